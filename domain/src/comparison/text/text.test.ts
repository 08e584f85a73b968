import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComparisonKind } from '../finding.ts';
import { compareValues, whyWords } from './index.ts';

const address = '东海省临澜市望潮区长汀路186号甲3号楼1单元802室';
const verdict = (kind: ComparisonKind, a: string, b: string, hints = {}) => {
  const { verdict: v, why } = compareValues(kind, a, b, hints);
  expect(whyWords).toContain(why);
  return v;
};

test.each([
  ['name', '周亦衡', '周 亦 衡'],
  ['name', '周亦衡', '周\u3000亦衡'],
  ['name', '周亦衡', '周亦\u200b衡'],
  ['name', '张示例', '張示例'],
  ['name', '阿依·示例', '阿依•示例'],
  ['name', '阿依·示例', '阿依・示例'],
  ['name', '马风', '⻢⻛'],
  ['name', '户青', '⼾⻘'],
  ['name', '测试甲', '測試甲'],
  ['company', '临澜市澄海化工贸易有限公司', '臨瀾市澄海化工貿易有限公司'],
  ['company', '示例(东海)有限公司', '示例（东海）有限公司'],
  ['company', '示例ABC有限公司', '示例ａｂｃ有限公司'],
  ['company', '示例民生有限公司', '示例⺠⽣有限公司'],
  ['uscc', '91990203MA3BK8G054', '91990203ma3bk8g054'],
  ['uscc', '91990203MA3BK8G054', '９１９９０２０３ＭＡ３ＢＫ８Ｇ０５４'],
  ['uscc', '91990203MA3BK8G054', '91990203 MA3BK8G054'],
  ['id-number', '990281190005200051', '990281 19000520 0051'],
  ['id-number', '990203198012173415', '９９０２０３１９８０１２１７３４１５'],
  ['address', address, '长汀路186号甲3号楼1单元802室'],
  ['address', address, '望潮区长汀路186号甲3号楼1单元802室'],
  ['address', address, '临澜市望潮区长汀路186号甲3栋1单元802室'],
  ['address', address, '长汀路186号甲-3-1-802'],
  ['address', address, '東海省臨瀾市望潮區長汀路１８６號甲３號樓１單元８０２室'],
  ['address', address, '长汀路186号甲3号楼1单元802'],
  ['address', '望潮区观澜二路27号2号楼', '观澜2路27号2幢'],
  ['address', '海屿市示例路1号', '东海省临澜市海屿市示例路1号'],
  ['address', '示例路十二号', '示例路12号'],
  ['address', '示例路4号', '望潮区示例路4号'],
  ['address', '示例路5号802房', '示例路5号802室'],
  ['date', '2026-05-01', '2026年5月1日'],
  ['date', '2026-05-01', '2026年05月01'],
  ['date', '2026-05-01', '二〇二六年五月一日'],
  ['date', '2026-05-01', '二零二六年五月一日'],
  ['date', '2026-12-31', '二〇二六年十二月三十一日'],
  ['date', '2026-12-20', '贰零贰陆年壹拾贰月贰拾日'],
  ['date', '2026-05-01', '2026.5.1'],
  ['date', '2026-05-01', '2026/05/01'],
  ['date', '2026-05-01', '20260501'],
  ['date', '2026-05-01', '２０２６ 年 ５ 月 １ 日'],
  ['date', '2026-10-20', '二〇二六年十月廿日'],
  ['area', '326.5', '326.50'],
  ['area', '326.5', '326.50㎡'],
  ['area', '326.5', '326.50平方米'],
  ['area', '1326.5', '1,326.50 m²'],
  ['area', '326', '３２６．００'],
  ['area', '326.5', '建筑面积：326.5平方米'],
  ['text', 'LL-A2300B8160', 'll－a2300b8160'],
  ['text', '主要负责人', '主要负责人 '],
] as const)('%s: %s and %s are the same, written differently', (kind, a, b) => {
  expect(verdict(kind, a, b)).toBe('equal-normalised');
  expect(verdict(kind, b, a)).toBe('equal-normalised');
});

test.each([
  ['company', '示例化工有限公司', '示例化工有限责任公司', 'question'],
  ['address', '望潮区示例路4号', '望潮市示例路4号', 'question'],
  ['address', '观澜二路27号', '观澜二号路27号', 'question'],
  ['company', '示例化工有限公司', '示例化工股份有限公司', 'differs'],
  ['company', '示例化工有限公司', '示例化工有限公司望潮分公司', 'differs'],
  ['company', '示例化工有限公司(曾用名:示例贸易有限公司)', '示例化工有限公司', 'question'],
  ['address', '示例路1号', '示例一号路', 'question'],
  ['address', address, '长汀路186号甲3号楼', 'question'],
  ['address', '示例路186号', '示例路186号甲', 'question'],
  ['address', '示例路186号乙', '示例路186号甲', 'differs'],
  ['address', '示例路7号仓', '示例路07号仓', 'question'],
  ['address', '示例路1号07号仓', '示例路1号', 'question'],
  ['address', '望潮区示例路1号', '澜东区示例路1号', 'differs'],
  ['address', '示例镇示例路1号', '示例街道示例路1号', 'question'],
  ['address', '示例路3号楼1单元', '示例路3单元1号楼', 'question'],
  ['area', '326.5', '约326.5', 'question'],
  ['area', '326.5', '3.265公顷', 'question'],
  ['date', '2026-02-28', '2026年2月30日', 'question'],
  ['id-number', '990203198012173416', '990203198012173416', 'question'],
  ['uscc', '91370202TF0000022B', '91370202TF0000022B', 'question'],
  ['not-expired', '2026-05-17', '2023-05-18至2026-05-17', 'equal'],
  ['not-expired', '2026-05-18', '2026年5月17日', 'differs'],
  ['not-expired', '2026-07-01', '长期', 'equal'],
  ['covers-day', '2026-07-01', '2023年3月1日至2028年2月29日', 'equal'],
  ['covers-day', '2028-03-01', '2023-03-01/2028-02-29', 'differs'],
  ['covers-day', '2023-02-28', '2023.03.01-2028.02.29', 'differs'],
  ['status-active', '', '存续', 'equal'],
  ['status-active', '', '吊销', 'differs'],
  ['status-active', '', '不明', 'question'],
  ['contains-post', '主要负责人', '主要负责人、安全生产管理人员', 'equal'],
  ['contains-post', '安全生产管理人员', '安全员', 'equal'],
  ['contains-post', '主要负责人', '安全生产管理人员', 'differs'],
] as const)('%s: %s and %s: %s', (kind, a, b, expected) => {
  expect(verdict(kind, a, b)).toBe(expected);
});

describe('a reading', () => {
  const read = (confidence: number, more = {}) => ({ right: { confidence, ...more } });
  test('below .90 never differs, and a validity read so poorly is a question too', () => {
    for (const kind of [
      'name',
      'company',
      'address',
      'text',
      'date',
      'area',
      'uscc',
      'not-expired',
      'covers-day',
    ] as const)
      expect(verdict(kind, '2026-07-01', '2026-06-30', read(0.89)), kind).toBe('question');
    expect(verdict('not-expired', '2026-07-01', '2028-01-01', read(0.89))).toBe('question');
    expect(verdict('not-expired', '2026-07-01', '2028-01-01', read(0.9))).toBe('equal');
    expect(verdict('date', '2026-07-01', '2026-06-30', read(0.9))).toBe('differs');
  });
  test('look-alikes, weak and unreadable characters are probable misreads, up to two; a text layer has no such excuse', () => {
    expect(compareValues('address', '长汀路1号', '长江路1号', read(0.98))).toEqual({
      verdict: 'question',
      why: 'PROBABLE_MISREAD',
    });
    expect(verdict('address', '长汀路1号', '长江路1号', read(1))).toBe('differs');
    expect(verdict('address', '长汀路1号', '长江路1号')).toBe('differs');
    expect(verdict('name', '周亦衡', '周亦恒', read(0.95))).toBe('differs');
    expect(verdict('name', '周亦衡', '周亦恒', read(0.95, { text: '周亦恒', weak: [2] }))).toBe('question');
    expect(verdict('name', '示赟', '示斌', read(0.95))).toBe('question');
    expect(verdict('name', '汀霁卞', '江雾下', read(0.95))).toBe('differs');
  });
  test('a failing check digit on the reading is a question while the claim is valid, never a match', () => {
    expect(compareValues('uscc', '91990203MA3BK8G054', '91990203MA3BKBG054', read(0.99))).toEqual({
      verdict: 'question',
      why: 'PROBABLE_MISREAD',
    });
    expect(compareValues('uscc', '91990203MA3BK8G054', '91990203MA3BK9G054', read(0.99))).toEqual({
      verdict: 'question',
      why: 'CHECK_DIGIT',
    });
    expect(verdict('uscc', '91990203MA3BK8G054', '91990214TF0000049Y', read(0.99))).toBe('differs');
    expect(verdict('uscc', '91990203MA3BK8G054', '91990203MA3BK9G054')).toBe('differs');
  });
});

test('one changed character never leaves two values equal', () => {
  const values: [ComparisonKind, string, string][] = [
    ['name', '周亦衡', '李天文海明春'],
    ['company', '临澜市澄海化工贸易有限公司', '李天文海明春'],
    ['uscc', '91990203MA3BK8G054', '0123456789ABCDEFGH'],
    ['id-number', '990203198012173415', '0123456789'],
    ['address', address, '0123456789'],
    ['date', '2026-07-18', '0123456789'],
    ['date', '2026年7月18日', '0123456789'],
    ['area', '326.51', '0123456789'],
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...values),
      fc.nat(),
      fc.nat(),
      fc.constantFrom(undefined, 0.5, 0.95, 1),
      ([kind, text, alphabet], where, what, confidence) => {
        const numeric = kind === 'address' || kind === 'date' || kind === 'area';
        const places = [...text].flatMap((c, at) => (!numeric || /\d/.test(c) ? [at] : []));
        const at = places[where % places.length]!;
        const others = [...alphabet].filter((c) => c !== text[at]);
        const changed = text.slice(0, at) + others[what % others.length] + text.slice(at + 1);
        const hints = confidence === undefined ? {} : { right: { confidence } };
        expect(verdict(kind, text, changed, hints), changed).toMatch(/^(question|differs)$/);
        expect(verdict(kind, text, text, hints)).toBe('equal');
      },
    ),
    { numRuns: 3000 },
  );
});
