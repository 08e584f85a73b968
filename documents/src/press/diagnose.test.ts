import { expect, test } from 'vitest';
import { diagnoseCompile, diagnoseExport } from './diagnose.ts';

const at = (line: number) => ({ start: { line, character: 0 } });

test.each([
  'dictionary does not contain key "scope"',
  'dictionary does not contain key "scope" and no default value was specified',
])('"%s" is a missing variable, named', (message) => {
  const found = diagnoseCompile([{ message, path: '/r/templates/a.typ', range: at(1) }], '/r');
  expect(found).toEqual({ code: 'MISSING_VARIABLE', detail: 'scope' });
});

test('a name with a quotation mark in it comes back as it was', () => {
  const message = 'dictionary does not contain key "a\\"b"';
  expect(diagnoseCompile([{ message, path: '', range: null }], '/r').detail).toBe('a"b');
});

test('any other complaint is an error of the template, with file and line and without our scratch folder', () => {
  const found = diagnoseCompile(
    [{ message: 'file not found (searched at /r/x)', path: '/r/kit/a.typ', range: at(6) }],
    '/r',
  );
  expect(found).toEqual({ code: 'TEMPLATE_ERROR', detail: 'kit/a.typ:7: file not found (searched at /x)' });
});

test('of the characters that no font can draw it is told how many there are and of which plane, and never which: they may be of a name', () => {
  const one = (c: string) =>
    `message: "PDF/A-2a error: the text \`\\"${c}\\"\` could not be displayed with font \`\\"F\\"\`"`;
  const found = diagnoseExport(new Error(`[${one('𪚥')}, ${one('𰻞')}, ${one('\ue000')}, ${one('𪚥')}]`));
  expect(found).toEqual({
    code: 'MISSING_GLYPH',
    detail: 'no font draws 1 of plane 0 and 1 of plane 2 and 1 of plane 3 of Unicode',
  });
});

test('another complaint of the export is an error of the template in its own words', () => {
  const found = diagnoseExport(new Error('[SourceDiagnostic { message: "PDF/A-2a error: document is untitled" }]'));
  expect(found).toEqual({ code: 'TEMPLATE_ERROR', detail: 'PDF/A-2a error: document is untitled' });
});
