import type { CaseState, Numbered } from '@tuofu/domain';

/** To whom a paper goes: to the applicant, to a third party whose interest is at stake, or to another office. */
export type Addressee = 'applicant' | 'third-party' | 'office';

/** Who is addressed by a paper of the case. What goes to others is not shown to the applicant and not announced to it. */
export function addresseeOf(state: CaseState, { document, number }: Numbered): Addressee {
  if (document === 'office-request') return 'office';
  if (document !== 'hearing-right-notice' || !('procedure' in state)) return 'applicant';
  return state.procedure.hearingRights.find((r) => r.noticeNo === number)?.party ?? 'applicant';
}
