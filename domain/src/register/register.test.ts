import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/index.ts';
import type { Actor } from '../case/context.ts';
import { cityDecider, day } from '../testing/licence-sample.ts';
import { applicant, decider, foreignDecider, handler, machine, remedies } from '../testing/sample.ts';
import {
  type BanCommand,
  type BanContext,
  type BanState,
  banOn,
  decideBan,
  evolveBan,
  foldBans,
  initialBans,
} from './index.ts';

const item = 'hazchem-operating-licence';
const impose = (ground: 'fraud' | 'false-materials', decisionNo = '望应急撤决〔2026〕1号'): BanCommand => ({
  type: 'ImposeBan',
  item,
  ground,
  decisionNo,
  reason: '提交虚假的安全评价报告',
});
const lift = (decisionNo = '望应急撤决〔2026〕1号'): BanCommand => ({
  type: 'LiftBan',
  decisionNo,
  liftingNo: '望应急解〔2026〕1号',
  reason: '原决定经复议撤销',
});

const contextOf = (on: string, actor: Actor = decider, changes: Partial<BanContext> = {}): BanContext => ({
  now: Temporal.Instant.from(`${on}T09:00+08:00`),
  actor,
  office: { code: actor.role === 'officer' ? actor.office : '', name: '', remedies },
  superior: '11990200TF0009019H',
  publicSafety: true,
  ...changes,
});

function after(...steps: readonly (readonly [string, BanCommand])[]): BanState {
  let state = initialBans;
  for (const [on, command] of steps) {
    const decided = decideBan(state, command, contextOf(on));
    if (!decided.ok) throw new Error(decided.refusal.code);
    state = decided.events.reduce(evolveBan, state);
  }
  return state;
}
const refusal = (state: BanState, command: BanCommand, context: BanContext) => {
  const decided = decideBan(state, command, context);
  return decided.ok ? null : decided.refusal.code;
};

test('a licence got by fraud bars its holder from the item for three years (行政许可法第七十九条)', () => {
  const state = after(['2026-08-11', impose('fraud')]);
  expect(banOn(state, day('2026-08-10'))).toBeNull();
  expect(banOn(state, day('2026-08-11'))).toMatchObject({
    ground: 'fraud',
    article: '行政许可法第七十九条',
    until: '2029-08-11',
  });
  expect(banOn(state, day('2029-08-11'))).not.toBeNull();
  expect(banOn(state, day('2029-08-12'))).toBeNull();
});

test('false materials before the grant bar for one year (行政许可法第七十八条)', () => {
  const state = after(['2026-08-11', impose('false-materials')]);
  expect(banOn(state, day('2027-08-11'))).toMatchObject({ article: '行政许可法第七十八条' });
  expect(banOn(state, day('2027-08-12'))).toBeNull();
});

test('a ban from 29 February ends on the last day of February (民法典第二百零二条)', () => {
  expect(banOn(after(['2028-02-29', impose('fraud')]), day('2031-02-28'))).toMatchObject({ until: '2031-02-28' });
});

test('bans are for items of public safety alone (行政许可法第七十八条、第七十九条)', () => {
  expect(refusal(initialBans, impose('fraud'), contextOf('2026-08-11', decider, { publicSafety: false }))).toBe(
    'BAN_NOT_FOR_ITEM',
  );
});

test('a ban is a decision of an officer who decides, in the name of his office, with reasons and remedies', () => {
  const when = (actor: Actor, changes: Partial<BanContext> = {}) =>
    refusal(initialBans, impose('fraud'), contextOf('2026-08-11', actor, changes));
  expect(when(machine)).toBe('MACHINE_NEVER_BURDENS');
  expect(when(applicant)).toBe('OFFICER_ONLY');
  expect(when(handler)).toBe('NO_DUTY');
  expect(when(decider, { office: { code: 'another', name: '', remedies } })).toBe('NOT_THE_AUTHORITY');
  const blank = { ...impose('fraud'), reason: ' ' } as BanCommand;
  expect(refusal(initialBans, blank, contextOf('2026-08-11'))).toBe('TEXT_MISSING');
  const endless = { ...impose('fraud'), reason: '长'.repeat(4001) } as BanCommand;
  expect(refusal(initialBans, endless, contextOf('2026-08-11'))).toBe('VALUE_TOO_LONG');
  expect(decideBan(initialBans, impose('fraud'), contextOf('2026-08-11'))).toMatchObject({
    ok: true,
    events: [{ data: { remedies } }],
  });
});

test('one decision imposes one ban, and an entry holds one item', () => {
  const state = after(['2026-08-11', impose('fraud')]);
  expect(refusal(state, impose('fraud'), contextOf('2026-08-12'))).toBe('BAN_EXISTS');
  const other = { ...impose('fraud', '另号'), item: 'fireworks-retail' } as BanCommand;
  expect(refusal(state, other, contextOf('2026-08-12'))).toBe('BAN_OF_OTHER_ITEM');
});

test('of several bans the longest counts', () => {
  const state = after(['2026-08-11', impose('fraud')], ['2026-09-01', impose('false-materials', '另号')]);
  expect(banOn(state, day('2026-09-02'))).toMatchObject({ ground: 'fraud' });
});

test('a ban is lifted from its day on when its decision falls, by who imposed it or the authority above', () => {
  const imposed = after(['2026-08-11', impose('fraud')]);
  const state = after(['2026-08-11', impose('fraud')], ['2026-12-01', lift()]);
  expect(banOn(state, day('2026-11-30'))).not.toBeNull();
  expect(banOn(state, day('2026-12-01'))).toBeNull();
  expect(refusal(imposed, lift(), contextOf('2026-12-01', foreignDecider))).toBe('NOT_THE_AUTHORITY');
  expect(refusal(imposed, lift(), contextOf('2026-12-01', cityDecider))).toBeNull();
});

test('a ban may be lifted on the day on which it was imposed', () => {
  const state = after(['2026-08-11', impose('fraud')], ['2026-08-11', lift()]);
  expect(banOn(state, day('2026-08-11'))).toBeNull();
});

test('what is not there, lifted or over is not lifted, nor is anything lifted before it began', () => {
  expect(refusal(initialBans, lift(), contextOf('2026-12-01'))).toBe('BAN_UNKNOWN');
  const lifted = after(['2026-08-11', impose('fraud')], ['2026-12-01', lift()]);
  expect(refusal(lifted, lift(), contextOf('2026-12-02'))).toBe('BAN_OVER');
  const imposed = after(['2026-08-11', impose('fraud')]);
  expect(refusal(imposed, lift(), contextOf('2029-08-12'))).toBe('BAN_OVER');
  expect(refusal(imposed, lift(), contextOf('2026-08-10'))).toBe('LICENCE_BACKDATED');
});

test('any accepted sequence replays to the same entry; a ban is in force from its first to its last day and at no other time', () => {
  let imposed = 0;
  const step = fc.record({
    days: fc.nat({ max: 500 }),
    command: fc.constantFrom(
      impose('fraud', 'a'),
      impose('false-materials', 'b'),
      impose('fraud', 'c'),
      lift('a'),
      lift('b'),
      lift('c'),
    ),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let state = initialBans;
      let on = day('2026-08-11');
      const log = [];
      for (const { days, command } of steps) {
        on = addDays(on, days);
        const decided = decideBan(state, command, contextOf(on));
        if (!decided.ok) continue;
        log.push(...decided.events);
        state = decided.events.reduce(evolveBan, state);
        expect(banOn(state, on) !== null || command.type === 'LiftBan').toBe(true);
      }
      imposed += state.bans.length;
      expect(foldBans(log)).toEqual(state);
      for (const b of state.bans) {
        expect(banOn({ bans: [b] }, addDays(b.from, -1))).toBeNull();
        expect(banOn({ bans: [b] }, addDays(b.until, 1))).toBeNull();
        expect(banOn({ bans: [b] }, b.until) === null).toBe(b.liftedOn !== null);
      }
      for (const event of log) expect(evolveBan(state, event)).toEqual(state);
    }),
    { seed: 20260811, numRuns: 500 },
  );
  expect(imposed).toBeGreaterThan(300);
});
