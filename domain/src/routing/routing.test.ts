import { describe, expect, test } from 'vitest';
import { type RoutingFacts, routeCase, routingText, routingWords } from './index.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));
const store = (...items: [string, string][]) => [
  { unit: '1号库', items: items.map(([chemical, tonnes]) => ({ chemical, tonnes })) },
];
const firms = {
  D1: { mode: 'with-storage', scope: named('煤油(航空煤油)'), storage: store(['煤油', '8000']) },
  D2: { mode: 'petrol-station', scope: named('汽油', '柴油'), storage: store(['汽油', '45'], ['柴油', '51']) },
  D3: { mode: 'no-storage', scope: named('甲醇', '丙酮', '甲苯', '乙酸乙酯'), storage: [] },
  D4: { mode: 'no-storage', scope: named('氰化钠(剧毒)', '硝酸', '高锰酸钾', '过氧化氢溶液[含量>8%]'), storage: [] },
  D5: {
    mode: 'warehousing',
    scope: named('甲醇', '丙酮', '乙醇[无水]'),
    storage: store(['甲醇', '400'], ['丙酮', '300'], ['乙醇', '200']),
  },
} satisfies Record<string, Omit<RoutingFacts, 'filedOn'>>;
const route = (firm: keyof typeof firms, filedOn: string | null, more: Partial<RoutingFacts> = {}) =>
  routeCase({ ...firms[firm], filedOn, ...more });

describe('who is competent', () => {
  test.each([
    ['D1', 'city', 'city', 'MAJOR_HAZARD:1号库 S=1.6'],
    ['D2', 'county', 'city', 'BELOW_MAJOR_HAZARD:1号库 S=0.2352'],
    ['D3', 'county', 'county', 'NO_STORAGE'],
    ['D4', 'city', 'city', 'TOXIC:氰化钠(剧毒)'],
    ['D5', 'city', 'city', 'MAJOR_HAZARD:1号库 S=1.8'],
  ] as const)('%s goes to the %s under the new law and to the %s under the old one', (firm, now, before, reason) => {
    expect(route(firm, '2026-05-01')).toMatchObject({ level: now, regime: 'HazLaw' });
    expect(route(firm, '2026-05-01').reasons[0]).toBe(reason);
    expect(route(firm, '2026-04-30')).toMatchObject({ level: before, regime: 'Measures55' });
  });
  test('D2 went to the city because it is a petrol station; a case pending on 2026-05-01 is routed by the new law', () => {
    expect(route('D2', '2026-04-30').reasons).toEqual(['PETROL_STATION']);
    expect(route('D2', '2026-04-30', { today: '2026-05-01' })).toMatchObject({ level: 'county', regime: 'HazLaw' });
    expect(route('D2', null, { today: '2026-07-01' })).toMatchObject({ level: 'county', regime: 'HazLaw' });
  });
  test('explosive precursors and all their names are said', () => {
    expect(route('D4', '2026-07-01').reasons).toContain('EXPLOSIVE_PRECURSOR:硝酸、高锰酸钾、过氧化氢溶液[含量>8%]');
  });
  test('the company of a central enterprise and the pure warehouse were cases of the city, and no longer are by that alone', () => {
    expect(route('D3', '2026-04-30', { centralSoe: true })).toMatchObject({ level: 'city', reasons: ['CENTRAL_SOE'] });
    expect(route('D3', '2026-07-01', { centralSoe: true }).level).toBe('county');
    const small = { storage: store(['甲醇', '1']) };
    expect(route('D5', '2026-04-30', small)).toMatchObject({ level: 'city', reasons: ['WAREHOUSING'] });
    expect(route('D5', '2026-07-01', small).level).toBe('county');
    expect(route('D1', '2026-04-30', small).level).toBe('county');
  });
  test('what is not known goes to the city with the reason', () => {
    expect(route('D3', '2026-07-01', { scope: named('甲醇', '不知名的东西') })).toMatchObject({
      level: 'city',
      reasons: ['CHEMICAL_UNKNOWN:不知名的东西'],
    });
    expect(route('D3', '2026-07-01', { scope: [{ name: '甲醇', cas: '108-88-3' }] }).reasons).toEqual([
      'CHEMICAL_UNKNOWN:甲醇',
    ]);
    expect(route('D3', '2026-07-01', { scope: [] })).toMatchObject({ level: 'city', reasons: ['SCOPE_UNDECLARED'] });
    expect(route('D2', '2026-07-01', { storage: [] })).toMatchObject({
      level: 'city',
      reasons: ['STORAGE_UNDECLARED'],
    });
    expect(route('D2', '2026-07-01', { storage: store(['氢氧化钠', '1']) })).toMatchObject({
      level: 'city',
      reasons: ['THRESHOLD_UNKNOWN:氢氧化钠'],
    });
  });
  test('a toxic chemical is found by its CAS number under any name', () => {
    expect(route('D3', '2026-07-01', { scope: [{ name: '山奈', cas: '143-33-9' }] }).reasons).toEqual(['TOXIC:山奈']);
  });
});

test('every reason has words in both languages, with its parameter', () => {
  for (const word of routingWords())
    for (const locale of ['zh-CN', 'en'] as const)
      expect(routingText(`${word}:$&甲醇`, locale)).not.toMatch(/\{|undefined/);
  expect(routingText('TOXIC:氰化钠', 'zh-CN')).toBe('经营剧毒化学品：氰化钠');
  expect(routingText('MAJOR_HAZARD:$& S=1.6', 'en')).toContain('$& S=1.6');
  expect(() => routingText('NO_SUCH_WORD', 'en')).toThrow(/no text/);
});
