import type { Glyph, Line } from './line.ts';

/** Joins the characters of a text layer into lines: same height on the page, no gap wider than one and a half letters. */
export function joinGlyphs(glyphs: readonly Glyph[]): Line[] {
  const rows: Glyph[][] = [];
  const middle = (g: Glyph) => (g.y0 + g.y1) / 2;
  for (const glyph of glyphs.toSorted((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && middle(glyph) - middle(last) < 0.35 * Math.min(glyph.y1 - glyph.y0, last.y1 - last.y0))
      row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.flatMap(splitRow);
}

function splitRow(row: readonly Glyph[]): Line[] {
  const lines: Glyph[][] = [];
  for (const glyph of row.toSorted((a, b) => a.x0 - b.x0)) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    // Chromium draws bold by printing twice: the second print says nothing new.
    if (last && last.ch === glyph.ch && Math.abs(last.x0 - glyph.x0) < 0.2 * (glyph.x1 - glyph.x0)) continue;
    if (line && last && glyph.x0 - last.x1 < 1.5 * Math.max(glyph.y1 - glyph.y0, last.y1 - last.y0)) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map((line) => ({ glyphs: line, height: Math.max(...line.map((g) => g.y1 - g.y0)) }));
}
