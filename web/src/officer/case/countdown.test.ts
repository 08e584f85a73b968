import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import en from '../text/en.json' with { type: 'json' };
import zhCN from '../text/zh-CN.json' with { type: 'json' };
import { clockRuns, countdownOf } from './countdown.ts';

const say = (phase: string, daysLeft: number | null, light: string | null, locale: 'zh-CN' | 'en') => {
  const due = countdownOf({ phase, daysLeft, light });
  const messages: Record<string, string> = locale === 'en' ? en : zhCN;
  return due && `${createIntl({ locale, messages }).formatMessage({ id: due.key }, { n: due.n })} ${due.colour}`;
};

test('the countdown is in working days, with the colour of its light, and says when it is over', () => {
  expect(say('accepted', 12, 'green', 'zh-CN')).toBe('还剩12个工作日 green');
  expect(say('accepted', 1, 'red', 'en')).toBe('1 working day left red');
  expect(say('received', 0, 'red', 'zh-CN')).toBe('今天到期 red');
  expect(say('received', -3, 'overdue', 'zh-CN')).toBe('已超期3个工作日 red');
  expect(say('received', -1, 'overdue', 'en')).toBe('1 working day overdue red');
});

test('a deadline beyond the published calendar is not guessed, and a case that waits for the applicant counts nothing', () => {
  expect(say('accepted', null, 'amber-not-computable', 'zh-CN')).toBe('日历未公布，暂不能计算 amber');
  expect(say('correction-requested', null, null, 'en')).toBe('Waiting for the applicant blue');
  expect(say('granted', 3, null, 'en')).toBeNull();
});

test('an ended clock counts no more: acceptance after it was accepted, decision after it was decided, issue after the licence', () => {
  const running = (phase: string, licenceMade = false) =>
    ['acceptance', 'decision', 'issue'].filter((clock) => clockRuns(clock, { phase, licenceMade }));
  expect(running('received')).toEqual(['acceptance', 'decision']);
  expect(running('accepted')).toEqual(['decision']);
  expect(running('granted')).toEqual(['issue']);
  for (const over of [running('granted', true), running('refused'), running('correction-requested')])
    expect(over).toEqual([]);
});
