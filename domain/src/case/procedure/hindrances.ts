import { addDays, type CalendarDay } from '../../calendar/index.ts';
import type { Assessment } from '../context.ts';
import { refused } from '../outcome.ts';
import type { Examined } from '../state.ts';
import type { Refused } from './act.ts';
import { isHeard, stands } from './chair.ts';
import type { HearingRight, Procedure } from './procedure.ts';

/** What must be over before any decision: procedures, hearings, answers of other offices, rectification, the chain of views. */
export function hinderedByProcedure(
  examined: Examined,
  assessment: Assessment,
  today: CalendarDay,
): Refused | undefined {
  const { procedure } = examined;
  const running = procedure.announced.find((p) => p.endedOn === null);
  if (running) return refused('PROCEDURE_OPEN', { procedure: running.procedure, number: running.noticeNo });
  const hearing = openHearing(procedure, today);
  if (hearing !== null) return refused('HEARING_PENDING', { number: hearing });
  const asked = procedure.asked.find((a) => a.answer === null && !silenceSpeaks(a, today));
  if (asked) return refused('OFFICE_OPINION_OPEN', { office: asked.office, number: asked.requestNo });
  const rectifying = procedure.rectifications.find((r) => r.reportedOn === null && today <= r.dueOn);
  if (rectifying) return refused('RECTIFICATION_RUNNING', { number: rectifying.noticeNo });
  const { signOff, legalCheck } = assessment.procedure;
  const open = signOff.filter((l) => !procedure.opinions.some((o) => o.level === l.level)).map((l) => l.level);
  if (open.length > 0) return refused('SIGN_OFF_OPEN', { levels: open });
  return legalCheck && procedure.legalOpinion === null ? refused('LEGAL_CHECK_MISSING') : undefined;
}

/** What besides stands against a grant: a level or the legal check that does not agree. */
export function hinderedByViews(examined: Examined): Refused | undefined {
  const against = examined.procedure.opinions.filter((o) => o.proposal === 'refuse').map((o) => o.level);
  if (against.length > 0) return refused('SIGN_OFF_DISAGREES', { levels: against });
  return examined.procedure.legalOpinion?.agrees === false ? refused('LEGAL_CHECK_DISAGREES') : undefined;
}

/** The notice of a hearing or of a right to one that is still open, or `null`. */
function openHearing(procedure: Procedure, today: CalendarDay): string | null {
  const called = procedure.hearings.find((h) => h.record === null && stands(h, procedure));
  if (called) return called.noticeNo;
  const right = procedure.hearingRights.find((r) => isOpen(r, procedure, today));
  return right?.noticeNo ?? null;
}

function isOpen(right: HearingRight, procedure: Procedure, today: CalendarDay): boolean {
  if (right.waivedOn !== null) return false;
  if (right.requestedOn !== null) return !isHeard(right, procedure);
  // Five working days never last longer than fifteen days, so a calendar that is not published yet refuses nothing for ever.
  return today <= (right.requestUntil ?? addDays(right.toldOn, 15));
}

// Where the calendar is not published yet, two weeks more than twice the days: no run of holidays is longer.
export const silenceSpeaks = (asked: Procedure['asked'][number], today: CalendarDay): boolean =>
  asked.silence === 'no-objection' && today > (asked.dueOn ?? addDays(asked.askedOn, 2 * asked.workingDays + 14));
