import { turnBack } from '../image/raster.ts';
import type { FlatGlyph } from '../layout/flatten.ts';
import type { Flow } from '../layout/flow.ts';
import type { Box, FieldRead } from '../types.ts';
import type { ValueFound } from './value.ts';

/** Below this, one value in eight was read wrong; above, one in a hundred. */
const WEAK = 0.9;

/** A value with its text, its least certain character and its place on the page. */
export function fieldRead(field: string, flow: Flow, found: ValueFound): FieldRead {
  const glyphs = [...new Set(flow.glyphs.slice(found.from, found.to))];
  const weak: number[] = [];
  for (let i = found.from; i < found.to; i++) if (flow.glyphs[i]!.glyph.confidence < WEAK) weak.push(i - found.from);
  const read = {
    field,
    text: flow.text.slice(found.from, found.to),
    value: found.value,
    confidence: round(Math.min(...glyphs.map((g) => g.glyph.confidence))),
    box: boxOf(glyphs),
    weak,
  };
  return found.checkDigit ? { ...read, checkDigit: found.checkDigit } : read;
}

const round = (n: number) => Math.round(n * 10_000) / 10_000;

/** The rectangle round glyphs of one page (the first one's), in fractions of the page as it was handed in. */
export function boxOf(glyphs: readonly FlatGlyph[]): Box {
  const page = glyphs[0]!.page;
  const own = glyphs.filter((g) => g.page.page === page.page).map((g) => g.glyph);
  const x = Math.max(0, Math.min(...own.map((g) => g.x0)));
  const y = Math.max(0, Math.min(...own.map((g) => g.y0)));
  const w = Math.min(page.width, Math.max(...own.map((g) => g.x1))) - x;
  const h = Math.min(page.height, Math.max(...own.map((g) => g.y1))) - y;
  const lying = page.turn === 90 || page.turn === 270;
  const [width, height] = lying ? [page.height, page.width] : [page.width, page.height];
  const back = turnBack({ x, y, w, h }, page.turn, width, height);
  return {
    page: page.page,
    x: round(back.x / width),
    y: round(back.y / height),
    w: round(back.w / width),
    h: round(back.h / height),
  };
}
