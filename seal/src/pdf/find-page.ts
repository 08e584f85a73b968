import { entry, type PdfFile, readObject } from '@tuofu/verify';
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
