import { expect, test } from 'vitest';
import { compileFeel } from '../feel/index.ts';
import { checkRelease } from '../release/check-release.ts';
import type { ServiceDefinition } from '../service/definition.ts';
import { smallDefinition, smallRelease } from '../testing/small-release.ts';
import { assess } from './assess.ts';
import { moneyText } from './benefit-words.ts';
import type { CityProfilePart } from './types.ts';

const small = smallDefinition();
const { licence: _licence, validity: _validity, hazard: _hazard, ...rest } = small;
const routing = {
  level: 'county',
  address: 'firm.address',
  cityWhen: [{ id: 'soe', when: 'firm.soe', basis: 'Law 6', certainty: 'known' }],
  basis: 'Law 5',
  certainty: 'known',
} as const;
/** The small item as a benefit: an area times a figure. */
const benefit: ServiceDefinition = {
  ...rest,
  outcome: 'benefit',
  routing,
  figures: { rate: { value: '18.5', basis: 'Law 7', certainty: 'uncertain' } },
  benefit: {
    title: '补贴',
    monthlyAmount: 'decimal(firm.area * figure.rate, 2)',
    months: '12',
    parts: [{ id: 'area', from: 'firm.area', required: true }],
    basis: 'Law 7',
    certainty: 'verified',
  },
};
const filing: ServiceDefinition = {
  ...rest,
  family: 'filing',
  outcome: 'filing',
  routing,
  limits: { ...small.limits, acceptance: { ...small.limits.acceptance, workingDays: 0 }, decision: [] },
  filing: { title: '备案证明', parts: [] },
};
const city: CityProfilePart = {
  offices: [
    { code: 'C', name: '市应急局', area: '990200', level: 'city' },
    { code: 'W', name: '望潮应急局', area: '望潮区', level: 'county' },
    { code: 'CH', name: '市住建局', area: '990200', level: 'city', items: ['housing'] },
    { code: 'WH', name: '望潮住建局', area: '望潮区', level: 'county', items: ['housing'] },
  ],
};
const judged = (definition: ServiceDefinition, answers: Record<string, string | boolean> = {}) =>
  assess({
    release: smallRelease(definition),
    digest: 'd',
    answers: { 'firm.address': '望潮区示例路1号', 'firm.area': '43.33', ...answers },
    slotsFilled: [],
    today: '2026-07-01',
    filedOn: null,
    profile: city,
  });
const codesOf = (definition: ServiceDefinition) => checkRelease(smallRelease(definition)).map((p) => p.code);

test('an item says what a case ends with exactly once, and who is competent in one of two ways', () => {
  expect([small, benefit, filing].map((d) => codesOf(d).filter((c) => !c.startsWith('ENGLISH')))).toEqual([[], [], []]);
  const { licence: lost, ...without } = small;
  expect(lost).toBeDefined();
  expect(codesOf(without)).toContain('OUTCOME_LAYOUT');
  expect(codesOf({ ...benefit, filing: { title: '备案', parts: [] } })).toContain('OUTCOME_LAYOUT');
  expect(codesOf({ ...small, family: 'filing' })).toContain('OUTCOME_LAYOUT');
  const { validity, ...endless } = small;
  expect(validity).toBeDefined();
  expect(codesOf(endless)).toContain('OUTCOME_LAYOUT');
  expect(codesOf({ ...small, routing })).toContain('ROUTING_MISSING');
  const { routing: nowhere, ...lostItem } = benefit;
  expect(nowhere).toBeDefined();
  expect(codesOf(lostItem)).toContain('ROUTING_MISSING');
});

test('a licence is held by an organisation, because the public sees its holder', () => {
  const person = { kind: 'person', name: 'firm.name', code: 'firm.code', address: 'firm.address' } as const;
  expect(codesOf({ ...small, applicant: person })).toContain('OUTCOME_LAYOUT');
  expect(codesOf({ ...benefit, applicant: person })).not.toContain('OUTCOME_LAYOUT');
});

test('a figure is decimal text with a ground, and its words stand in both languages', () => {
  const figure = (value: string, basis = 'Law 7') => ({
    ...benefit,
    figures: { rate: { value, basis, certainty: 'known' } } as const,
  });
  expect(codesOf(figure('eighteen'))).toContain('FIGURE_VALUE');
  expect(codesOf(figure('18', ''))).toContain('BASIS_MISSING');
  const release = smallRelease(benefit);
  const { 'figure.rate': word, ...texts } = release.texts.en;
  expect(word).toBeDefined();
  expect(checkRelease({ ...release, texts: { ...release.texts, en: texts } })).toContainEqual(
    expect.objectContaining({ code: 'TEXT_MISSING', message: 'Write the text "figure.rate".' }),
  );
  expect(codesOf({ ...benefit, figures: {} })).toContain('FEEL_NAME_UNKNOWN');
});

test('only a filing may be due on the day of its receipt, and it needs no decision limit', () => {
  const sameDay = { ...small.limits, acceptance: { ...small.limits.acceptance, workingDays: 0 } };
  expect(codesOf({ ...small, limits: sameDay })).toContain('LIMITS_VALUE');
  expect(codesOf({ ...small, limits: { ...small.limits, decision: [] } })).toContain('LIMITS_GAP');
  expect(codesOf(filing)).not.toContain('LIMITS_GAP');
});

test('a value may be filled from the sign-in with what that gives, and nothing else', () => {
  const from = (name: string) => ({
    ...small,
    fields: {
      ...small.fields,
      'firm.since': {
        ...small.fields['firm.since']!,
        prefill: { registry: 'identity', from: name, mode: 'locked' } as const,
      },
    },
  });
  expect(codesOf(from('idNo'))).not.toContain('REGISTRY_UNKNOWN');
  expect(codesOf(from('salary'))).toContain('REGISTRY_UNKNOWN');
});

test('the amount is exact: whole fen or nothing, and nothing is guessed from a missing answer', () => {
  expect(judged(benefit).benefit).toMatchObject({ monthlyAmount: '801.60', months: 12, required: ['area'] });
  expect(judged(benefit).licence).toBeNull();
  expect(judged(benefit, { 'firm.area': '' }).benefit).toMatchObject({ monthlyAmount: null });
  const money = (text: string) => {
    const feel = compileFeel(text);
    return feel.ok ? moneyText(feel.evaluate({ values: new Map(), today: '2026-07-01' })) : feel.problem;
  };
  expect(['0', '18', '0.1 + 0.2', '1 / 3', '0.005', '-4.5', '"18"', 'null'].map(money)).toEqual([
    '0.00',
    '18.00',
    '0.30',
    null,
    null,
    '-4.50',
    null,
    null,
  ]);
});

test('an item without chemicals goes by its own level, its grounds and the area; a ground that is not known lifts nothing', () => {
  expect(judged(benefit).routing).toMatchObject({ level: 'county', office: 'W', reasons: ['ITEM_OF_COUNTY'] });
  expect(judged(benefit, { 'firm.soe': true }).routing).toMatchObject({
    level: 'city',
    office: 'C',
    reasons: ['ITEM_CITY_GROUND:Law 6'],
  });
  expect(judged({ ...benefit, routing: { ...routing, level: 'city' } }).routing).toMatchObject({ office: 'C' });
  expect(judged(benefit, { 'firm.address': '别处1号' }).routing).toMatchObject({
    office: 'C',
    reasons: ['ITEM_OF_COUNTY', 'AREA_UNKNOWN'],
  });
});

test('an office that names its items handles those and no other; the others handle what nobody names', () => {
  expect(judged({ ...benefit, item: 'housing' }).routing.office).toBe('WH');
  expect(judged(small).routing.office).not.toBe('WH');
  expect(judged({ ...benefit, item: 'housing' }, { 'firm.address': '别处1号' }).routing.office).toBe('CH');
});

test('an item that asks for no check on the spot says on what ground, and none is needed', () => {
  const siteCheck = { needed: false, basis: 'Law 6', certainty: 'known', classes: [] } as const;
  expect(judged({ ...benefit, siteCheck }).siteCheck).toEqual({ needed: false, basis: 'Law 6' });
});

test('figures in force that nobody has verified are named one by one; verified ones and limits of other days are not', () => {
  const verified = { ...small.limits.issue, certainty: 'verified' } as const;
  const limits = {
    ...small.limits,
    acceptance: { ...small.limits.acceptance, certainty: 'verified' },
    issue: verified,
    decision: small.limits.decision.map((l) => ({
      ...l,
      certainty: l.filed.from === undefined ? ('uncertain' as const) : ('verified' as const),
    })),
  } as const;
  const a = judged({ ...benefit, limits });
  expect(a.unverified).toEqual([{ at: 'figure.rate', value: '18.5', basis: 'Law 7', certainty: 'uncertain' }]);
  expect(a.automaticAllowed).toBe(false);
  const sure = judged({
    ...benefit,
    limits,
    figures: { rate: { ...benefit.figures!['rate']!, certainty: 'verified' } },
  });
  expect([sure.unverified, sure.automaticAllowed]).toEqual([[], true]);
});

test('a number that may be zero is zero or more; any other is more than zero', () => {
  const zero = { ...small.fields['firm.area']!, mayBeZero: true } as const;
  const open = { ...small, fields: { ...small.fields, 'firm.area': zero } };
  const code = (d: ServiceDefinition, area: string) =>
    judged(d, { 'firm.area': area }).problems.find((p) => p.subject === 'firm.area')?.code ?? null;
  expect(['0', '0.00', '-1', '1'].map((n) => code(open, n))).toEqual([null, null, 'NUMBER_NEGATIVE', null]);
  expect(['0', '-1', '1'].map((n) => code(small, n))).toEqual(['NUMBER_NOT_POSITIVE', 'NUMBER_NOT_POSITIVE', null]);
});

test('a licence prints the rows of its kind: texts, numbers in full, days and choices in words, lists joined', () => {
  const parts = ['firm.area', 'firm.since', 'trade.mode', 'trade.goods.name', 'firm.soe', 'firm.phone'].map(
    (from, i) => ({
      id: `p${i}`,
      from,
      required: i === 0,
    }),
  );
  const d = { ...small, licence: { ...small.licence!, parts } };
  const a = assess({
    release: smallRelease(d),
    digest: 'd',
    answers: {
      'firm.area': '36.50',
      'firm.since': '2026-05-01',
      'trade.mode': 'no-storage',
      'trade.goods': [{ name: '甲' }, { name: '乙' }],
      'firm.soe': false,
    },
    slotsFilled: [],
    today: '2026-07-01',
    filedOn: null,
    profile: city,
  });
  expect(a.licence?.parts?.map((p) => p.value)).toEqual([
    '36.5',
    '2026年5月1日',
    'word for choice.trade.mode.no-storage',
    '甲、乙',
    '否',
    '',
  ]);
  expect(a.licence?.required).toContain('p0');
  expect(a.licence?.required).not.toContain('p1');
});
