import { expect, test } from 'vitest';
import { isFileName } from './take-upload.ts';

test.each(['租赁合同.pdf', 'Lease (2026-07).PDF', 'a', '..a.pdf', '营业执照 副本.jpg', 'é𠮷.png', '长'.repeat(200)])(
  '%s is a name that a person could have given',
  (name) => void expect(isFileName(name)).toBe(true),
);

test.each([
  '',
  '.',
  '..',
  '../a.pdf',
  '..\\a.pdf',
  '/etc/passwd',
  'C:a.pdf',
  'a\u0000.pdf',
  'a\u0001.pdf',
  'a\u0085.pdf',
  '合同\u202efdp.pdf',
  '\u2066a.pdf',
  'a\ud800.pdf',
  ' a.pdf',
  'a.pdf\n',
  'a*.pdf',
  '长'.repeat(201),
])('%j is no file name', (name) => {
  expect(isFileName(name)).toBe(false);
});
