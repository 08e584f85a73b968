import { expect, test } from 'vitest';
import type { CalendarDay } from '../../calendar/index.ts';
import { makeCalendar } from '../../calendar/index.ts';
import { defaultThresholds } from '../../clock/thresholds.ts';
import { loadCalendar } from '../../testing/demo-calendar.ts';
import { questionLight } from './question-light.ts';

const day = (text: string) => text as CalendarDay;
const calendar = loadCalendar();
const question = { askedOn: day('2026-07-01'), workingDays: 5, dueOn: day('2026-07-08') };

test('the question to another office has a light of its own: yellow from half of its days, red from four fifths, overdue after the last', () => {
  const at = (today: string) => questionLight(question, day(today), calendar, defaultThresholds);
  expect(at('2026-07-01')).toBe('green');
  expect(at('2026-07-03')).toBe('green');
  expect(at('2026-07-06')).toBe('yellow');
  expect(at('2026-07-07')).toBe('red');
  expect(at('2026-07-08')).toBe('red');
  expect(at('2026-07-09')).toBe('overdue');
});

test('the city says when lights turn, and a question without a known last day is neither late nor in time', () => {
  const early = { yellow: 20, red: 40 };
  expect(questionLight(question, day('2026-07-02'), calendar, early)).toBe('yellow');
  expect(questionLight(question, day('2026-07-03'), calendar, early)).toBe('red');
  expect(questionLight({ ...question, dueOn: null }, day('2027-07-03'), makeCalendar([]), early)).toBe(
    'amber-not-computable',
  );
});
