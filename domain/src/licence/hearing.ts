import { addDays, addWorkingDays, type CalendarDay, dayOf, isCalendarDay } from '../calendar/index.ts';
import { refused } from '../case/outcome.ts';
import { personal } from '../personal.ts';
import { openAnnouncement, periodEnd } from './announce.ts';
import type { Command } from './commands.ts';
import type { LicenceContext } from './context.ts';
import { type Barred, happened, type LicenceDecided } from './decided.ts';
import type { Announcement, Living } from './state.ts';
import { hinderedByNumber, hinderedByTexts } from './texts.ts';

/** 陈述、申辩 may be made until the act is decided; 放弃 ends the waiting (行政处罚法第四十五条). */
export function recordHolderStatement(
  state: Living,
  command: Command<'RecordHolderStatement'>,
  context: LicenceContext,
): LicenceDecided {
  const { noticeNo, kind, text } = command;
  const hindered = hinderedByTexts({ text });
  if (hindered) return hindered;
  const found = openAnnouncement(state, noticeNo, context);
  if ('ok' in found) return found;
  if (kind === 'waiver' && found.waivedOn !== null) return refused('WAIVER_EXISTS', { notice: noticeNo });
  const on = dayOf(context.now);
  return happened({ type: 'HolderStatementRecorded', data: { noticeNo, kind, text: personal(text), on } });
}

/** 要求听证: within five working days of being told (行政处罚法第六十四条第一项). */
export function requestHearing(
  state: Living,
  command: Command<'RequestHearing'>,
  context: LicenceContext,
): LicenceDecided {
  const { noticeNo } = command;
  const found = openAnnouncement(state, noticeNo, context);
  if ('ok' in found) return found;
  if (!found.hearingRight) return refused('HEARING_NOT_OFFERED', { notice: noticeNo });
  if (found.hearing !== null) return refused('HEARING_ALREADY_REQUESTED', { notice: noticeNo });
  const on = dayOf(context.now);
  const until = lastDayToAsk(found, context);
  if (until !== null && on > until) return refused('HEARING_REQUEST_LATE', { day: until });
  return happened({ type: 'LicenceHearingRequested', data: { noticeNo, on } });
}

/** 听证: told of seven working days before, chaired by somebody who did not investigate, with a record (第六十四条第二、四、八项). */
export function recordHearing(
  state: Living,
  command: Command<'RecordHearing'>,
  context: LicenceContext,
): LicenceDecided {
  const { noticeNo, recordNo, toldOn, heldOn, chair } = command;
  const hindered = hinderedByTexts({ chair }) ?? hinderedByNumber(state, recordNo);
  if (hindered) return hindered;
  const found = openAnnouncement(state, noticeNo, context);
  if ('ok' in found) return found;
  if (found.hearing === null) return refused('HEARING_NOT_REQUESTED', { notice: noticeNo });
  if (found.hearing.heldOn !== null) return refused('HEARING_ALREADY_HELD', { notice: noticeNo });
  if (chair === found.officer) return refused('HEARING_CHAIR_INVOLVED', { chair });
  const unfit = Object.entries({ toldOn, heldOn }).filter(([, day]) => !isCalendarDay(day));
  if (unfit.length > 0) return refused('DAY_NOT_EXISTING', { fields: unfit.map(([name]) => name) });
  const on = dayOf(context.now);
  if (heldOn > on) return refused('DAY_IN_FUTURE', { fields: ['heldOn'] });
  if (toldOn < found.hearing.requestedOn) return refused('HEARING_BEFORE_REQUEST', { day: found.hearing.requestedOn });
  const days = context.policy.hearing.noticeWorkingDays;
  const earliest = addWorkingDays(context.calendar, toldOn as CalendarDay, days);
  if (earliest.ok && heldOn < earliest.day) return refused('HEARING_NOTICE_SHORT', { day: earliest.day, days });
  const held = { toldOn: toldOn as CalendarDay, heldOn: heldOn as CalendarDay };
  return happened({ type: 'LicenceHearingHeld', data: { noticeNo, recordNo, ...held, chair, on } });
}

/** No run of five working days with its holidays is longer: what holds after it holds under every calendar. */
const longestFiveDays = 21;

/**
 * The last day on which the holder may ask, with the calendar of today; `null` while no calendar tells it. Then it has run out at the
 * latest when it would have under every calendar, so that no act is refused for a calendar and no holder loses a day by one.
 */
export function lastDayToAsk(announcement: Announcement, context: LicenceContext): CalendarDay | null {
  const end = periodEnd(announcement.announcedOn, context);
  if ('day' in end) return end.day;
  const surely = addDays(announcement.announcedOn, longestFiveDays);
  return dayOf(context.now) > surely ? surely : null;
}

/** Why the act may not be decided yet, or nothing: the holder is heard, gave it up, or let the time pass. */
export function hinderedByHearing(announcement: Announcement, context: LicenceContext): Barred | undefined {
  const { noticeNo, hearing, hearingRight, statedOn, waivedOn } = announcement;
  if (hearing?.heldOn || waivedOn !== null) return undefined;
  if (hearing !== null) return refused('HEARING_OUTSTANDING', { notice: noticeNo });
  if (statedOn !== null && !hearingRight) return undefined;
  const until = lastDayToAsk(announcement, context);
  if (until !== null && dayOf(context.now) > until) return undefined;
  return refused('HOLDER_NOT_HEARD', { day: until ?? '' });
}
