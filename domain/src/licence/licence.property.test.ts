import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addYears, type CalendarDay } from '../calendar/index.ts';
import type { Actor } from '../case/context.ts';
import {
  announce,
  annul,
  askHearing,
  begin,
  cancel,
  cityDecider,
  closeRenewal,
  day,
  fileRenewal,
  hear,
  issue,
  licenceContext,
  noteLapse,
  noticeOf,
  ownActor,
  rename,
  restore,
  revoke,
  state as statement,
  succeed,
  suspend,
  version,
  withdraw,
} from '../testing/licence-sample.ts';
import {
  annulledLicence,
  revokedLicence,
  succeededLicence,
  suspendedLicence,
  suspendedUntil,
  toAnnul,
  toRevoke,
  toSuspend,
  toWithdraw,
  withdrawnLicence,
} from '../testing/licence-standings.ts';
import { issuedLicence, type LicenceStep, licenceAfter, on } from '../testing/licence-story.ts';
import { applicant, decider, foreignDecider, handler, machine, stranger } from '../testing/sample.ts';
import type { LicenceCommand } from './commands.ts';
import { hazchemPolicy } from './context.ts';
import {
  admittedKinds,
  decideLicence,
  evolveLicence,
  foldLicence,
  initialLicence,
  type LicenceDecided,
  type LicenceEvent,
  type LicenceState,
  lapsed,
  licenceActs,
  licenceClocks,
  licenceStatus,
  nextLapse,
  permittedLicenceActs,
} from './index.ts';
import { isLiving } from './state.ts';

const notices = Object.values(noticeOf);
const reply = { reply: '经复核，理由不成立' };
const grounds = [
  'expired',
  'entity-ended',
  'annulled',
  'withdrawn',
  'revoked',
  'force-majeure',
  'business-ended',
  're-applied',
] as const;
const newTerm = { validFrom: '2029-07-10', validTo: '2032-07-09' } as const;

const condition = { type: 'AttachCondition', condition: 'c', text: '装设报警装置', dueOn: '2026-10-10' } as const;

/** Every act at least once, fit and unfit. */
const commands: readonly LicenceCommand[] = [
  begin,
  issue(),
  issue('case-2'),
  issue('case-2', { holder: rename.now }),
  issue('case-2', { validFrom: day(newTerm.validFrom), validTo: day(newTerm.validTo) }),
  issue('case-9'),
  version('change'),
  version('replacement'),
  version('storage-project', {}, 3),
  version('change', { changes: [{ part: 'scope', before: 'a', now: 'b' }] }),
  version('renewal', newTerm),
  version('change-and-renewal', newTerm, 3),
  fileRenewal(),
  fileRenewal(3),
  closeRenewal(),
  closeRenewal('withdrawn', 3),
  { type: 'RemindRenewal', daysBefore: 90 },
  { type: 'RemindRenewal', daysBefore: 60 },
  { type: 'RemindRenewal', daysBefore: 30 },
  noteLapse,
  condition,
  { type: 'NoteConditionDue', condition: 'c' },
  { type: 'RecordConditionMet', condition: 'c', evidence: '照片' },
  { type: 'RecordConditionBroken', condition: 'c', facts: '未装设' },
  announce('suspension', 'unlawful-conduct'),
  announce('revocation', 'unlawful-conduct'),
  announce('withdrawal', 'facts-changed'),
  announce('annulment', 'fraud-or-bribery'),
  announce('annulment', 'law-changed'),
  ...notices.flatMap((n): LicenceCommand[] => [
    { type: 'DropAct', noticeNo: n, reason: '事实不能成立' },
    statement('statement', n),
    statement('waiver', n),
    askHearing(n),
    hear(n, { recordNo: `听${n}`, toldOn: '2026-08-05', heldOn: '2026-08-20' }),
  ]),
  suspend(),
  suspend(reply),
  restore,
  withdraw(),
  withdraw(reply),
  annul(),
  annul(reply),
  annul({ harmsPublic: true }),
  revoke(),
  revoke(reply),
  succeed,
  ...grounds.map((g) => cancel(g)),
  ...[...notices, revoke().decisionNo].flatMap((number): LicenceCommand[] => [
    { type: 'RecordLicencePaper', document: 'licence-notice', number, file: 'f', size: 1 },
    { type: 'RecordLicenceDelivery', number, channel: 'account' },
  ]),
];
const actors: readonly Actor[] = [applicant, stranger, handler, decider, foreignDecider, cityDecider, machine];
const renewing = [...issuedLicence, on('2029-03-01', fileRenewal())];
type Family = { readonly starts: readonly (readonly LicenceStep[])[]; readonly pool: readonly LicenceCommand[] };
const announced = (toAct: readonly LicenceStep[], noticeNo: string): Family => ({
  starts: [toAct, toAct, issuedLicence, [...toAct, on('2026-08-04', askHearing(noticeNo))]],
  pool: commands.filter((c) => ('noticeNo' in c && c.noticeNo === noticeNo) || c.type === 'RestoreLicence'),
});
const closed = [...renewing, on('2029-04-01', closeRenewal('withdrawn'))];
const lastDay = [...issuedLicence, on('2029-07-09', fileRenewal()), on('2029-07-09', closeRenewal())];

/** What belongs together, so that random acts get somewhere; first everything in every standing. */
const families: readonly Family[] = [
  {
    pool: commands,
    starts: [
      [],
      issuedLicence,
      renewing,
      [...issuedLicence, on('2029-07-10', noteLapse)],
      suspendedLicence,
      suspendedUntil('2029-12-31'),
      withdrawnLicence,
      annulledLicence,
      revokedLicence,
      succeededLicence,
    ],
  },
  announced(toSuspend, noticeOf.suspension),
  announced(toWithdraw, noticeOf.withdrawal),
  announced(toAnnul, noticeOf.annulment),
  announced(toRevoke, noticeOf.revocation),
  {
    pool: commands.filter(
      (c) => /Renewal|NoteLapse/.test(c.type) || (c.type === 'GrantVersion' && c.kind !== 'replacement'),
    ),
    starts: [renewing, [...renewing, on('2029-08-01', noteLapse)], closed, lastDay, suspendedUntil('2029-12-31')],
  },
  {
    pool: commands.filter((c) => /^(GrantLicence|GrantVersion|IssueLicence|RecordSuccession)$/.test(c.type)),
    starts: [
      [],
      [on('2026-07-10', begin)],
      issuedLicence,
      [
        ...issuedLicence,
        on('2026-07-20', version('change')),
        on('2026-07-20', issue('case-2', { holder: rename.now })),
      ],
    ],
  },
  {
    pool: commands.filter((c) => /Condition|NoteLapse/.test(c.type)),
    starts: [issuedLicence, [...issuedLicence, on('2026-07-10', condition)]],
  },
  {
    pool: commands.filter((c) => /CancelLicence|NoteLapse/.test(c.type)),
    starts: [lastDay, withdrawnLicence, annulledLicence, revokedLicence, succeededLicence],
  },
  {
    pool: commands.filter((c) => /^(CancelLicence|RecordLicence)/.test(c.type)),
    starts: [revokedLicence],
  },
];

const stepOf = (pool: readonly LicenceCommand[]) =>
  fc.record({
    command: fc.constantFrom(...pool),
    actor: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(...actors) },
    ),
    days: fc.constantFrom(0, 0, 0, 0, 1, 8, 17, 90),
  });
const history = fc.oneof(
  ...families.map(({ starts, pool }) =>
    fc.record({
      start: fc.constantFrom(...starts.map((steps) => licenceAfter(...steps))),
      steps: fc.array(stepOf(pool), { minLength: 3, maxLength: 20, size: 'max' }),
      cancels: fc.boolean(),
    }),
  ),
);
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;
type Seen = {
  readonly before: LicenceState;
  readonly today: CalendarDay;
  readonly actor: Actor;
  readonly command: LicenceCommand;
  readonly decided: LicenceDecided;
};

/** Lives a history and shows each act with the state before it; returns the whole log. */
function live({ start, steps, cancels }: History, see: (seen: Seen) => void = () => {}): readonly LicenceEvent[] {
  const log = [...start.events];
  let { state } = start;
  let today = 'lastOn' in state ? state.lastOn : day('2026-07-10');
  const policy = { ...hazchemPolicy, cancelAfterReApplication: cancels };
  for (const { command, actor: given, days } of steps) {
    today = addDays(today, days);
    const actor = given ?? ownActor(command.type);
    const decided = decideLicence(state, command, contextOf(actor, today, policy));
    see({ before: state, today, actor, command, decided });
    if (!decided.ok) continue;
    log.push(...decided.events);
    state = decided.events.reduce(evolveLicence, state);
  }
  return log;
}

const contextOf = (actor: Actor, today: CalendarDay, policy = hazchemPolicy) =>
  licenceContext(actor, Temporal.Instant.from(`${today}T09:00+08:00`), { policy });
const runs = { seed: 20260811, numRuns: 1500 };
const endings: readonly LicenceEvent['type'][] = [
  'LicenceExpired',
  'LicenceWithdrawn',
  'LicenceAnnulled',
  'LicenceRevoked',
  'LicenceSucceeded',
];

test('any accepted sequence replays from its stored log to the same licence, and every kind of event occurs', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(history, (h) => {
      let state = h.start.state;
      const log = live(h, ({ decided }) => {
        if (decided.ok) state = decided.events.reduce(evolveLicence, state);
      });
      const stored: LicenceEvent[] = JSON.parse(JSON.stringify(log));
      expect(foldLicence(stored)).toEqual(state);
      for (const e of log.slice(h.start.events.length)) seen.set(e.type, (seen.get(e.type) ?? 0) + 1);
    }),
    runs,
  );
  const counts = [...seen].map(([type, n]) => `${type} ${n}`).join(', ');
  console.error(`licence events of random lives: ${counts}`);
  // 26 kinds of event, each made by random acts and not only by the starts.
  expect(seen.size, counts).toBe(26);
  expect(Math.min(...seen.values()), counts).toBeGreaterThan(2);
});

test('after an ending act only 注销 can follow, and after 注销 nothing (行政许可法第七十条)', () => {
  let ended = 0;
  let closed = 0;
  fc.assert(
    fc.property(history, (h) => {
      // Papers are made and delivered afterwards; they are no acts.
      const types = live(h)
        .map((e) => e.type)
        .filter((type) => type !== 'LicencePaperMade' && type !== 'LicencePaperDelivered');
      const end = types.findIndex((type) => endings.includes(type));
      if (end >= 0) {
        ended += 1;
        expect(types.slice(end + 1).filter((type) => type !== 'LicenceCancelled')).toEqual([]);
      }
      const last = types.indexOf('LicenceCancelled');
      if (last >= 0) closed += 1;
      if (last >= 0) expect(types.slice(last + 1)).toEqual([]);
    }),
    runs,
  );
  console.error(`licences ended: ${ended}, closed: ${closed}`);
  expect(Math.min(ended, closed)).toBeGreaterThan(100);
});

test('no decision against a holder stands without its own announcement before it, and the holder heard or his time over', () => {
  let decisions = 0;
  const acts = {
    LicenceSuspended: 'suspension',
    LicenceWithdrawn: 'withdrawal',
    LicenceAnnulled: 'annulment',
    LicenceRevoked: 'revocation',
  } as const;
  fc.assert(
    fc.property(history, (h) => {
      const log = live(h);
      log.forEach((event, i) => {
        const act = acts[event.type as keyof typeof acts];
        if (act === undefined || !('noticeNo' in event.data)) return;
        decisions += 1;
        const { noticeNo, on: decidedOn } = event.data;
        const before = log.slice(0, i).filter((e) => 'noticeNo' in e.data && e.data.noticeNo === noticeNo);
        const told = before.find((e) => e.type === 'AdverseActAnnounced');
        expect(told?.data).toMatchObject({ act });
        expect(before.some((e) => e.type === 'AdverseActDropped')).toBe(false);
        const heard = before.some(
          (e) => e.type === 'LicenceHearingHeld' || (e.type === 'HolderStatementRecorded' && e.data.kind === 'waiver'),
        );
        const asked = before.some((e) => e.type === 'LicenceHearingRequested');
        // Five working days are never fewer than seven calendar days.
        expect(
          heard || (!asked && decidedOn > addDays(told?.type === 'AdverseActAnnounced' ? told.data.on : decidedOn, 6)),
        ).toBe(true);
      });
    }),
    runs,
  );
  console.error(`decisions against holders: ${decisions}`);
  expect(decisions).toBeGreaterThan(300);
});

test('no number stands on two papers of a licence, and versions are numbered without a gap', () => {
  fc.assert(
    fc.property(history, (h) => {
      const state = foldLicence(live(h));
      if (state.standing === 'none') return;
      expect(new Set(state.numbers).size).toBe(state.numbers.length);
      expect(state.versions.map((v) => v.version)).toEqual(state.versions.map((_, i) => i + 1));
      expect(new Set(state.versions.map((v) => v.caseStream)).size).toBe(state.versions.length);
    }),
    runs,
  );
});

test('no act shortens a term or dates itself before the one before it', () => {
  fc.assert(
    fc.property(history, (h) => {
      let state: LicenceState = initialLicence;
      for (const event of live(h)) {
        const after = evolveLicence(state, event);
        if ('lastOn' in state && 'lastOn' in after) {
          expect(after.validTo >= state.validTo).toBe(true);
          expect(after.lastOn >= state.lastOn).toBe(true);
        }
        state = after;
      }
    }),
    runs,
  );
});

test('what an actor may not do is refused and records nothing; who may is never refused for who or when', () => {
  const gates = [
    'LICENCE_WRONG_STANDING',
    'MACHINE_ONLY',
    'MACHINE_NEVER_BURDENS',
    'OFFICER_ONLY',
    'NOT_THE_HOLDER',
    'NO_DUTY',
  ];
  const refusedFor = new Set<string>();
  const permitted = new Set<string>();
  fc.assert(
    fc.property(history, (h) => {
      live(h, ({ before, today, actor, command, decided }) => {
        const may = permittedLicenceActs(before, contextOf(actor, today)).includes(command.type);
        if (may) permitted.add(command.type);
        else expect(decided.ok, `${actor.role} ${command.type} on ${before.standing}`).toBe(false);
        if (decided.ok || !gates.includes(decided.refusal.code)) return;
        refusedFor.add(decided.refusal.code);
        // Two acts look closer at the standing: no second suspension is announced, nothing is made of an ended licence.
        const closer =
          ['AnnounceAct', 'IssueLicence'].includes(command.type) && decided.refusal.code === 'LICENCE_WRONG_STANDING';
        expect(may && !closer, `${command.type} on ${before.standing}: ${decided.refusal.code}`).toBe(false);
      });
    }),
    runs,
  );
  expect([...refusedFor].sort()).toEqual([...gates].sort());
  expect([...permitted].sort()).toEqual(Object.keys(licenceActs).sort());
});

test('recording what time has done changes no status on any day, and a living licence always has an end before it', () => {
  const words = new Set<string>();
  fc.assert(
    fc.property(history, fc.integer({ min: -30, max: 2500 }), (h, later) => {
      const state = foldLicence(live(h));
      const today = addDays('lastOn' in state ? state.lastOn : day('2026-07-10'), later);
      const { after, events } = lapsed(state, today);
      const status = licenceStatus(state, today);
      words.add(status.word);
      expect(licenceStatus(after, today)).toEqual(status);
      expect(lapsed(after, today).events).toEqual([]);
      expect(events.reduce(evolveLicence, state)).toEqual(after);
      expect(nextLapse(after) !== null).toBe(isLiving(after));
      if (isLiving(after)) {
        const clocks = licenceClocks(after, contextOf(machine, today));
        expect(clocks.some((c) => (c.clock === 'expiry' || c.clock === 'deemed-renewal') && c.day > today)).toBe(true);
      }
    }),
    runs,
  );
  expect(words.size, [...words].join(', ')).toBe(11);
});

test('no standing is without an exit: what has ended can be cancelled, at the latest when its term is over (行政许可法第七十条)', () => {
  let exits = 0;
  fc.assert(
    fc.property(history, (h) => {
      const state = foldLicence(live(h));
      if (state.standing === 'none' || state.standing === 'cancelled') return;
      const end = addYears(state.validTo, 9);
      const tried = grounds.map((g) => decideLicence(state, cancel(g, { recordNo: '末号' }), contextOf(decider, end)));
      expect(tried.some((d) => d.ok)).toBe(true);
      exits += 1;
    }),
    runs,
  );
  expect(exits).toBeGreaterThan(500);
});

test('an application that the licence admits for renewal can also be recorded, and one that it does not cannot', () => {
  let admitted = 0;
  fc.assert(
    fc.property(history, fc.nat({ max: 1500 }), (h, later) => {
      const state = foldLicence(live(h));
      if (state.standing === 'none') return;
      const today = addDays(state.lastOn, later);
      const { renewal } = admittedKinds(state, today, hazchemPolicy);
      const recorded = decideLicence(state, fileRenewal(7), contextOf(machine, today));
      if (!renewal.ok && renewal.refusal.code === 'LICENCE_BEING_MADE') return;
      expect(recorded.ok).toBe(renewal.ok);
      if (renewal.ok) admitted += 1;
    }),
    runs,
  );
  expect(admitted).toBeGreaterThan(200);
});

test('any event may be handed to any licence: evolve never throws, and what has ended stays ended', () => {
  const pool = fc.sample(history, { seed: 7, numRuns: 300 }).flatMap((h) => [...live(h)]);
  const erased = (event: LicenceEvent): LicenceEvent =>
    JSON.parse(
      JSON.stringify(event, (_, v) => (v !== null && typeof v === 'object' && 'personal' in v ? { erased: true } : v)),
    );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...pool), fc.boolean()), { maxLength: 30 }), (events) => {
      let state: LicenceState = initialLicence;
      for (const [event, forgotten] of events) {
        const after = evolveLicence(state, forgotten ? erased(event) : event);
        if (state.standing === 'cancelled' && !event.type.startsWith('LicencePaper')) expect(after).toBe(state);
        if (state.standing === 'cancelled') expect(after.standing).toBe('cancelled');
        if (state.standing === 'ended') expect(['ended', 'cancelled']).toContain(after.standing);
        licenceStatus(after, day('2027-01-01'));
        state = after;
      }
    }),
    { ...runs, seed: 5 },
  );
});
