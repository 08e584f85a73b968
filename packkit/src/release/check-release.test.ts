import { expect, test } from 'vitest';
import { smallRelease } from '../testing/small-release.ts';
import { checkRelease } from './check-release.ts';
import type { PackProblemCode, Release } from './release.ts';

/** A release that may be spoilt. */
type Soft = { [key: string]: Soft } & Soft[] & string & number;

const spoilt = (spoil: (r: Soft) => void): Release => {
  const copy = structuredClone(smallRelease());
  spoil(copy as unknown as Soft);
  return copy;
};
const set = (place: Soft | undefined, key: string | number, value: unknown) => {
  (place as unknown as Record<string | number, unknown>)[key] = value;
};
const drop = (place: Soft | undefined, key: string) => {
  delete (place as unknown as Record<string, unknown>)[key];
};

const guards: readonly (readonly [string, PackProblemCode, (r: Soft) => void])[] = [
  ['a text missing in one language', 'TEXT_MISSING', (r) => drop(r['texts']?.['en'], 'field.firm.name.label')],
  ['a field without a hint', 'TEXT_MISSING', (r) => set(r['texts']?.['zh-CN'], 'field.firm.code.hint', ' ')],
  ['a field without an example', 'TEXT_MISSING', (r) => drop(r['texts']?.['zh-CN'], 'field.firm.code.example')],
  ['a text that nothing uses', 'TEXT_UNUSED', (r) => set(r['texts']?.['en'], 'field.firm.nickname.label', 'Nickname')],
  [
    'a field without legal ground',
    'LEGAL_MISSING',
    (r) => set(r['definition']?.['fields']?.['firm.name'], 'legal', []),
  ],
  ['a material without legal ground', 'LEGAL_MISSING', (r) => set(r['definition']?.['materials']?.[0], 'legal', [])],
  [
    'a legal ground that is not listed',
    'LEGAL_UNKNOWN',
    (r) => set(r['definition']?.['materials']?.[0], 'legal', ['Law-2']),
  ],
  [
    'an article whose law has no English',
    'ENGLISH_MISSING',
    (r) => set(r['definition']?.['legal']?.['Law-1'], 'law', '无名法'),
  ],
  [
    'a checklist clause whose number is no article',
    'ENGLISH_MISSING',
    (r) => set(r['definition']?.['checklist']?.[0], 'clause', '小法第一点'),
  ],
  [
    'a registry asked for a purpose that is said in Chinese only',
    'TEXT_MISSING',
    (r) => set(r['definition']?.['registries']?.[0]?.['purpose'], 'en', ''),
  ],
  ['a comparison without basis', 'BASIS_MISSING', (r) => set(r['definition']?.['comparison']?.[0], 'basis', '')],
  [
    'a limit without article',
    'BASIS_MISSING',
    (r) => set(r['definition']?.['limits']?.['decision']?.[1], 'article', ''),
  ],
  ['a checklist line without clause', 'BASIS_MISSING', (r) => set(r['definition']?.['checklist']?.[0], 'clause', '')],
  ['a material without certainty', 'CERTAINTY_MISSING', (r) => drop(r['definition']?.['materials']?.[0], 'certainty')],
  [
    'a comparison without certainty',
    'CERTAINTY_MISSING',
    (r) => drop(r['definition']?.['comparison']?.[0], 'certainty'),
  ],
  [
    'a limit that is quite sure',
    'CERTAINTY_MISSING',
    (r) => set(r['definition']?.['limits']?.['acceptance'], 'certainty', 'sure'),
  ],
  [
    'a condition that is no FEEL',
    'FEEL_WRONG',
    (r) => set(r['definition']?.['materials']?.[1], 'requiredWhen', 'trade.mode = '),
  ],
  [
    'a condition on a field that is not there',
    'FEEL_NAME_UNKNOWN',
    (r) => set(r['definition']?.['fields']?.['trade.store'], 'askedWhen', 'trade.mod = "x"'),
  ],
  [
    'a condition on a column that is not there',
    'FEEL_NAME_UNKNOWN',
    (r) => set(r['definition']?.['checklist']?.[0], 'appliesWhen', 'some g in trade.goods satisfies g.colour = "red"'),
  ],
  [
    'a site-check class with a misspelt fact',
    'FEEL_NAME_UNKNOWN',
    (r) => set(r['definition']?.['siteCheck']?.['classes']?.[0], 'when', 'hazard.toxc'),
  ],
  ['a choice without choices', 'FIELD_SHAPE', (r) => drop(r['definition']?.['fields']?.['trade.mode'], 'choices')],
  ['a group without columns', 'FIELD_SHAPE', (r) => drop(r['definition']?.['fields']?.['trade.goods'], 'columns')],
  [
    'a field without greatest length',
    'FIELD_SHAPE',
    (r) => set(r['definition']?.['fields']?.['firm.name'], 'maxLength', 0),
  ],
  [
    'a field path of three parts',
    'FIELD_SHAPE',
    (r) =>
      set(r['definition']?.['fields'], 'firm.name.first', {
        ...(r['definition']?.['fields']?.['firm.code'] as object),
      }),
  ],
  [
    'a field that stands on no page',
    'SECTION_COVERAGE',
    (r) => set(r['definition']?.['sections']?.[0], 'fields', ['firm.name']),
  ],
  [
    'a page with a field that is not there',
    'FIELD_UNKNOWN',
    (r) => set(r['definition']?.['sections']?.[0]?.['fields'], 0, 'firm.nmae'),
  ],
  [
    'a licence that shows a field that is not there',
    'FIELD_UNKNOWN',
    (r) => set(r['definition']?.['licence'], 'holder', 'firm.holder'),
  ],
  [
    'a registry asked with a field that is not there',
    'FIELD_UNKNOWN',
    (r) => set(r['definition']?.['registries']?.[0], 'query', { uscc: 'firm.uscc' }),
  ],
  [
    'a mode without words on the licence',
    'MODE_WORDS',
    (r) => drop(r['definition']?.['licence']?.['mode']?.['words'], 'no-storage'),
  ],
  [
    'a mode that routing does not know',
    'MODE_WORDS',
    (r) => set(r['definition']?.['fields']?.['trade.mode'], 'choices', ['no-storage', 'with-storage', 'by-air']),
  ],
  [
    'a comparison with a field that is not there',
    'COMPARISON_PATH',
    (r) => set(r['definition']?.['comparison']?.[0], 'left', 'form:firm.nmae'),
  ],
  [
    'a comparison with a value no registry gives',
    'COMPARISON_PATH',
    (r) => set(r['definition']?.['comparison']?.[0], 'right', ['registry:firms.colour']),
  ],
  [
    'a comparison with a field that document has not',
    'COMPARISON_PATH',
    (r) => set(r['definition']?.['comparison']?.[0], 'right', ['material:A1.lessee']),
  ],
  [
    'a comparison with a slot that is not there',
    'COMPARISON_PATH',
    (r) => set(r['definition']?.['comparison']?.[0], 'right', ['material:A9.name']),
  ],
  ['a comparison with nothing', 'COMPARISON_PATH', (r) => set(r['definition']?.['comparison']?.[0], 'right', [])],
  ['a side of no sort', 'COMPARISON_PATH', (r) => set(r['definition']?.['comparison']?.[0], 'left', 'firm.name')],
  [
    'a prefill from a registry that does not give it',
    'REGISTRY_UNKNOWN',
    (r) =>
      set(r['definition']?.['fields']?.['firm.name'], 'prefill', { registry: 'firms', from: 'nmae', mode: 'locked' }),
  ],
  [
    'a registry that is not there standing in for a material',
    'REGISTRY_UNKNOWN',
    (r) => set(r['definition']?.['materials']?.[0], 'insteadOf', 'nobody'),
  ],
  [
    'a document type that nobody can read',
    'SLOT_UNKNOWN',
    (r) => set(r['definition']?.['materials']?.[0], 'accepts', ['poem']),
  ],
  ['two slots of one name', 'DOUBLE_ID', (r) => set(r['definition']?.['materials']?.[1], 'slot', 'A1')],
  ['two checklist lines of one name', 'DOUBLE_ID', (r) => set(r['definition']?.['checklist']?.[1], 'item', 'L1')],
  ['a template that is not in the pack', 'TEMPLATE_MISSING', (r) => drop(r['files'], 'templates/paper.typ')],
  [
    'a day between two limits',
    'LIMITS_GAP',
    (r) => set(r['definition']?.['limits']?.['decision']?.[1]?.['filed'], 'from', '2026-05-02'),
  ],
  [
    'no limit after a day',
    'LIMITS_GAP',
    (r) => set(r['definition']?.['limits']?.['decision']?.[1]?.['filed'], 'to', '2030-12-31'),
  ],
  ['no limit at all', 'LIMITS_GAP', (r) => set(r['definition']?.['limits'], 'decision', [])],
  [
    'a day with two limits',
    'LIMITS_OVERLAP',
    (r) => set(r['definition']?.['limits']?.['decision']?.[0]?.['filed'], 'to', '2026-05-01'),
  ],
  [
    'a limit from a day that does not exist',
    'LIMITS_VALUE',
    (r) => set(r['definition']?.['limits']?.['decision']?.[1]?.['filed'], 'from', '2026-02-30'),
  ],
  ['a limit of half a day', 'LIMITS_VALUE', (r) => set(r['definition']?.['limits']?.['issue'], 'workingDays', 0.5)],
  [
    'an extension of no days',
    'LIMITS_VALUE',
    (r) => set(r['definition']?.['limits']?.['decision']?.[1], 'extension', { workingDays: 0 }),
  ],
  [
    'a joint limit of no days',
    'LIMITS_VALUE',
    (r) => set(r['definition']?.['limits']?.['decision']?.[1], 'joint', { decide: { workingDays: 0 } }),
  ],
  [
    'a joint extension of half a day',
    'LIMITS_VALUE',
    (r) =>
      set(r['definition']?.['limits']?.['decision']?.[1], 'joint', {
        decide: { workingDays: 45 },
        extension: { workingDays: 0.5 },
      }),
  ],
  [
    'lights that turn red before yellow',
    'LIMITS_VALUE',
    (r) => set(r['definition']?.['limits'], 'lights', { yellow: 80, red: 50 }),
  ],
  [
    'a site-check class that ends before it begins',
    'SITE_CHECK_DATES',
    (r) => set(r['definition']?.['siteCheck']?.['classes']?.[0], 'to', '2026-01-01'),
  ],
  ['no kind of application', 'KINDS_MISSING', (r) => set(r['definition'] as Soft, 'kinds', [])],
  [
    'a limit for one kind that leaves days without a limit',
    'LIMITS_GAP',
    (r) => set(r['definition']?.['limits']?.['decision']?.[0], 'kinds', ['renewal']),
  ],
  [
    'a procedure that no limit excludes',
    'PROCEDURE_COUNTS',
    (r) => set(r['definition']?.['procedure'], 'statutory', ['auction']),
  ],
  [
    'a licence that is due on the day of its receipt',
    'LIMITS_VALUE',
    (r) => set(r['definition']?.['limits']?.['acceptance'], 'workingDays', 0),
  ],
  ['a sign-off level without words', 'TEXT_MISSING', (r) => drop(r['texts']?.['en'], 'level.handler')],
  ['no version of Typst', 'MADE_MISSING', (r) => set(r['made'], 'typst', '')],
  ['a font without digest', 'MADE_MISSING', (r) => set(r['made']?.['fonts'], 'a.ttf', 'none')],
];

test('the small release has no problem', () => {
  expect(checkRelease(smallRelease())).toEqual([]);
});

test.each(guards)('%s is reported as %s', (_what, code, spoil) => {
  expect(checkRelease(spoilt(spoil)).map((p) => p.code)).toContain(code);
});
