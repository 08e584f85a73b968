import { describe, expect, test } from 'vitest';
import { brief, calendar, clocks, day, endOf, limits, stop } from '../testing/clock-facts.ts';
import { type Extension, type Limits, promisedClock, totalWorkingDays } from './index.ts';

const granted = (on: string, workingDays = 10): Extension => ({
  grantedOn: day(on),
  noticeNo: '望应急许延〔2026〕1号',
  workingDays,
});
const withRule = (change: Partial<NonNullable<Limits['decision'][number]['extension']>> | null): Limits => {
  const [old, now] = limits.decision;
  const { extension, ...rest } = now!;
  return { ...limits, decision: [old!, change === null ? rest : { ...rest, extension: { ...extension!, ...change } }] };
};

describe('extension by the head of the authority (行政许可法第四十二条第一款)', () => {
  test('ten working days more, written into the ledger with notice, article and who may grant it', () => {
    const [strict] = clocks({ filed: '2026-07-01', extension: granted('2026-07-20') });
    expect(endOf(strict)).toBe('2026-08-12');
    expect(strict).toMatchObject({
      workingDays: 20,
      extension: {
        grantedOn: '2026-07-20',
        noticeNo: '望应急许延〔2026〕1号',
        workingDays: 10,
        article: '行政许可法第四十二条第一款',
        certainty: 'uncertain',
        by: 'head',
        counted: true,
      },
    });
    expect(totalWorkingDays(strict!)).toBe(30);
  });

  test('it lengthens the strict and the lenient date alike', () => {
    const stops = [stop('site-check', '2026-07-06', '2026-07-07')];
    expect(brief(clocks({ filed: '2026-07-01', stops, extension: granted('2026-07-20') }))).toEqual([
      'strict 20 2026-08-12',
      'lenient 20 2026-08-14',
    ]);
  });

  test('it never lengthens the promised date (优化营商环境条例第三十六条)', () => {
    const promised = promisedClock({ limits, completeOn: day('2026-07-01'), acceptedOn: day('2026-07-01'), calendar });
    expect(endOf(promised)).toBe('2026-07-13');
    expect(promised!.extension).toBeNull();
  });

  test('granted on the last day it counts, granted after the limit had ended it cures nothing', () => {
    expect(endOf(clocks({ filed: '2026-07-01', extension: granted('2026-07-29') })[0])).toBe('2026-08-12');
    const [late] = clocks({ filed: '2026-07-01', extension: granted('2026-07-30') });
    expect(endOf(late)).toBe('2026-07-29');
    expect(late!.extension).toMatchObject({ counted: false, workingDays: 10 });
    expect(totalWorkingDays(late!)).toBe(20);
  });

  test('a limit that was stopped in time can be extended until its later end', () => {
    const stops = [stop('hearing', '2026-07-06', '2026-07-10')];
    expect(endOf(clocks({ filed: '2026-07-01', stops, extension: granted('2026-08-05') })[0])).toBe('2026-08-19');
    expect(endOf(clocks({ filed: '2026-07-01', stops, extension: granted('2026-08-06') })[0])).toBe('2026-08-05');
  });

  test('it counts for no more days than the article allows, and for fewer when fewer were granted', () => {
    expect(endOf(clocks({ filed: '2026-07-01', extension: granted('2026-07-20', 30) })[0])).toBe('2026-08-12');
    expect(endOf(clocks({ filed: '2026-07-01', extension: granted('2026-07-20', 1) })[0])).toBe('2026-07-30');
  });

  test.each([0, -3, 1.5])('an extension of %s working days is none', (n) => {
    const [strict] = clocks({ filed: '2026-07-01', extension: granted('2026-07-20', n) });
    expect([endOf(strict), strict!.extension]).toEqual(['2026-07-29', null]);
  });

  test('where the item does not foresee one, or has it shipped disabled, nothing is lengthened', () => {
    const extension = granted('2026-07-20');
    for (const rule of [null, { enabled: false }]) {
      const [strict] = clocks({ filed: '2026-07-01', extension, limits: withRule(rule) });
      expect([endOf(strict), strict!.extension]).toEqual(['2026-07-29', null]);
    }
  });

  test('what an older law shows for information is not lengthened, nor the old limit that allows none', () => {
    const extension = granted('2026-05-07');
    const pending = clocks({ filed: '2026-04-20', accepted: '2026-04-22', today: '2026-05-06', extension });
    expect(brief(pending)).toEqual(['strict 20 2026-06-03', 'lenient 30 2026-06-05', 'information 30 2026-06-03']);
    expect(pending.map((d) => d.extension?.counted ?? null)).toEqual([true, null, null]);
  });

  test('before the end is computable an extension counts and the date stays not computable', () => {
    const [strict] = clocks({ filed: '2026-12-21', extension: granted('2027-01-10') });
    expect(strict!.end).toEqual({ notComputable: { needs: 2027, from: '2026-12-21', days: 30 } });
    expect(strict!.extension).toMatchObject({ counted: true });
  });
});

describe('joint handling (行政许可法第四十二条第二款)', () => {
  test('45 working days from acceptance', () => {
    const [strict, ...rest] = clocks({ filed: '2026-07-01', accepted: '2026-07-03', joint: true });
    expect(strict).toMatchObject({ workingDays: 45, start: { event: 'acceptance', day: '2026-07-03' } });
    expect(strict!.article).toBe('行政许可法第四十二条第二款');
    expect(endOf(strict)).toBe('2026-09-04');
    expect(rest).toEqual([]);
  });

  test('15 more when the head of the government approves', () => {
    const [strict] = clocks({
      filed: '2026-07-01',
      accepted: '2026-07-03',
      joint: true,
      extension: granted('2026-09-01', 15),
    });
    expect(endOf(strict)).toBe('2026-09-24');
    expect(strict!.extension).toMatchObject({ by: 'government-head', workingDays: 15 });
  });

  test('an item that is not open to it keeps its ordinary, shorter limit', () => {
    const [old, { joint: _, ...now }] = limits.decision as [Limits['decision'][0], Limits['decision'][0]];
    const closed = { ...limits, decision: [old, now] };
    expect(brief(clocks({ filed: '2026-07-01', joint: true, limits: closed }))).toEqual(['strict 20 2026-07-29']);
  });

  test('a case that is not handled jointly keeps the ordinary limit', () => {
    expect(brief(clocks({ filed: '2026-07-01', joint: false }))).toEqual(['strict 20 2026-07-29']);
    expect(brief(clocks({ filed: '2026-07-01' }))).toEqual(['strict 20 2026-07-29']);
  });
});
