import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chemicalCatalogue, findChemical, majorHazard } from './index.ts';

const one = (...items: [string, string, string?][]) =>
  majorHazard([
    {
      unit: '1号',
      items: items.map(([chemical, tonnes, cas]) => ({ chemical, tonnes, ...(cas === undefined ? {} : { cas }) })),
    },
  ]);

describe('major hazard source, GB 18218', () => {
  test('the demo city: D1 is 1.6, D2 is 0.2352 (printed 0.235 where it is rounded), D5 is 1.8', () => {
    expect(one(['煤油(航空煤油)', '8000'])).toEqual({
      units: [{ unit: '1号', S: '1.6', reaches: true, unknown: [] }],
      reaches: true,
      unknown: [],
    });
    expect(one(['汽油', '45'], ['柴油', '51']).units[0]).toMatchObject({ S: '0.2352', reaches: false });
    expect(one(['甲醇', '400'], ['丙酮', '300'], ['乙醇[无水]', '200']).units[0]).toMatchObject({
      S: '1.8',
      reaches: true,
    });
  });
  test('exactly 1 reaches, the smallest quantity below does not', () => {
    expect(
      one(['甲醇', '450.0000000000000000000000001'], ['氢', '0.4999999999999999999999999']).units[0],
    ).toMatchObject({ reaches: false });
    expect(one(['甲醇', '450'], ['氢', '0.5']).units[0]).toMatchObject({ S: '1', reaches: true });
  });
  test('ten tenths are one, however many units of decimals', () => {
    expect(one(...Array.from({ length: 10 }, (): [string, string] => ['汽油', '20'])).units[0]).toMatchObject({
      S: '1',
      reaches: true,
    });
  });
  test('units are not added to one another', () => {
    const two = majorHazard(['甲', '乙'].map((unit) => ({ unit, items: [{ chemical: '汽油', tonnes: '150' }] })));
    expect(two.units.map((u) => u.S)).toEqual(['0.75', '0.75']);
    expect(two.reaches).toBe(false);
  });
  test('the design maximum of a tank counts, not the stock of the day', () => {
    const tank = { chemical: '汽油', tonnes: '10', designMaximum: '200' };
    expect(majorHazard([{ unit: '罐组', items: [tank] }]).reaches).toBe(true);
  });
  test('an unknown chemical, an unknown threshold, an unreadable quantity and a contradiction are named and not counted', () => {
    const judged = one(
      ['不在目录的东西', '1'],
      ['氢氧化钠', '5'],
      ['甲苯', '约五吨'],
      ['甲醇', '1000', '108-88-3'],
      ['汽油', '20'],
    );
    expect(judged.unknown).toEqual(['不在目录的东西', '氢氧化钠', '甲苯', '甲醇']);
    expect(judged.units[0]!.S).toBe('0.1');
    expect(one(['甲醇', '-600']).unknown).toEqual(['甲醇']);
  });
  test('S is exact: it is the integer sum over 5000', () => {
    const quantity = fc.integer({ min: 0, max: 20000 });
    fc.assert(
      fc.property(quantity, quantity, quantity, (a, b, c) => {
        const { S, reaches } = one(['甲醇', String(a)], ['汽油', String(b)], ['柴油', String(c)]).units[0]!;
        const over5000 = a * 10 + b * 25 + c;
        const [whole, decimals = ''] = S.split('.');
        expect(BigInt(whole! + decimals.padEnd(4, '0'))).toBe(BigInt(over5000 * 2));
        expect(reaches).toBe(over5000 >= 5000);
      }),
    );
  });
});

describe('the catalogue', () => {
  test('it has the 35 entries with their flags and says how sure each column is', () => {
    expect(chemicalCatalogue).toHaveLength(35);
    expect(chemicalCatalogue.filter((c) => c.toxic).map((c) => c.name)).toEqual(['氯', '氰化钠']);
    expect(chemicalCatalogue.filter((c) => c.explosivePrecursor).map((c) => c.serial)).toEqual([813, 903, 1290, 2285]);
    expect(chemicalCatalogue.filter((c) => c.certainty.serial === 'verified').map((c) => c.name)).toEqual(['柴油']);
    expect(findChemical('氰化钠')!.certainty.thresholdTonnes).toBe('uncertain');
  });
  test('a chemical is found by name, alias, CAS number, or name with its remark, and not by a part of a name', () => {
    expect(['异丙醇', '67-63-0', '２－丙醇'].map((n) => findChemical(n)?.serial)).toEqual([111, 111, 111]);
    expect(['氰化钠（剧毒）', '柴油***', '8006-61-9'].map((n) => findChemical(n)?.serial)).toEqual([1688, 1674, 1630]);
    expect(['醇', '', '甲', '67-63-1'].map((n) => findChemical(n))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
  test('no two entries answer to the same name or number', () => {
    const names = chemicalCatalogue.flatMap((c) => [
      c.name,
      ...c.aliases,
      ...(c.cas === null ? [] : [c.cas]),
      ...(c.otherCas ?? []),
    ]);
    expect(new Set(names).size).toBe(names.length);
    for (const c of chemicalCatalogue) for (const n of [c.name, ...c.aliases]) expect(findChemical(n)).toBe(c);
  });
});
