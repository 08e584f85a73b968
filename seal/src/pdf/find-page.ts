import { entry, type PdfFile, type PdfValue, readObject, resolve } from '@tuofu/verify';
import type { PdfDict } from './increment.ts';

const maxNodes = 20_000;

/** The page with this number, from 1, and the number of its object. Throws a sentence when there is no such page. */
export function findPage(file: PdfFile, page: number): { readonly number: number; readonly dict: PdfDict } {
  const catalog = entry(file, file.trailer, 'Root');
  const pages = catalog?.kind === 'dict' ? catalog.entries.get('Pages') : undefined;
  const stack = pages?.kind === 'ref' ? [pages] : [];
  let seen = 0;
  for (let visited = 0; stack.length > 0 && visited < maxNodes; visited++) {
    const ref = stack.pop()!;
    const node = readObject(file, ref);
    if (node?.kind !== 'dict') continue;
    const kids = entry(file, node, 'Kids');
    if (kids?.kind === 'array') {
      for (const kid of [...kids.items].reverse()) if (kid.kind === 'ref') stack.push(kid);
      continue;
    }
    if (++seen === page) {
      if (ref.generation !== 0)
        throw new Error(`page ${page} has a generation number other than 0; make the PDF anew with Typst`);
      return { number: ref.number, dict: node };
    }
  }
  throw new Error(`the PDF has ${seen} pages, so nothing can be sealed on page ${page}`);
}

/** The visible surface of a page, in points. */
export type PageBox = {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
};

const maxAncestors = 64;

/** CropBox, or MediaBox where there is none, of the page or of the nearest node above it (ISO 32000-1 §7.7.3.4); undefined when neither is a rectangle. */
export function boxOf(file: PdfFile, page: PdfDict): PageBox | undefined {
  for (const name of ['CropBox', 'MediaBox']) {
    let node: PdfValue | undefined = page;
    for (let i = 0; node && i < maxAncestors; i++) {
      const box = rectangleOf(file, entry(file, node, name));
      if (box) return box;
      node = entry(file, node, 'Parent');
    }
  }
  return undefined;
}

function rectangleOf(file: PdfFile, value: PdfValue | undefined): PageBox | undefined {
  const items = value?.kind === 'array' ? value.items.map((item) => resolve(file, item)) : [];
  const numbers = items.flatMap((item) => (item?.kind === 'number' ? [item.value] : []));
  const [a, b, c, d] = numbers;
  if (items.length !== 4 || a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
}
