import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspectUpload } from './inspect-upload.ts';

const sample = (name: string) => readFileSync(new URL(`../../testdata/${name}`, import.meta.url));
const text = (s: string) => new TextEncoder().encode(s);
const code = async (bytes: Uint8Array, name: string, mediaType: string) => {
  const inspected = await inspectUpload(bytes, { name, mediaType });
  return inspected.ok ? inspected.mediaType : inspected.rejected.code;
};

test('a document that is what it says is taken, whatever the case of its name', async () => {
  expect(await code(sample('d04-id_front.png'), '身份证.PNG', 'image/png')).toBe('image/png');
  expect(await code(sample('nonembedded-stsong-gbk.pdf'), 'licence.pdf', 'application/pdf')).toBe('application/pdf');
  expect(await code(sample('d04-id_front.png'), 'blob', 'application/octet-stream')).toBe('image/png');
});

test('no bytes, and too many, are refused before anything is looked at', async () => {
  expect(await code(new Uint8Array(0), 'a.pdf', 'application/pdf')).toBe('EMPTY_FILE');
  expect(await code(new Uint8Array(20 * 1024 * 1024 + 1), 'a.pdf', 'application/pdf')).toBe('TOO_LARGE');
});

test('content that differs from the name or from the media type is mislabelled', async () => {
  expect(await code(text('这不是PDF'), 'a.pdf', 'application/pdf')).toBe('TYPE_MISLABELLED');
  expect(await code(sample('d04-id_front.png'), 'a.jpg', 'image/jpeg')).toBe('TYPE_MISLABELLED');
  expect(await code(sample('d04-id_front.png'), 'a.png', 'image/jpeg')).toBe('TYPE_MISLABELLED');
  expect(await code(sample('d04-id_front.png'), 'a.exe', 'image/png')).toBe('TYPE_MISLABELLED');
});

test('a GIF that is also a PDF is a GIF', async () => {
  const polyglot = text(
    'GIF89a\x01\x00\x01\x00\x00\x00\x00%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>',
  );
  expect(await code(polyglot, 'a.pdf', 'application/pdf')).toBe('TYPE_MISLABELLED');
  expect(await code(polyglot, 'a.gif', 'image/gif')).toBe('TYPE_NOT_ALLOWED');
});

test('types that are not on the list are refused by name', async () => {
  expect(await code(text('PK\x03\x04\x14\x00\x00\x00'), 'a.zip', 'application/zip')).toBe('TYPE_NOT_ALLOWED');
  expect(await code(text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg', 'image/svg+xml')).toBe(
    'TYPE_NOT_ALLOWED',
  );
});

test('a file cut off within its first header is broken, not mislabelled', async () => {
  expect(await code(sample('d04-id_front.png').subarray(0, 6), 'a.png', 'image/png')).toBe('FILE_BROKEN');
});
