import type { LoadedCase } from '../cases/case-desk.ts';
import type { Office } from '../office/office.ts';
import type { Identity } from './identity.ts';

/** Why an officer reads a case. */
export const OFFICE_PURPOSES = {
  licence: { 'zh-CN': '办理行政许可', en: 'Handling the licence application' },
  filing: { 'zh-CN': '办理备案', en: 'Handling the filing' },
  benefit: { 'zh-CN': '办理给付申请', en: 'Handling the application for a benefit' },
} as const;

/**
 * 谁查过我的数据: an officer's reading of a case, a file or a paper stands in the applicant's ledger before anything is shown, with its
 * purpose and article. `what` is `case`, `material.<slot>`, `document.<kind>`, `preview.<kind>`, `rectification-file`, `filed` or `filed-<delivery>`. The
 * applicant's own reading is nobody's business.
 */
export async function recordReading(
  office: Office,
  by: { readonly identity: Identity; readonly loaded: LoadedCase; readonly stream: string },
  what: string,
): Promise<void> {
  const { state } = by.loaded;
  if (!by.identity.officer || state.phase === 'none') return;
  const { outcome, limits } = office.releases.byDigest(state.release).release.definition;
  await office.ledger.record([
    {
      authority: office.profile.city.authority,
      subject: state.applicant,
      caseRef: by.stream,
      purpose: OFFICE_PURPOSES[outcome]['zh-CN'],
      article: outcome === 'licence' ? '《中华人民共和国行政许可法》第三十四条' : limits.acceptance.article,
      registry: null,
      requester: `officer:${by.identity.account}`,
      fields: [what],
      at: office.clock.now().toString(),
    },
  ]);
}
