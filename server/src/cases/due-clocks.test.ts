import { type Calendar, type CaseEvent, type CaseState, makeCalendar } from '@tuofu/domain';
import { expect, test } from 'vitest';
import { dueClocks } from './due-clocks.ts';

const calendar: Calendar = makeCalendar([{ year: 2026, notices: [], days: [] }]);
const acceptance = {
  clock: 'acceptance',
  limit: 'statutory',
  reading: 'strict',
  pending: false,
  article: '某条例第十三条',
  certainty: 'verified',
  workingDays: 0,
  start: { event: 'receipt', day: '2026-07-01' },
  stops: [],
  extension: null,
  end: { day: '2026-07-01' },
  calendarVersion: calendar.version,
};
const noLaw = () => ({ decision: [] });
const rows = (silence: boolean) =>
  dueClocks({
    authority: 990200,
    stream: 's',
    events: [{ type: 'CaseFiled', data: { clocks: [acceptance] } } as unknown as CaseEvent],
    after: { phase: 'received', clocks: [acceptance] } as unknown as CaseState,
    now: Temporal.Instant.from('2026-07-01T01:00:00Z'),
    calendar,
    thresholds: () => ({ yellow: 50, red: 80 }),
    limits: noLaw,
    silenceCounts: () => silence,
  })?.map((r) => [r.clock, r.dueAt]);

test('where silence accepts or records, the limit itself rings on the day after its last one', () => {
  expect(rows(true)).toContainEqual(['acceptance', '2026-07-01T16:00:00Z']);
  expect(rows(true)?.map(([clock]) => clock)).not.toContain('acceptance:overdue');
});

test('where no law says what silence means, nothing rings but the lights, the last of them that it is overdue', () => {
  expect(rows(false)?.map(([clock]) => clock)).not.toContain('acceptance');
  expect(rows(false)).toContainEqual(['acceptance:overdue', '2026-07-01T16:00:00Z']);
});

test('what moves no clock leaves the rows alone, until they are wanted anew', () => {
  const quiet = (anew: boolean) =>
    dueClocks({
      authority: 990200,
      stream: 's',
      events: [],
      after: { phase: 'received', clocks: [acceptance] } as unknown as CaseState,
      now: Temporal.Instant.from('2026-07-01T01:00:00Z'),
      calendar,
      thresholds: () => ({ yellow: 50, red: 80 }),
      limits: noLaw,
      silenceCounts: () => true,
      anew,
    });
  expect(quiet(false)).toBeUndefined();
  expect(quiet(true)?.map((r) => r.clock)).toContain('acceptance');
});

test('a pending case rings on the first day of a law that comes into force before it is decided, also where no day of its limit is known', () => {
  const law = (article: string, from?: string) => ({ article, filed: { from }, decide: { workingDays: 20 } });
  const decision = { ...acceptance, clock: 'decision', article: '旧法', workingDays: 20, end: { day: '2026-07-29' } };
  const limits = () => ({ decision: [law('旧法'), law('更早的法', '2026-05-01'), law('新法', '2026-07-15')] as never });
  const at = (now: string, clocks: readonly object[] = [decision], type = 'CaseAccepted') =>
    dueClocks({
      authority: 990200,
      stream: 's',
      events: [{ type, data: { clocks } } as unknown as CaseEvent],
      after: { phase: 'accepted', filedOn: '2026-06-30', clocks } as unknown as CaseState,
      now: Temporal.Instant.from(now),
      calendar,
      thresholds: () => ({ yellow: 50, red: 80 }),
      silenceCounts: () => false,
      limits,
    })?.filter((r) => r.clock === 'decision:new-law');
  const rings = [{ dueAt: '2026-07-14T16:00:00Z' }];
  expect(at('2026-07-01T01:00:00Z')).toMatchObject(rings);
  const unknown = { ...decision, end: { notComputable: { needs: 2027, from: '2026-12-28', days: 20 } } };
  expect(at('2026-07-01T01:00:00Z', [unknown])).toMatchObject(rings);
  // What else moves a clock on that day, before it has rung, leaves the law to be applied; once it is, nothing is.
  expect(at('2026-07-15T01:00:00Z', [decision], 'DocumentDelivered')).toMatchObject(rings);
  const applied = { ...decision, article: '新法', reading: 'strict' };
  expect(at('2026-07-15T01:00:00Z', [applied, { ...decision, reading: 'lenient' }])).toEqual([]);
});
