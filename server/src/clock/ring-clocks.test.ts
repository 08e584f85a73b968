import { expect, test } from 'vitest';
import type { Act, CaseDesk, Handled } from '../cases/case-desk.ts';
import type { DueClock, JournalTransaction, Log } from '../office/ports.ts';
import { ringDueClocks, startClocks } from './ring-clocks.ts';

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };
const row = (clock: string): DueClock => ({
  authority: 990200,
  stream: 'case-1',
  clock,
  dueAt: '2026-12-15T16:00:00Z',
  firedAt: null,
  data: {},
});
const refused = (code: 'NOT_YET_DUE' | 'WRONG_PHASE'): Handled => ({ ok: false, refusal: { code, facts: {} } });
const loaded = { state: { phase: 'none' }, version: 9, hash: '' } as const;
const recomputed = { type: 'ClocksRecomputed' } as never;

/** Rings one row at a desk that answers so, one answer after the other; tells what was asked of it. */
async function ring(clock: string, answers: readonly Handled[]) {
  const asked: string[] = [];
  const left = [...answers];
  const cases = {
    async handle(act: Act) {
      asked.push(`${'type' in act.command ? act.command.type : 'numbered'}${act.clocksAnew ? ', clocks anew' : ''}`);
      return left.shift() ?? refused('WRONG_PHASE');
    },
  } as Partial<CaseDesk> as CaseDesk;
  const rings = ringDueClocks({
    clock: { now: () => Temporal.Instant.from('2026-12-20T17:00:00Z') },
    cases,
    log: quiet,
    async ringLicence({ clock: which }) {
      asked.push(which);
    },
    number: async () => '1',
    async claimDue(_now, _limit, handler) {
      await handler(row(clock), {} as JournalTransaction);
      return 1;
    },
  });
  return { asked, rings };
}

test('a light that moves on with a procedure whose end no calendar knows is projected anew, whether or not a date is said anew', async () => {
  for (const events of [[recomputed], []]) {
    const { asked, rings } = await ring('decision:yellow', [refused('NOT_YET_DUE'), { ok: true, loaded, events }]);
    await expect(rings).resolves.toBe(1);
    expect(asked).toEqual(['NoteClock', 'RecomputeClocks, clocks anew']);
  }
});

test('a light that is not due and cannot be projected anew stays due and says so', async () => {
  const { rings } = await ring('decision:yellow', [refused('NOT_YET_DUE'), refused('NOT_YET_DUE')]);
  await expect(rings).rejects.toThrow('decision:yellow of case-1: NOT_YET_DUE');
});

test('silence that is not long enough gives its number back: nothing is derived in its place', async () => {
  const { asked, rings } = await ring('acceptance', [refused('NOT_YET_DUE')]);
  await expect(rings).rejects.toThrow('NOT_YET_DUE');
  expect(asked).toEqual(['numbered']);
});

test('a clock of a case that has gone on is done', async () => {
  const { rings } = await ring('decision:red', [refused('WRONG_PHASE')]);
  await expect(rings).resolves.toBe(1);
});

test('a clock of a licence rings at the licence, and nothing is asked of a case', async () => {
  const { asked, rings } = await ring('licence:expiry', []);
  await expect(rings).resolves.toBe(1);
  expect(asked).toEqual(['licence:expiry']);
});

test('on the day on which another law comes into force it is applied to the pending case', async () => {
  const { asked, rings } = await ring('decision:new-law', [{ ok: true, loaded, events: [recomputed] }]);
  await expect(rings).resolves.toBe(1);
  expect(asked).toEqual(['ApplyNewLaw']);
});

test('when clocks cannot be rung the log names the first reasons, and the next look is taken all the same', async () => {
  const logged: unknown[] = [];
  let looks = 0;
  const clocks = startClocks(
    {
      clock: { now: () => Temporal.Instant.from('2026-12-20T17:00:00Z') },
      cases: {} as CaseDesk,
      log: { ...quiet, error: (what) => void logged.push(what) },
      ringLicence: async () => {},
      number: async () => '1',
      async claimDue() {
        looks += 1;
        if (looks > 1) return 0;
        const reasons = ['a', 'b', 'c', 'd'].map((of) => new Error(`decision:red of case-${of}: DUPLICATE`));
        throw new AggregateError(reasons, '4 clocks did not fire and stay due');
      },
    },
    1,
  );
  while (looks < 2) await new Promise((resolve) => setTimeout(resolve, 1));
  await clocks.stop();
  expect(logged).toEqual([
    {
      err: { message: '4 clocks did not fire and stay due' },
      reasons: ['a', 'b', 'c'].map((of) => `decision:red of case-${of}: DUPLICATE`),
    },
  ]);
});
