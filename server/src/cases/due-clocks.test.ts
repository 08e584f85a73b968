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
const rows = (silence: boolean) =>
  dueClocks({
    authority: 990200,
    stream: 's',
    events: [{ type: 'CaseFiled', data: { clocks: [acceptance] } } as unknown as CaseEvent],
    after: { phase: 'received', clocks: [acceptance] } as unknown as CaseState,
    now: Temporal.Instant.from('2026-07-01T01:00:00Z'),
    calendar,
    thresholds: () => ({ yellow: 50, red: 80 }),
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
      silenceCounts: () => true,
      anew,
    });
  expect(quiet(false)).toBeUndefined();
  expect(quiet(true)?.map((r) => r.clock)).toContain('acceptance');
});
