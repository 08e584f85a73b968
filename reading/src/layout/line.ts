import type { QuarterTurn } from '../image/raster.ts';

/** One character where it stands, in pixels or points of the upright page, origin top-left. */
export type Glyph = {
  readonly ch: string;
  /** 0..1; 1 when it comes from a text layer. */
  readonly confidence: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
};

/** Glyphs that were found together, in reading order. */
export type Line = { readonly glyphs: readonly Glyph[]; readonly height: number };

/** A page after reading, whatever it was read by. Sizes are those of the upright page; `turn` set it upright. */
export type PageLines = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly turn: QuarterTurn;
  readonly lines: readonly Line[];
};
