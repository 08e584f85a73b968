import type { Announcement } from './licence-types.ts';

/** What comes next after an announcement: the hearing that was asked for, waiting for the holder until a day, or the decision. */
export type NextStep =
  | { readonly step: 'hear' | 'decide' }
  /** `until` is null while no calendar tells the day. */
  | { readonly step: 'wait'; readonly until: string | null };

/** 先告知、听取意见，再决定 (行政处罚法第四十四条、第四十五条、第六十四条); the server judges it again when the act is done. */
export function nextStep(a: Announcement, today: string): NextStep {
  if (a.hearing?.heldOn || a.waivedOn) return { step: 'decide' };
  if (a.hearing) return { step: 'hear' };
  if (a.statedOn && !a.hearingRight) return { step: 'decide' };
  const until = 'day' in a.requestUntil ? a.requestUntil.day : null;
  return until !== null && today > until ? { step: 'decide' } : { step: 'wait', until };
}

/** Whether the holder has spoken, so that the decision must answer him. */
export const hasSpoken = (a: Announcement): boolean => a.statedOn !== null || a.hearing !== null;
