import type { Raster } from '../image/raster.ts';
import type { Glyph, Line } from '../layout/line.ts';
import { straighten } from './crop.ts';
import { type CtcSymbol, decodeCtc } from './ctc.ts';
import { type Models, run } from './models.ts';
import type { Quad } from './quad.ts';

const HEIGHT = 48;
const MIN_WIDTH = 320;
/** A page-wide line of small print comes to about 2 000; wider crops are noise and would only eat memory. */
const MAX_WIDTH = 3200;
/** Detection grows its rectangles; letters fill this much of their height. */
const LETTER = 0.75;
/** Lines whose characters are on average less certain than this are drawings, not text. */
const MIN_MEAN = 0.5;

/** The text in one rectangle, each character with its confidence and its place. */
export async function recogniseLine(raster: Raster, quad: Quad, models: Models): Promise<Line | undefined> {
  const width = Math.max(8, Math.min(MAX_WIDTH, Math.round((quad.w / quad.h) * HEIGHT)));
  const padded = Math.max(MIN_WIDTH, Math.ceil(width / 8) * 8);
  const input = straighten(raster, quad, { width, height: HEIGHT, padded });
  const { data, dims } = await run(models.recognise, input, [1, 3, HEIGHT, padded]);
  const steps = dims[1]!;
  const symbols = decodeCtc(data, steps, models.alphabet);
  if (symbols.length === 0 || symbols.reduce((sum, s) => sum + s.confidence, 0) / symbols.length < MIN_MEAN) {
    return undefined;
  }
  return { glyphs: placeSymbols(symbols, padded / steps / width, quad), height: quad.h * LETTER };
}

/** CTC tells where a character was noticed, not where it ends: each reaches halfway to its neighbours, at most one em. */
function placeSymbols(symbols: readonly CtcSymbol[], step: number, quad: Quad): Glyph[] {
  const centre = (s: CtcSymbol) => ((s.from + s.to + 1) / 2) * step;
  const em = (quad.h / quad.w) * 0.7;
  return symbols.map((symbol, i) => {
    const at = centre(symbol);
    const before = i > 0 ? (centre(symbols[i - 1]!) + at) / 2 : at - em / 2;
    const after = i + 1 < symbols.length ? (at + centre(symbols[i + 1]!)) / 2 : at + em / 2;
    return place(quad, symbol, Math.max(0, before, at - em / 2), Math.min(1, after, at + em / 2));
  });
}

function place(quad: Quad, symbol: CtcSymbol, from: number, to: number): Glyph {
  const { x: ux, y: uy } = quad.along;
  const half = (quad.h * LETTER) / 2;
  const us = [(from - 0.5) * quad.w, (to - 0.5) * quad.w];
  const xs = us.flatMap((u) => [quad.cx + u * ux - half * uy, quad.cx + u * ux + half * uy]);
  const ys = us.flatMap((u) => [quad.cy + u * uy + half * ux, quad.cy + u * uy - half * ux]);
  return {
    ch: symbol.ch,
    confidence: symbol.confidence,
    x0: Math.min(...xs),
    x1: Math.max(...xs),
    y0: Math.min(...ys),
    y1: Math.max(...ys),
  };
}
