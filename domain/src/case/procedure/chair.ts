import { refused } from '../outcome.ts';
import type { Refused } from './act.ts';
import type { Hearing, HearingRight, Procedure } from './procedure.ts';

/** A hearing that is to be held or was: neither called anew nor left without anybody who still asks for it. */
export function stands(hearing: Hearing, procedure: Procedure): boolean {
  if (hearing.record !== null) return true;
  if (hearing.replacedBy !== null) return false;
  if (hearing.ground !== 'request') return true;
  const wants = (r: HearingRight) => r.waivedOn === null && !isHeard(r, procedure);
  return procedure.hearingRights.some((r) => hearing.answers.includes(r.noticeNo) && wants(r));
}

/** Whether the party was heard: in a hearing that is on record and was called after it had asked. */
export function isHeard(right: HearingRight, { hearings }: Procedure): boolean {
  return hearings.some((h) => h.record !== null && h.answers.includes(right.noticeNo));
}

/** 听证主持人 is somebody who does not review the case: before the hearing and after it (行政许可法第四十八条第一款第三项). */
export function barredAsChair(procedure: Procedure, reviewing: readonly string[]): Refused | undefined {
  const chairs = procedure.hearings.filter((h) => stands(h, procedure)).map((h) => h.chair);
  const accounts = reviewing.filter((account) => chairs.includes(account));
  return accounts.length > 0 ? refused('HEARING_CHAIR_REVIEWS', { accounts }) : undefined;
}
