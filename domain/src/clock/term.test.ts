import { describe, expect, test } from 'vitest';
import { day } from '../testing/clock-facts.ts';
import { banTerm, expiryReminders, parsePeriod, renewalWindow, renewedTerm, validityEnd } from './index.ts';

const applyBy = (validTo: string, lead = 'P3M') =>
  renewalWindow({
    validTo: day(validTo),
    lead: parsePeriod(lead)!,
    article: '危险化学品经营许可证管理办法第十八条',
    certainty: 'verified',
  });

describe('validity (危险化学品经营许可证管理办法第十八条)', () => {
  test.each([
    ['2024-09-06', 3, '2027-09-05'],
    ['2026-06-12', 3, '2029-06-11'],
    ['2026-01-01', 3, '2028-12-31'],
    ['2025-03-01', 3, '2028-02-29'],
    ['2024-03-01', 3, '2027-02-28'],
    ['2024-02-29', 3, '2027-02-27'],
    ['2024-02-29', 4, '2028-02-28'],
  ])('from %s for %i years the last valid day is %s', (from, years, to) => {
    expect(validityEnd(day(from), years)).toBe(to);
  });
});

describe('renewal (危险化学品经营许可证管理办法第二十条; 行政许可法第五十条)', () => {
  test('the new term starts the day after the old one and ends three years after its end, whenever it was decided', () => {
    expect(renewedTerm(day('2029-06-11'), 3)).toEqual({ validFrom: '2029-06-12', validTo: '2032-06-11' });
    expect(renewedTerm(day('2028-02-29'), 3)).toEqual({ validFrom: '2028-03-01', validTo: '2031-02-28' });
  });

  test('an application is in time until three months before expiry, a nominal day that does not roll', () => {
    expect(applyBy('2029-06-11')).toEqual({
      applyBy: '2029-03-11',
      closes: '2029-06-11',
      article: '危险化学品经营许可证管理办法第十八条',
      certainty: 'verified',
    });
  });

  test.each([
    ['2029-05-31', '2029-02-28'],
    ['2028-05-31', '2028-02-29'],
    ['2028-05-30', '2028-02-29'],
    ['2029-05-28', '2029-02-28'],
    ['2029-11-30', '2029-08-31'],
    ['2029-11-29', '2029-08-29'],
    ['2028-02-29', '2027-11-30'],
    ['2028-02-28', '2027-11-28'],
    ['2029-02-28', '2028-11-30'],
    ['2029-12-31', '2029-09-30'],
  ])('an expiry on %s follows the rule of the last day of the month: %s', (validTo, by) => {
    expect(applyBy(validTo).applyBy).toBe(by);
  });

  test('the general rule of 30 days, and a lead in years, are counted the same way (行政许可法第五十条)', () => {
    expect(applyBy('2029-03-11', 'P30D').applyBy).toBe('2029-02-09');
    expect(applyBy('2028-02-29', 'P1Y').applyBy).toBe('2027-02-28');
    expect(applyBy('2029-02-28', 'P1Y').applyBy).toBe('2028-02-29');
  });

  test('the holder is reminded 90, 60 and 30 calendar days before expiry, or as the city sets it', () => {
    expect(expiryReminders(day('2029-06-11'))).toEqual([
      { daysBefore: 90, day: '2029-03-13' },
      { daysBefore: 60, day: '2029-04-12' },
      { daysBefore: 30, day: '2029-05-12' },
    ]);
    expect(expiryReminders(day('2029-06-11'), [1])).toEqual([{ daysBefore: 1, day: '2029-06-10' }]);
  });
});

describe('bans on applying again', () => {
  test('one year after concealment or false materials (行政许可法第七十八条)', () => {
    expect(banTerm(day('2026-07-10'), parsePeriod('P1Y')!)).toEqual({ until: '2027-07-10', free: '2027-07-11' });
  });

  test('three years after a licence got by fraud or bribery (行政许可法第七十九条)', () => {
    expect(banTerm(day('2026-07-10'), parsePeriod('P3Y')!)).toEqual({ until: '2029-07-10', free: '2029-07-11' });
    expect(banTerm(day('2024-02-29'), parsePeriod('P3Y')!)).toEqual({ until: '2027-02-28', free: '2027-03-01' });
  });
});

describe('the firms of the demo city (licensing.md §9)', () => {
  test.each([
    ['D1', '2026-06-12', '2029-06-11', '2029-03-11'],
    ['D2', '2026-06-26', '2029-06-25', '2029-03-25'],
    ['D3', '2026-07-10', '2029-07-09', '2029-04-09'],
    ['D4', '2026-09-04', '2029-09-03', '2029-06-03'],
    ['D5', '2026-10-09', '2029-10-08', '2029-07-08'],
  ])('%s granted %s: valid to %s, renewal by %s', (_firm, granted, validTo, by) => {
    expect(validityEnd(day(granted), 3)).toBe(validTo);
    expect(applyBy(validTo).applyBy).toBe(by);
  });
});
