import { type FlatGlyph, groupRows, type Segment } from './flatten.ts';

/** Text as one string, and for each of its UTF-16 units the glyph it came from. */
export type Flow = { readonly text: string; readonly glyphs: readonly FlatGlyph[] };

/** Glyphs as a string, full-width letters and digits made plain (one for one, so that places are kept). */
export function flowOf(glyphs: readonly FlatGlyph[]): Flow {
  const units: FlatGlyph[] = [];
  let text = '';
  for (const g of glyphs) {
    const ch = plain(g.glyph.ch);
    text += ch;
    for (let i = 0; i < ch.length; i++) units.push(g);
  }
  return { text, glyphs: units };
}

/** Everything on the pages in reading order, without breaks: for contracts, whose sentences run over line ends. */
export function flowOfPages(pages: readonly (readonly Segment[])[]): Flow {
  return flowOf(
    pages.flatMap((segments) =>
      groupRows(segments)
        .flat()
        .flatMap((s) => s.glyphs),
    ),
  );
}

/** The page as a reader would copy it: a line per row, columns apart by a space. */
export function pageText(segments: readonly Segment[]): string {
  const word = (s: Segment) => s.glyphs.map((g) => g.glyph.ch).join('');
  return groupRows(segments)
    .map((row) => row.map(word).join(' '))
    .join('\n');
}

function plain(ch: string): string {
  return /^[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0D\uFF0E\uFF0F]$/.test(ch)
    ? String.fromCharCode(ch.charCodeAt(0) - 0xfee0)
    : ch;
}
