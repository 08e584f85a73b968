import { describe, expect, test } from 'vitest';
import { art45, brief, calendar, clocks, day, edits, endOf, stop } from '../testing/clock-facts.ts';
import { article45Procedures, type Stop, type StopReason, standstills } from './index.ts';

/** Filed on 1 July 2026: 20 working days end on 29 July when nothing stops them. */
const strict = (...stops: Stop[]) => endOf(clocks({ filed: '2026-07-01', stops })[0]);
const counted = (...stops: Stop[]) => clocks({ filed: '2026-07-01', stops })[0]!.stops.map((s) => s.counted);
const hearing = (changes: Partial<Stop> = {}) => stop('hearing', '2026-07-06', '2026-07-10', changes);

describe('procedures whose time is not counted (行政许可法第四十五条)', () => {
  test('听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审 stop the clock, each of them and nothing else by that article', () => {
    expect([...article45Procedures].sort()).toEqual([...art45].sort());
    for (const reason of art45) expect(strict(stop(reason, '2026-07-06', '2026-07-10')), reason).toBe('2026-08-05');
  });

  test('site check, rectification and edits move the lenient date only, since the law of 2026 does not name them (危险化学品安全法第五十五条)', () => {
    for (const reason of edits)
      expect(brief(clocks({ filed: '2026-07-01', stops: [stop(reason, '2026-07-06', '2026-07-07')] }))).toEqual([
        'strict 20 2026-07-29',
        'lenient 20 2026-07-31',
      ]);
  });

  test('a stop without a notice counts for nothing (行政许可法第四十五条: 书面告知申请人)', () => {
    expect(strict(hearing({ noticeNo: null }))).toBe('2026-07-29');
    expect(counted(hearing({ noticeNo: null }))).toEqual([false]);
  });

  test('a notice that was never served counts for nothing (行政许可法第四十五条)', () => {
    expect(strict(hearing({ servedOn: null }))).toBe('2026-07-29');
  });

  test('a notice served after the procedure began counts for nothing, one served on its first day counts (行政许可法第四十五条)', () => {
    expect(strict(hearing({ servedOn: day('2026-07-07') }))).toBe('2026-07-29');
    expect(strict(hearing({ servedOn: day('2026-07-06') }))).toBe('2026-08-05');
    expect(strict(hearing({ servedOn: day('2026-07-03') }))).toBe('2026-08-05');
  });

  test('a notice that does not say how long it takes counts for nothing (行政许可法第四十五条: 所需时间)', () => {
    expect(strict(hearing({ announcedWorkingDays: null }))).toBe('2026-07-29');
  });

  test.each([0, -1, 1.5, Number.NaN])('a notice of %s working days counts for nothing', (announcedWorkingDays) => {
    expect(counted(hearing({ announcedWorkingDays }))).toEqual([false]);
  });

  test('a procedure counts for no more working days than its notice announced, the safe reading of 第四十五条', () => {
    expect(strict(hearing({ announcedWorkingDays: 1 }))).toBe('2026-07-30');
    expect(strict(hearing({ announcedWorkingDays: 4 }))).toBe('2026-08-04');
    expect(strict(hearing({ announcedWorkingDays: 5 }))).toBe('2026-08-05');
    expect(strict(hearing({ announcedWorkingDays: 6 }))).toBe('2026-08-05');
  });

  test('the announced days are counted from the first day of the procedure, days off between them not', () => {
    expect(
      standstills(calendar, [{ ...stop('testing', '2026-07-10', '2026-07-31'), counted: true }], day('2026-07-31')),
    ).toEqual([{ from: '2026-07-10', to: '2026-07-31' }]);
    const short = { ...stop('testing', '2026-07-10', '2026-07-31', { announcedWorkingDays: 2 }), counted: true };
    expect(standstills(calendar, [short], day('2026-07-31'))).toEqual([{ from: '2026-07-10', to: '2026-07-13' }]);
    const overSunday = { ...stop('testing', '2026-09-19', '2026-09-30', { announcedWorkingDays: 1 }), counted: true };
    expect(standstills(calendar, [overSunday], day('2026-09-30'))).toEqual([{ from: '2026-09-19', to: '2026-09-20' }]);
  });

  test('a procedure that ends before it began is a slip and counts for nothing; one of a single day counts', () => {
    expect(counted(stop('hearing', '2026-07-06', '2026-07-05'), stop('hearing', '2026-07-06', '2026-07-06'))).toEqual([
      false,
      true,
    ]);
  });

  test('a procedure that still lasts stops the clock until today and no longer than announced', () => {
    const at = (today: string, announcedWorkingDays: number) =>
      endOf(
        clocks({
          filed: '2026-07-01',
          today,
          stops: [stop('appraisal', '2026-07-06', null, { announcedWorkingDays })],
        })[0],
      );
    expect(at('2026-07-05', 9)).toBe('2026-07-29');
    expect(at('2026-07-06', 9)).toBe('2026-07-30');
    expect(at('2026-07-10', 9)).toBe('2026-08-05');
    expect(at('2026-07-10', 2)).toBe('2026-07-31');
  });

  test('days that lie in two procedures are left out once', () => {
    expect(strict(hearing(), stop('testing', '2026-07-08', '2026-07-14'))).toBe('2026-08-07');
    expect(strict(hearing(), hearing())).toBe('2026-08-05');
  });

  test('a procedure announced beyond the published calendar keeps the date not computable and no act is refused for it', () => {
    const [late] = clocks({ filed: '2026-12-01', stops: [stop('appraisal', '2026-12-07', null)], today: '2026-12-31' });
    expect(late!.end).toEqual({ notComputable: { needs: 2027, from: '2026-12-01', days: 20 } });
  });

  test('no day of a year that is not loaded is excused', () => {
    const capped = { ...stop('testing', '2017-12-20', '2018-01-31'), counted: true };
    expect(standstills(calendar, [capped], day('2018-01-31'))).toEqual([]);
    const open = { ...stop('testing', '2026-12-30', '2027-01-31', { announcedWorkingDays: 20 }), counted: true };
    expect(standstills(calendar, [open], day('2026-12-31'))).toEqual([{ from: '2026-12-30', to: '2026-12-31' }]);
  });
});

describe('what only a log holds (危险化学品经营许可证管理办法第十一条)', () => {
  const old = (...stops: Stop[]) => endOf(clocks({ filed: '2026-03-02', today: '2026-03-20', stops })[0]);
  const logged = (reason: StopReason, changes: Partial<Stop> = {}) =>
    stop(reason, '2026-03-09', '2026-03-10', { servedOn: null, announcedWorkingDays: null, ...changes });

  test('under the old law a logged site check, rectification or edit stops the strict clock without a served notice', () => {
    expect(old()).toBe('2026-04-14');
    for (const reason of edits) expect(old(logged(reason)), reason).toBe('2026-04-16');
  });

  test('what is in no log stops nothing', () => {
    expect(old(logged('site-check', { noticeNo: null }))).toBe('2026-04-14');
  });

  test('where a notice of it was served it must not come after the beginning, and it caps what counts', () => {
    expect(old(logged('rectification', { servedOn: day('2026-03-10') }))).toBe('2026-04-14');
    expect(old(logged('rectification', { servedOn: day('2026-03-09'), announcedWorkingDays: 1 }))).toBe('2026-04-15');
  });

  test('a hearing needs its served notice under the old law too (行政许可法第四十五条)', () => {
    expect(old(logged('hearing'))).toBe('2026-04-14');
  });
});
