import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FormField, FormSection, Problem } from '../../api/types.ts';
import { checkValue, fieldOf, isWhole, wrongIn } from './check-value.ts';
import { cells, isTable, pasteRows } from './paste.ts';
import { placeOf, sectionState } from './section-state.ts';

const CHEMICALS = [
  { column: 'cas', kind: 'cas', label: 'CAS 号（没有的不填）' },
  { column: 'name', kind: 'text', label: '品名' },
];
const OFFICERS = [
  { column: 'certificateNo', kind: 'text', label: 'Certificate number' },
  { column: 'fullTime', kind: 'yes-no', label: 'Full time (yes or no)' },
  { column: 'idNo', kind: 'resident-id', label: 'Identity number' },
  { column: 'name', kind: 'name', label: 'Name' },
];

test('lines pasted from a spreadsheet become rows, whichever way round the columns stand', () => {
  const wanted = [
    { cas: '67-56-1', name: '甲醇' },
    { cas: '', name: '油漆' },
  ];
  expect(pasteRows('67-56-1\t甲醇\n\t油漆\n', CHEMICALS)).toEqual({ rows: wanted, leftOver: 0 });
  expect(pasteRows('甲醇\t67-56-1\r\n油漆\t\r\n', CHEMICALS)).toEqual({ rows: wanted, leftOver: 0 });
  expect(pasteRows('品名\tCAS 号\n甲醇\t67-56-1\n油漆', CHEMICALS)).toEqual({ rows: wanted, leftOver: 0 });
  expect(pasteRows('甲醇\n乙醇', CHEMICALS).rows.map((r) => r['name'])).toEqual(['甲醇', '乙醇']);
});

test('an identity number and a yes find their columns by what they are', () => {
  const { rows } = pasteRows('LL-A2500D0302\t示例安丙\t990203190003030061\t专职', OFFICERS);
  expect(rows).toEqual([
    { certificateNo: 'LL-A2500D0302', fullTime: 'yes', idNo: '990203190003030061', name: '示例安丙' },
  ]);
});

test('cells that have no column are counted, never dropped in silence', () => {
  expect(pasteRows('甲醇\t67-56-1\t多余\n乙醇\t64-17-5', CHEMICALS).leftOver).toBe(1);
});

test('a quoted cell keeps its tabs, line ends and quotes; an inch mark stays a mark', () => {
  expect(cells('"a\tb\nc ""d"""\tx')).toEqual([['a\tb\nc "d"', 'x']]);
  expect(cells('"5 inch\tx')).toEqual([['"5 inch', 'x']]);
  expect(isTable('甲醇')).toBe(false);
  expect(isTable('甲醇\n乙醇')).toBe(true);
});

test('every non-blank cell of any pasted table comes out again', () => {
  const cell = fc.string({ maxLength: 8 }).map((s) => s.replace(/["\t\n\r]/g, '').trim());
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (table) => {
      const out = cells(table.map((r) => r.join('\t')).join('\n'))
        .flat()
        .filter((c) => c !== '');
      void expect(out).toEqual(table.flat().filter((c) => c !== ''));
    }),
  );
});

const field = (kind: string, path = 'x', maxLength = 100): FormField => ({
  path,
  kind,
  required: true,
  maxLength,
  texts: { label: '', hint: '', example: '', legal: [] },
});

test('codes are checked while they are typed, and the problem has the code of its words', () => {
  const today = '2026-07-01';
  const table: readonly (readonly [string, string, string | undefined])[] = [
    ['uscc', '91990203MA3BK8G054', undefined],
    ['uscc', '91990203MA3BK8G053', 'USCC_CHECK_DIGIT'],
    ['uscc', '91990203MAOBK8G054', 'USCC_LETTER'],
    ['uscc', '9199', 'USCC_LENGTH'],
    ['resident-id', '990203198012173415', undefined],
    ['resident-id', '990203198013173415', 'RESIDENT_ID_BIRTH_DATE'],
    ['resident-id', '990203198012173416', 'RESIDENT_ID_CHECK_DIGIT'],
    ['cas', '67-56-1', undefined],
    ['cas', '67-56-2', 'CAS_CHECK_DIGIT'],
    ['cas', 'methanol', 'CAS_FORMAT'],
    ['phone', '0990-00000103', undefined],
    ['phone', '123', 'PHONE_FORMAT'],
    ['day', '2026-02-30', 'DAY_NOT_EXISTING'],
    ['day', '2026-02-28', undefined],
    ['decimal', '326.50', undefined],
    ['decimal', '三百', 'NUMBER_FORMAT'],
    ['text', 'x'.repeat(101), 'VALUE_TOO_LONG'],
    ['text', '', undefined],
  ];
  for (const [kind, value, code] of table) expect(checkValue(field(kind), value, today), `${kind} ${value}`).toBe(code);
  expect(isWhole('uscc', '91990203MA3BK8G05')).toBe(false);
  expect(isWhole('uscc', '91990203MA3BK8G054')).toBe(true);
});

test('a wrong cell of a group is named by its place', () => {
  const group: FormField = {
    ...field('rows', 'scope.chemicals'),
    columns: [{ column: 'cas', kind: 'cas', required: false, maxLength: 16, texts: { label: '', example: '' } }],
  };
  expect(wrongIn(group, [{ cas: '67-56-1' }, { cas: '67-56-2' }], '2026-07-01')).toEqual([
    { id: 'scope.chemicals[2].cas', code: 'CAS_CHECK_DIGIT' },
  ]);
  expect(fieldOf('scope.chemicals[2].cas')).toBe('scope.chemicals');
});

test('a section is empty, started, wrong or done by its problems', () => {
  const section: FormSection = { id: 's', title: '', fields: [field('text', 'a.b'), field('rows', 'a.c')] };
  const problem = (subject: string, kind: string): Problem => ({
    subject,
    kind,
    code: '',
    text: { 'zh-CN': '', en: '' },
  });
  expect(sectionState(section, { answers: {}, problems: [problem('a.b', 'missing')] })).toBe('empty');
  expect(sectionState(section, { answers: { 'a.c': [] }, problems: [problem('a.b', 'missing')] })).toBe('started');
  expect(sectionState(section, { answers: {}, problems: [problem('a.c[0].x', 'invalid')] })).toBe('wrong');
  expect(sectionState(section, { answers: {}, problems: [problem('z', 'missing')] })).toBe('done');
  expect(placeOf('a.c[3].x', [section], ['M4'])).toEqual({ kind: 'field', section: 's', path: 'a.c' });
  expect(placeOf('M4', [section], ['M4'])).toEqual({ kind: 'slot', slot: 'M4' });
  expect(placeOf('finding 7', [section], ['M4'])).toBeNull();
});
