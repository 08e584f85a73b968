import { addYears, type CalendarDay, dayOf } from '../calendar/index.ts';
import type { Actor } from '../case/context.ts';
import type { Refusal } from '../case/decided.ts';
import type { Remedies } from '../case/events.ts';
import { refused } from '../case/outcome.ts';
import { tooLong } from '../case/text-length.ts';
import { type Personal, personal } from '../personal.ts';
import { type BanGround, banRules } from './bans.ts';

/** A ban: both days are barred days; lifted from its day on, `null` while nobody has lifted it. */
export type Ban = {
  readonly item: string;
  readonly ground: BanGround;
  readonly article: string;
  readonly from: CalendarDay;
  readonly until: CalendarDay;
  readonly decisionNo: string;
  readonly office: string;
  readonly liftedOn: CalendarDay | null;
};

/** One entry of the register: what one holder may not apply for. Its stream is named by a hash of credit code and item. */
export type BanState = { readonly bans: readonly Ban[] };

export type BanEvent =
  | {
      readonly type: 'BanImposed';
      readonly data: Omit<Ban, 'liftedOn'> & { readonly reason: Personal<string>; readonly remedies: Remedies };
    }
  | {
      readonly type: 'BanLifted';
      readonly data: {
        /** Of the decision that imposed it. */
        readonly decisionNo: string;
        readonly liftingNo: string;
        readonly reason: Personal<string>;
        readonly on: CalendarDay;
      };
    };

export type BanCommand =
  | {
      readonly type: 'ImposeBan';
      readonly item: string;
      readonly ground: BanGround;
      readonly decisionNo: string;
      readonly reason: string;
    }
  | { readonly type: 'LiftBan'; readonly decisionNo: string; readonly liftingNo: string; readonly reason: string };

export type BanContext = {
  readonly now: Temporal.Instant;
  readonly actor: Actor;
  readonly office: { readonly code: string; readonly name: string; readonly remedies: Remedies };
  /** Code of the authority above the office that imposed the ban; `null` when there is none in this city. */
  readonly superior: string | null;
  /** The item touches public safety; to others the bans do not apply. */
  readonly publicSafety: boolean;
};

export type BanDecided =
  | { readonly ok: true; readonly events: readonly BanEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const initialBans: BanState = { bans: [] };

/** What follows from a command on a register entry; bans burden, so that an officer who decides must be behind them. */
export function decideBan(state: BanState, command: BanCommand, context: BanContext): BanDecided {
  const { actor, office } = context;
  if (actor.role === 'machine') return refused('MACHINE_NEVER_BURDENS');
  if (actor.role !== 'officer') return refused('OFFICER_ONLY');
  if (actor.office !== office.code) return refused('NOT_THE_AUTHORITY');
  if (!actor.duties.includes('decide')) return refused('NO_DUTY', { duty: 'decide' });
  const { type: _, ...texts } = command;
  const empty = Object.entries(texts).filter(([, text]) => text.trim() === '');
  if (empty.length > 0) return refused('TEXT_MISSING', { fields: empty.map(([name]) => name) });
  const long = tooLong(texts);
  if (long.length > 0) return refused('VALUE_TOO_LONG', { fields: long });
  return command.type === 'ImposeBan' ? imposeBan(state, command, context) : liftBan(state, command, context);
}

/** From today, for as long as the ground's article says; the day of the decision is the first barred day. */
function imposeBan(
  state: BanState,
  command: Extract<BanCommand, { type: 'ImposeBan' }>,
  { now, office, publicSafety }: BanContext,
): BanDecided {
  const { item, ground, decisionNo, reason } = command;
  if (!publicSafety) return refused('BAN_NOT_FOR_ITEM');
  if (state.bans.some((b) => b.decisionNo === decisionNo)) return refused('BAN_EXISTS', { number: decisionNo });
  const foreign = state.bans.find((b) => b.item !== item);
  if (foreign) return refused('BAN_OF_OTHER_ITEM', { item: foreign.item });
  const from = dayOf(now);
  const { years, article } = banRules[ground];
  const ban = { item, ground, article, from, until: addYears(from, years), decisionNo, office: office.code };
  return {
    ok: true,
    events: [{ type: 'BanImposed', data: { ...ban, reason: personal(reason), remedies: office.remedies } }],
  };
}

/** When the decision behind it falls: by the office that imposed it, or the authority above. */
function liftBan(
  state: BanState,
  command: Extract<BanCommand, { type: 'LiftBan' }>,
  { now, office, superior }: BanContext,
): BanDecided {
  const { decisionNo, liftingNo, reason } = command;
  const found = state.bans.find((b) => b.decisionNo === decisionNo);
  if (found === undefined) return refused('BAN_UNKNOWN', { number: decisionNo });
  if (office.code !== found.office && office.code !== superior) return refused('NOT_THE_AUTHORITY');
  const on = dayOf(now);
  if (found.liftedOn !== null || on > found.until) return refused('BAN_OVER', { number: decisionNo });
  if (on < found.from) return refused('LICENCE_BACKDATED', { day: found.from });
  return { ok: true, events: [{ type: 'BanLifted', data: { decisionNo, liftingNo, reason: personal(reason), on } }] };
}

/** What the entry is after the event. Total: what cannot follow changes nothing. */
export function evolveBan(state: BanState, event: BanEvent): BanState {
  switch (event.type) {
    case 'BanImposed': {
      const { reason: _reason, remedies: _remedies, ...ban } = event.data;
      if (state.bans.some((b) => b.decisionNo === ban.decisionNo)) return state;
      return { bans: [...state.bans, { ...ban, liftedOn: null }] };
    }
    case 'BanLifted': {
      const { decisionNo, on } = event.data;
      const lift = (b: Ban) => (b.decisionNo === decisionNo && b.liftedOn === null ? { ...b, liftedOn: on } : b);
      return { bans: state.bans.map(lift) };
    }
  }
}

/** The entry that its whole log leads to. */
export function foldBans(events: readonly BanEvent[]): BanState {
  return events.reduce(evolveBan, initialBans);
}

/** The ban in force on that day, the longest one where there are several; `null` when the holder may apply. */
export function banOn(state: BanState, day: CalendarDay): Ban | null {
  const inForce = state.bans.filter(
    (b) => b.from <= day && day <= b.until && (b.liftedOn === null || day < b.liftedOn),
  );
  return inForce.reduce<Ban | null>((longest, b) => (longest === null || b.until > longest.until ? b : longest), null);
}
