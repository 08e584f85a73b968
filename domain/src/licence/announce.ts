import { addWorkingDays, type CalendarDay, dayOf } from '../calendar/index.ts';
import { refused } from '../case/outcome.ts';
import { personal } from '../personal.ts';
import { actingOffice, wrongStanding } from './acts.ts';
import type { Command } from './commands.ts';
import type { LicenceContext, LicencePolicy } from './context.ts';
import { type Barred, happened, type LicenceDecided } from './decided.ts';
import type { PeriodEnd } from './events.ts';
import { type ActingOffice, type AdverseAct, type AnnulmentGround, annulmentGrounds, fits } from './grounds.ts';
import type { Announcement, LicenceState, Living } from './state.ts';
import { hinderedByNumber, hinderedByTexts } from './texts.ts';

/** Whether a hearing is offered before the act: 吊销 by law, the others by policy (行政处罚法第六十三条). */
export const offersHearing = (act: AdverseAct, policy: LicencePolicy): boolean =>
  act === 'revocation' || policy.hearingOffered.includes(act);

/** 事先告知: the holder learns of act, facts and article, and of his rights, before anything is decided (行政处罚法第四十四条). */
export function announceAct(state: Living, command: Command<'AnnounceAct'>, context: LicenceContext): LicenceDecided {
  const { noticeNo, act, ground, facts, article } = command;
  const hindered = hinderedByTexts({ facts, article }) ?? hinderedByNumber(state, noticeNo);
  if (hindered) return hindered;
  if (!fits(act, ground)) return refused('GROUND_NOT_OF_ACT', { ground, adverse: act });
  const barred = barredFromGround(state, act, ground, context);
  if (barred) return barred;
  if (act === 'suspension' && state.standing === 'suspended') return wrongStanding(state, command.type);
  const open = state.announcements.find((a) => a.standing === 'open' && a.act === act);
  if (open) return refused('ANNOUNCEMENT_OPEN', { notice: open.noticeNo });
  const on = dayOf(context.now);
  const requestUntil = periodEnd(on, context);
  const hearingRight = offersHearing(act, context.policy);
  const by = { office: context.office.code, officer: context.actor.role === 'officer' ? context.actor.account : '' };
  return happened({
    type: 'AdverseActAnnounced',
    data: { noticeNo, act, ground, facts: personal(facts), article, hearingRight, requestUntil, ...by, on },
  });
}

/** The announced act is not done after all, with the reason told. */
export function dropAct(state: Living, command: Command<'DropAct'>, context: LicenceContext): LicenceDecided {
  const { noticeNo, reason } = command;
  const hindered = hinderedByTexts({ reason });
  if (hindered) return hindered;
  const found = openAnnouncement(state, noticeNo, context);
  if ('ok' in found) return found;
  const on = dayOf(context.now);
  return happened({ type: 'AdverseActDropped', data: { noticeNo, reason: personal(reason), on } });
}

/** The open announcement of this number, of the actor's own office; or why there is none. */
export function openAnnouncement(state: Living, noticeNo: string, context: LicenceContext): Announcement | Barred {
  const found = state.announcements.find((a) => a.noticeNo === noticeNo);
  if (found === undefined) return refused('ANNOUNCEMENT_UNKNOWN', { notice: noticeNo });
  if (found.standing !== 'open') return refused('ANNOUNCEMENT_CLOSED', { notice: noticeNo });
  if (context.actor.role === 'officer' && found.office !== context.office.code) return refused('NOT_THE_AUTHORITY');
  return found;
}

/** The superior authority may annul what was granted wrongly; everything else belongs to the issuer (行政许可法第六十九条). */
export function barredFromGround(
  state: LicenceState,
  act: AdverseAct,
  ground: string,
  context: LicenceContext,
): Barred | undefined {
  const by: readonly (ActingOffice | null)[] =
    act === 'annulment' ? annulmentGrounds[ground as AnnulmentGround].by : ['issuing'];
  return by.includes(actingOffice(state, context)) ? undefined : refused('NOT_THE_AUTHORITY');
}

/** Five working days from being told, that day not counted; recomputed whenever a later calendar is at hand. */
export function periodEnd(
  told: CalendarDay,
  { calendar, policy }: Pick<LicenceContext, 'calendar' | 'policy'>,
): PeriodEnd {
  const end = addWorkingDays(calendar, told, policy.hearing.requestWorkingDays);
  return end.ok ? { day: end.day } : { notComputable: end.notComputable };
}
