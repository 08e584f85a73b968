import {
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  type DocumentKind,
  decideCase,
  evolveCase,
  type Refusal,
} from '@tuofu/domain';
import { registerOf } from '../cases/register.ts';
import type { Office } from '../office/office.ts';
import { documentData } from './document-data.ts';
import { unprintableRefusal } from './printable.ts';
import { templateOf } from './produce.ts';

export type Preview =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * A paper as it would be if whoever asks did the act now: marked 预览, without seal and number, also for an officer of the office who
 * prepares what a colleague with the duty will do. When the act is not possible now, the refusal is the one that the act itself would
 * meet. Nothing happens to the case.
 */
export async function previewPaper(
  office: Office,
  state: CaseState,
  paper: {
    readonly document: DocumentKind;
    readonly command: CaseCommand;
    /** Who would do the act. */
    readonly account: string;
  },
): Promise<Preview> {
  const { document, command, account } = paper;
  const none = { ok: false, refusal: { code: 'NOT_FOUND', facts: {} } } as const;
  if (state.phase === 'none' || !('office' in state)) return none;
  const seat = state.office;
  const duties = ['handle', 'review', 'legal', 'decide', 'head'] as const;
  const register = await registerOf(office, state);
  const ctx = office.cases.context(state, { role: 'officer', account, office: seat, duties }, register);
  // A licence that lives on keeps its number, which the preview therefore knows.
  const keeps = command.type === 'GrantCase' && register.licence !== null && state.kind !== 're-application';
  const acted = keeps ? { ...command, licenceNo: register.licence.licenceNo } : command;
  const decided = decideCase(state, acted, ctx);
  if (!decided.ok) return decided;
  const event = decided.events[0];
  if (!event) return none;
  const at = ctx.now;
  const stamped = { ...event, actor: `officer:${account}`, at: at.toString() } as unknown as CaseEvent;
  const { data } = documentData(office, evolveCase(state, event), stamped, at);
  // What cannot be shown is named now, while there is still time to ask for another wording.
  const refusal = unprintableRefusal(office.press, data);
  if (refusal) return { ok: false, refusal };
  const { release } = office.releases.byDigest(state.release);
  const { pdf } = await office.press.render({
    files: release.files,
    template: templateOf(release, document),
    data,
    preview: true,
    at: at.toString(),
  });
  return { ok: true, pdf };
}
