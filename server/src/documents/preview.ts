import { type CaseCommand, type CaseEvent, type CaseState, decideCase, evolveCase } from '@tuofu/domain';
import type { Office } from '../office/office.ts';
import { documentData } from './document-data.ts';

const COMMANDS: Readonly<Record<string, CaseCommand>> = {
  'acceptance-notice': { type: 'AcceptCase', noticeNo: '' },
  'decision-grant': { type: 'GrantCase', decisionNo: '', licenceNo: '', eLicenceId: '' },
};

/**
 * A paper as it would be if the act were done now: marked 预览, without seal and number. `undefined` when the act is not possible now
 * or the paper has no preview.
 */
export async function previewPaper(
  office: Office,
  state: CaseState,
  document: string,
): Promise<Uint8Array | undefined> {
  const command = COMMANDS[document];
  if (!command || state.phase === 'none' || !('office' in state)) return undefined;
  const seat = state.office;
  const officer = office.profile.officers.find((o) => o.office === seat && o.duties.includes('decide'));
  if (!officer) return undefined;
  const ctx = office.cases.context(state, {
    role: 'officer',
    account: officer.account,
    office: seat,
    duties: ['handle', 'decide'],
  });
  const decided = decideCase(state, command, ctx);
  const event = decided.ok ? decided.events[0] : undefined;
  if (!event) return undefined;
  const at = ctx.now;
  const stamped = { ...event, actor: `officer:${officer.account}`, at: at.toString() } as unknown as CaseEvent;
  const { data } = documentData(office, evolveCase(state, event), stamped, at);
  const { release } = office.releases.byDigest(state.release);
  return (
    await office.press.render({
      files: release.files,
      template: `templates/${document}.typ`,
      data,
      preview: true,
      at: at.toString(),
    })
  ).pdf;
}
