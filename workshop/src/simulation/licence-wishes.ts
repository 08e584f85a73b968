import {
  type Actor,
  type AdverseAct,
  type AnnulmentGround,
  addDays,
  type CalendarDay,
  type CancellationGround,
  cancellationGrounds,
  groundsOf,
  type LicenceCommand,
  type LicencePaper,
  type LicenceState,
  type PenaltyGround,
  type WithdrawalGround,
} from '@tuofu/domain';
import { cityOffice, landong, seatOf, seats, wangchao } from './city.ts';
import type { Chance } from './random.ts';

/** What somebody wants with a licence: the command once its number is known, and whose act it is. */
export type LicenceWish = {
  readonly type: LicenceCommand['type'];
  readonly by: 'holder' | 'machine' | 'decider' | 'handler-1' | 'above';
  readonly paper?: LicencePaper;
  readonly make: (no: string) => LicenceCommand;
};
type Seen = {
  readonly state: LicenceState;
  readonly today: CalendarDay;
  /** Never drawn before: marks a text. */
  readonly fresh: string;
};
type Begun = Exclude<LicenceState, { standing: 'none' }>;
type Announced = Begun['announcements'][number];

const wish = (by: LicenceWish['by'], command: LicenceCommand): LicenceWish => ({
  type: command.type,
  by,
  make: () => command,
});
const numbered = (
  by: LicenceWish['by'],
  type: LicenceCommand['type'],
  paper: LicencePaper,
  make: (no: string) => LicenceCommand,
): LicenceWish => ({ type, by, paper, make });

const ACTS = ['suspension', 'withdrawal', 'annulment', 'revocation'] as const;
const ARTICLE = '演示条款';

/** Draws what is wanted next with a licence. */
export function drawLicenceWish(chance: Chance, seen: Seen): LicenceWish {
  const { state } = seen;
  switch (state.standing) {
    case 'none':
      throw new Error('nobody acts on a licence that nobody granted');
    case 'in-force':
    case 'suspended':
      return chance.chance(0.93) ? ofLiving(chance, seen, state) : cancel(chance, seen, state);
    case 'ended':
      return chance.chance(0.7) ? cancel(chance, seen, state) : ofLiving(chance, seen, state);
    case 'cancelled':
      return chance.chance(0.3) ? cancel(chance, seen, state) : ofLiving(chance, seen, state);
  }
}

function ofLiving(chance: Chance, seen: Seen, state: Begun): LicenceWish {
  const { fresh, today } = seen;
  const open = state.announcements.filter((a) => a.standing === 'open');
  const last = open.at(-1) ?? state.announcements.at(-1);
  const noticeNo = last?.noticeNo ?? '无';
  const waits = last?.standing === 'open' && last.hearing !== null && last.hearing.heldOn === null;
  const until = last && 'day' in last.requestUntil ? last.requestUntil.day : null;
  const ripe = last !== undefined && !waits && (last.waivedOn !== null || (until !== null && today > until));
  const due = open.length > 0 ? 1 : 0.1;
  switch (
    chance.weighted({
      announce: open.length > 0 ? 0.5 : 4,
      say: 1.5 * due,
      waive: 0.8 * due,
      ask: 1.2 * due,
      hear: waits ? 4 : 0.2 * due,
      decide: ripe || last?.hearing?.heldOn ? 9 : 2 * due,
      drop: 0.3 * due,
      restore: state.standing === 'suspended' ? 1.5 : 0.1,
      attach: state.versions.at(-1)?.decidedOn === today ? 3 : 0.15,
      condition: state.conditions.length > 0 ? 1.5 : 0.1,
      machine: 0.5,
    })
  ) {
    case 'announce': {
      const [act, ground] = actAndGround(chance);
      return numbered(chance.chance(0.12) ? 'above' : 'decider', 'AnnounceAct', 'licence-notice', (no) => ({
        type: 'AnnounceAct',
        noticeNo: no,
        act,
        ground: ground as PenaltyGround,
        facts: fresh,
        article: ARTICLE,
      }));
    }
    case 'say':
      return wish(chance.chance(0.7) ? 'holder' : 'handler-1', statement(noticeNo, 'statement', fresh));
    case 'waive':
      return wish(chance.chance(0.7) ? 'holder' : 'handler-1', statement(noticeNo, 'waiver', fresh));
    case 'ask':
      return wish(chance.chance(0.7) ? 'holder' : 'handler-1', { type: 'RequestHearing', noticeNo });
    case 'hear': {
      const toldOn = chance.chance(0.7) ? (last?.hearing?.requestedOn ?? today) : addDays(today, -chance.below(14));
      const heldOn = chance.chance(0.85) ? today : addDays(today, chance.below(5) - 3);
      const seat = chance.weighted({ chair: 8, decider: 1.5, reviewer: 0.5 });
      const chair = seatOf(state.office, seat).account;
      return numbered('handler-1', 'RecordHearing', 'licence-hearing-record', (recordNo) => ({
        type: 'RecordHearing',
        noticeNo,
        recordNo,
        toldOn,
        heldOn,
        chair,
      }));
    }
    case 'decide':
      return decide(chance, seen, last);
    case 'drop':
      return wish('decider', { type: 'DropAct', noticeNo, reason: fresh });
    case 'restore':
      return numbered('decider', 'RestoreLicence', 'restoration-decision', (decisionNo) => ({
        type: 'RestoreLicence',
        decisionNo,
        reason: fresh,
      }));
    case 'attach':
      return wish('decider', {
        type: 'AttachCondition',
        condition: `C-${fresh}`,
        text: fresh,
        dueOn: addDays(today, chance.below(30)),
      });
    case 'condition': {
      const condition = state.conditions.at(-1)?.condition ?? 'C-无';
      return wish(
        'handler-1',
        chance.chance(0.4)
          ? { type: 'RecordConditionMet', condition, evidence: fresh }
          : { type: 'RecordConditionBroken', condition, facts: fresh },
      );
    }
    case 'machine':
      return wish(
        'machine',
        chance.pick<LicenceCommand>([
          { type: 'NoteLapse' },
          { type: 'RemindRenewal', daysBefore: chance.pick([90, 60, 30]) },
          { type: 'NoteConditionDue', condition: state.conditions.at(-1)?.condition ?? 'C-无' },
        ]),
      );
  }
}

const statement = (noticeNo: string, kind: 'statement' | 'waiver', text: string): LicenceCommand => ({
  type: 'RecordHolderStatement',
  noticeNo,
  kind,
  text,
});

/** Mostly a ground of the act. */
function actAndGround(chance: Chance): [AdverseAct, string] {
  const act = chance.pick(ACTS);
  const of = chance.chance(0.93) ? act : chance.pick(ACTS);
  return [act, chance.pick(Object.keys(groundsOf[of]))];
}

/** The decision that was announced; sometimes another one, or with another ground, or without a word to what the holder said. */
function decide(chance: Chance, { fresh, today }: Seen, last: Announced | undefined): LicenceWish {
  const exact = last !== undefined && chance.chance(0.8);
  const [otherAct, otherGround] = actAndGround(chance);
  const act = exact || (last && chance.chance(0.5)) ? last.act : otherAct;
  const ground = exact ? last.ground : act === otherAct ? otherGround : chance.pick(Object.keys(groundsOf[act]));
  const words = {
    noticeNo: last?.noticeNo ?? '无',
    reason: fresh,
    article: ARTICLE,
    reply: chance.chance(0.7) ? '经复核，理由不成立' : '',
  };
  const by = act === 'annulment' && chance.chance(0.25) ? 'above' : 'decider';
  switch (act) {
    case 'suspension': {
      const until = addDays(today, chance.weighted({ weeks: 6, days: 3, past: 0.5 }) === 'weeks' ? 21 : 3);
      return numbered(by, 'SuspendLicence', 'suspension-decision', (decisionNo) => ({
        ...words,
        type: 'SuspendLicence',
        decisionNo,
        ground: ground as PenaltyGround,
        until,
      }));
    }
    case 'revocation':
      return numbered(by, 'RevokeLicence', 'revocation-decision', (decisionNo) => ({
        ...words,
        type: 'RevokeLicence',
        decisionNo,
        ground: ground as PenaltyGround,
      }));
    case 'withdrawal': {
      const compensation = chance.chance(0.85) ? '依法补偿' : '';
      return numbered(by, 'WithdrawLicence', 'withdrawal-decision', (decisionNo) => ({
        ...words,
        type: 'WithdrawLicence',
        decisionNo,
        ground: ground as WithdrawalGround,
        publicInterest: fresh,
        compensation,
      }));
    }
    case 'annulment': {
      const owed = ground !== 'fraud-or-bribery' && ground !== 'safety-conditions-lost';
      const indemnity = owed === chance.chance(0.88) ? '依法赔偿' : '';
      const harmsPublic = chance.chance(0.12);
      return numbered(by, 'AnnulLicence', 'annulment-decision', (decisionNo) => ({
        ...words,
        type: 'AnnulLicence',
        decisionNo,
        ground: ground as AnnulmentGround,
        harmsPublic,
        indemnity,
      }));
    }
  }
}

/** 注销: mostly on the ground that is there. */
function cancel(chance: Chance, { fresh }: Seen, state: Begun): LicenceWish {
  const grounds = Object.keys(cancellationGrounds) as CancellationGround[];
  const fitting = grounds.filter((g) =>
    state.standing === 'ended' ? cancellationGrounds[g].after === state.ending.act : false,
  );
  const ground = fitting.length > 0 && chance.chance(0.75) ? chance.pick(fitting) : chance.pick(grounds);
  return numbered('decider', 'CancelLicence', 'cancellation-record', (recordNo) => ({
    type: 'CancelLicence',
    recordNo,
    ground,
    reason: fresh,
    caseNo: chance.chance(0.5) ? `自述-${fresh}` : '',
  }));
}

/** Whose hand it is: mostly the one whose act it is, else somebody who may not. */
export function drawLicenceActor(chance: Chance, by: LicenceWish['by'], office: string, holder: string): Actor {
  const right = (): Actor => {
    switch (by) {
      case 'holder':
        return { role: 'applicant', account: holder };
      case 'machine':
        return { role: 'machine', rule: 'simulated' };
      case 'above':
        return { role: 'officer', ...seatOf(cityOffice, 'decider') };
      default:
        return { role: 'officer', ...seatOf(office, by) };
    }
  };
  if (chance.chance(0.87)) return right();
  const seat = by === 'handler-1' ? by : 'decider';
  return chance.pick<() => Actor>([
    () => ({ role: 'applicant', account: 'stranger' }),
    () => ({ role: 'applicant', account: holder }),
    () => ({ role: 'machine', rule: 'simulated' }),
    () => ({ role: 'officer', ...seatOf(office === landong ? wangchao : landong, seat) }),
    () => ({ role: 'officer', ...seatOf(cityOffice, seat) }),
    () => ({ role: 'officer', ...seatOf(office, chance.pick(seats)) }),
  ])();
}
