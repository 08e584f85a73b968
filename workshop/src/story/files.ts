import fs from 'node:fs';
import path from 'node:path';
import type { DemoFile } from '../generate/documents.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
};

/** Which slot a file is meant for, by the words people put into its name; `undefined` leaves the file out. */
const SLOTS: readonly (readonly [RegExp, string])[] = [
  [/business.?licen|营业执照/i, 'M5'],
  [/lease|租赁|property|不动产|产权/i, 'M4'],
  [/training|safety|合格证|资格证/i, 'M3'],
  [/emergency|预案/i, 'M6'],
  [/rules|制度/i, 'M2'],
  [/no.?storage|无储存/i, 'M10'],
];

/** Reads a folder of documents as an applicant would pick them; what has no slot in this item is named and left out. */
export function readDocuments(dir: string): {
  readonly files: readonly DemoFile[];
  readonly leftOut: readonly string[];
} {
  const files: DemoFile[] = [];
  const leftOut: string[] = [];
  for (const name of fs.readdirSync(dir).sort()) {
    const mediaType = TYPES[path.extname(name).toLowerCase()];
    const slot = SLOTS.find(([pattern]) => pattern.test(name))?.[1];
    if (mediaType && slot)
      files.push({ slot, name, mediaType, bytes: new Uint8Array(fs.readFileSync(path.join(dir, name))) });
    else leftOut.push(name);
  }
  return { files, leftOut };
}
