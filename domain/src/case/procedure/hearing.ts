import { addDays, addWorkingDays, type Calendar, type CalendarDay } from '../../calendar/index.ts';
import { personal } from '../../personal.ts';
import { barredFromApplying, barredFromOffice, wrongPhase } from '../actors.ts';
import type { Context } from '../context.ts';
import type { Decided } from '../decided.ts';
import { happened, refused } from '../outcome.ts';
import type { CaseState } from '../state.ts';
import {
  type Accepted,
  type Command,
  examinedBy,
  happenedWithClocks,
  type Refused,
  readDay,
  todayOf,
  unfitTexts,
} from './act.ts';
import type { HearingRight } from './procedure.ts';
import { reviewersOf } from './reviewers.ts';

/** Days for a request (第四十七条 says 五日 without saying which: read as working days, in the party's favour). */
const REQUEST_DAYS = 5;
/** Working days within which a requested hearing is held (第四十七条). */
const HOLD_DAYS = 20;
/** Days between the notice of time and place and the hearing (第四十八条), counted as working days, in the party's favour. */
const NOTICE_DAYS = 7;

/** 听证告知: who has a great interest in the decision is told of it, and that a hearing may be asked for (第三十六、四十七条). */
export function tellHearingRight(state: CaseState, command: Command<'TellHearingRight'>, context: Context): Decided {
  const found = examinedBy(state, command.type, context, 'handle');
  if ('barred' in found) return found.barred;
  const { noticeNo, party, name, matter } = command;
  const unfit = unfitTexts({ name, matter });
  if (unfit) return unfit;
  if (found.case.procedure.hearingRights.some((r) => r.noticeNo === noticeNo)) return happened();
  const toldOn = todayOf(context);
  const requestUntil = dayAfter(context.calendar, toldOn, REQUEST_DAYS);
  return happened({
    type: 'HearingRightTold',
    data: { noticeNo, party, name: personal(name), matter: personal(matter), toldOn, requestUntil },
  });
}

/** 听证申请: within five days of being told; for a third party the office notes the day on which the request came. */
export function requestHearing(state: CaseState, command: Command<'RequestHearing'>, context: Context): Decided {
  const found = rightOf(state, command, context);
  if ('barred' in found) return found.barred;
  const { right } = found;
  if (right.requestedOn !== null && right.waivedOn === null) return happened();
  const today = todayOf(context);
  const asked = right.party === 'applicant' ? { day: today } : readDay(command.requestedOn, 'requestedOn');
  if ('barred' in asked) return asked.barred;
  if (asked.day > today) return refused('DAY_IN_FUTURE', { fields: ['requestedOn'] });
  if (asked.day < right.toldOn) return refused('DAY_BEFORE_START', { fields: ['requestedOn'], day: right.toldOn });
  if (right.requestUntil !== null && asked.day > right.requestUntil)
    return refused('HEARING_REQUEST_LATE', { day: right.requestUntil });
  return happened({
    type: 'HearingRequested',
    data: {
      noticeNo: right.noticeNo,
      requestedOn: asked.day,
      holdBy: dayAfter(context.calendar, asked.day, HOLD_DAYS),
    },
  });
}

/** 放弃听证: a party may say that it does not want to be heard; then nobody has to wait. */
export function waiveHearing(state: CaseState, command: Command<'WaiveHearing'>, context: Context): Decided {
  const found = rightOf(state, command, context);
  if ('barred' in found) return found.barred;
  const { right } = found;
  if (right.waivedOn !== null) return happened();
  return happenedWithClocks(found.case, context, (clocks) => ({
    type: 'HearingWaived',
    data: { noticeNo: right.noticeNo, waivedOn: todayOf(context), clocks },
  }));
}

/** 陈述、申辩: what a party says to the matter it was told of (第三十六条). */
export function recordStatement(state: CaseState, command: Command<'RecordStatement'>, context: Context): Decided {
  const found = rightOf(state, command, context);
  if ('barred' in found) return found.barred;
  const { text } = command;
  const unfit = unfitTexts({ text });
  if (unfit) return unfit;
  const { noticeNo } = found.right;
  const on = todayOf(context);
  if (found.case.procedure.statements.some((s) => s.noticeNo === noticeNo && s.on === on && s.text === text))
    return happened();
  return happened({ type: 'StatementRecorded', data: { noticeNo, on, text: personal(text) } });
}

/**
 * 举行听证: called at least seven days before, chaired by one who does not review this case (第四十八条). A hearing that was called and
 * not held may be called anew, for another day or by another chair; the earlier call then holds no more.
 */
export function callHearing(state: CaseState, command: Command<'CallHearing'>, context: Context): Decided {
  const found = examinedBy(state, command.type, context, 'handle');
  if ('barred' in found) return found.barred;
  const { noticeNo, ground, rightNoticeNo, place } = command;
  const chair = command.chair.trim();
  const { procedure, recused } = found.case;
  if (procedure.hearings.some((h) => h.noticeNo === noticeNo)) return happened();
  const unfit = unfitTexts({ place, chair });
  if (unfit) return unfit;
  const right = procedure.hearingRights.find((r) => r.noticeNo === rightNoticeNo);
  if (ground === 'request' && (!right || right.requestedOn === null || right.waivedOn !== null))
    return refused('HEARING_NOT_REQUESTED', { notice: rightNoticeNo ?? '' });
  if (rightNoticeNo !== null && !right) return refused('NOTICE_UNKNOWN', { number: rightNoticeNo });
  if (recused.includes(chair)) return refused('RECUSED_OFFICERS', { accounts: [chair] });
  if (reviewersOf(found.case).includes(chair)) return refused('HEARING_CHAIR_REVIEWS', { accounts: [chair] });
  const called = readDay(command.calledFor, 'calledFor');
  if ('barred' in called) return called.barred;
  const servedOn = todayOf(context);
  const earliest = dayAfter(context.calendar, servedOn, NOTICE_DAYS) ?? addDays(servedOn, NOTICE_DAYS);
  if (called.day < earliest) return refused('HEARING_NOTICE_SHORT', { day: earliest, days: NOTICE_DAYS });
  return happenedWithClocks(found.case, context, (clocks) => ({
    type: 'HearingCalled',
    data: { noticeNo, ground, rightNoticeNo, servedOn, calledFor: called.day, place, chair, clocks },
  }));
}

/** 听证笔录: by the one who chaired it; the parties sign, or their refusal is written down (第四十八条第一款第五项). */
export function recordHearing(state: CaseState, command: Command<'RecordHearing'>, context: Context): Decided {
  const found = examinedBy(state, command.type, context, 'any');
  if ('barred' in found) return found.barred;
  const { noticeNo, recordNo, parties, summary } = command;
  const hearing = found.case.procedure.hearings.find((h) => h.noticeNo === noticeNo);
  if (!hearing) return refused('NOTICE_UNKNOWN', { number: noticeNo });
  if (hearing.record !== null) return hearing.record.recordNo === recordNo ? happened() : refused('HEARING_RECORDED');
  if (context.actor.role !== 'officer' || context.actor.account !== hearing.chair)
    return refused('HEARING_CHAIR_ONLY', { accounts: [hearing.chair] });
  if (hearing.replacedBy !== null) return refused('HEARING_REPLACED', { number: noticeNo });
  if (parties.length === 0) return refused('HEARING_WITHOUT_PARTIES');
  const named = parties.flatMap(({ name, role }, i) => [
    [`parties[${i}].name`, name],
    [`parties[${i}].role`, role],
  ]);
  const unfit = unfitTexts({ summary, ...Object.fromEntries(named) });
  if (unfit) return unfit;
  const held = readDay(command.heldOn, 'heldOn');
  if ('barred' in held) return held.barred;
  if (held.day > todayOf(context)) return refused('DAY_IN_FUTURE', { fields: ['heldOn'] });
  if (held.day < hearing.calledFor) return refused('DAY_BEFORE_START', { fields: ['heldOn'], day: hearing.calledFor });
  return happenedWithClocks(found.case, context, (clocks) => ({
    type: 'HearingRecorded',
    data: {
      noticeNo,
      recordNo,
      heldOn: held.day,
      parties: personal(parties),
      summary: personal(summary),
      clocks,
    },
  }));
}

/** The right of the applicant himself, or of a third party for whom the office writes down what it said. */
function rightOf(
  state: CaseState,
  command: Command<'RequestHearing' | 'WaiveHearing' | 'RecordStatement'>,
  context: Context,
): { readonly case: Accepted; readonly right: HearingRight } | { readonly barred: Refused } {
  const applies = context.actor.role === 'applicant';
  const barred = applies ? barredFromApplying(state, context.actor) : barredFromOffice(state, context, 'handle');
  if (barred) return { barred };
  if (state.phase !== 'accepted') return { barred: wrongPhase(state, command.type) };
  const right = state.procedure.hearingRights.find((r) => r.noticeNo === command.noticeNo);
  if (!right) return { barred: refused('NOTICE_UNKNOWN', { number: command.noticeNo }) };
  if ((right.party === 'applicant') !== applies) return { barred: refused('NOT_THAT_PARTY') };
  return { case: state, right };
}

function dayAfter(calendar: Calendar, day: CalendarDay, workingDays: number): CalendarDay | null {
  const end = addWorkingDays(calendar, day, workingDays);
  return end.ok ? end.day : null;
}
