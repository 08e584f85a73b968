import type { Glyph, Line, PageLines } from './line.ts';

/** A glyph with its place on the flattened page: `u` along the line (start and end), `v` down the page (middle). */
export type FlatGlyph = {
  readonly glyph: Glyph;
  readonly page: PageLines;
  readonly u0: number;
  readonly u1: number;
  readonly v: number;
};

/** A stretch of text on the flattened page; `h` is the height of its letters. */
export type Segment = {
  readonly glyphs: readonly FlatGlyph[];
  readonly u0: number;
  readonly u1: number;
  readonly v: number;
  readonly h: number;
};

/** The slope of text at a place: a + b·x + c·y. A turned page has only `a`; perspective adds the rest. */
type Slope = { readonly a: number; readonly b: number; readonly c: number };

/** The lines of a page as they would stand if it had been laid straight (±5° and mild perspective), top to bottom. */
export function flattenPage(page: PageLines): Segment[] {
  const slope = fitSlope(page.lines);
  const flat = page.lines.map((line) =>
    segmentOf(
      line.glyphs.filter((g) => g.ch.trim() !== '').map((glyph) => flattenGlyph(glyph, page, slope)),
      line.height,
    ),
  );
  return flat.filter((s) => s.glyphs.length > 0).toSorted((p, q) => p.v - q.v || p.u0 - q.u0);
}

function flattenGlyph(glyph: Glyph, page: PageLines, { a, b, c }: Slope): FlatGlyph {
  const x = (glyph.x0 + glyph.x1) / 2;
  const y = (glyph.y0 + glyph.y1) / 2;
  return { glyph, page, u0: glyph.x0 + a * y, u1: glyph.x1 + a * y, v: y - (a * x + (b * x * x) / 2 + c * x * y) };
}

/** The stretch that these glyphs make. */
export function segmentOf(glyphs: readonly FlatGlyph[], h: number): Segment {
  const middle = glyphs.map((g) => g.v).toSorted((p, q) => p - q)[glyphs.length >> 1] ?? 0;
  return { glyphs, u0: glyphs[0]?.u0 ?? 0, u1: glyphs.at(-1)?.u1 ?? 0, v: middle, h };
}

/** Least squares over the long lines, each weighing as much as it is long. */
export function fitSlope(lines: readonly Line[]): Slope {
  const level: Slope = { a: 0, b: 0, c: 0 };
  const seen: { x: number; y: number; s: number; w: number }[] = [];
  for (const { glyphs, height } of lines) {
    const [first, last] = [glyphs[0], glyphs.at(-1)];
    if (!first || !last) continue;
    const [x0, x1] = [(first.x0 + first.x1) / 2, (last.x0 + last.x1) / 2];
    const [y0, y1] = [(first.y0 + first.y1) / 2, (last.y0 + last.y1) / 2];
    const length = x1 - x0;
    if (length < 5 * height || Math.abs((y1 - y0) / length) > 0.1) continue;
    seen.push({ x: (x0 + x1) / 2, y: (y0 + y1) / 2, s: (y1 - y0) / length, w: length });
  }
  if (seen.length === 0) return level;
  const total = seen.reduce((sum, q) => sum + q.w, 0);
  const mean = seen.reduce((sum, q) => sum + q.s * q.w, 0) / total;
  if (seen.length < 6) return { ...level, a: mean };
  const mx = seen.reduce((sum, q) => sum + q.x * q.w, 0) / total;
  const my = seen.reduce((sum, q) => sum + q.y * q.w, 0) / total;
  let [xx, xy, yy, xs, ys] = [0, 0, 0, 0, 0];
  for (const q of seen) {
    const [dx, dy, ds] = [q.x - mx, q.y - my, q.s - mean];
    xx += q.w * dx * dx;
    xy += q.w * dx * dy;
    yy += q.w * dy * dy;
    xs += q.w * dx * ds;
    ys += q.w * dy * ds;
  }
  const det = xx * yy - xy * xy;
  if (det < 1e-6 * xx * yy) return { ...level, a: mean };
  const b = (xs * yy - ys * xy) / det;
  const c = (ys * xx - xs * xy) / det;
  return { a: mean - b * mx - c * my, b, c };
}

/** Stretches that stand on one line of the page, left to right. Takes them top to bottom. */
export function groupRows(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && segment.v - first.v < 0.5 * Math.min(segment.h, first.h)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.toSorted((p, q) => p.u0 - q.u0));
}
