import { fileURLToPath } from 'node:url';

/** The only fonts that may appear in a document, in the order in which Typst tries them. Texts and licences: documents/fonts/README.md. */
const FILES = [
  'FandolFang-Regular.otf',
  'FandolKai-Regular.otf',
  'FandolHei-Regular.otf',
  'FandolHei-Bold.otf',
  'FandolSong-Regular.otf',
  'FandolSong-Bold.otf',
  'TuofuRareSC-Regular.ttf',
] as const;

/** Absolute paths of the vendored fonts. */
export function fontFiles(): readonly string[] {
  return FILES.map((name) => fileURLToPath(new URL(`../fonts/${name}`, import.meta.url)));
}
