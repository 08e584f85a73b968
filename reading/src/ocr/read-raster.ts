import { type QuarterTurn, type Raster, turnRaster } from '../image/raster.ts';
import type { Line } from '../layout/line.ts';
import { detectText } from './detect.ts';
import { loadModels } from './models.ts';
import { liesOnItsSide, standsOnItsHead, turnFor } from './orientation.ts';
import { recogniseLine } from './recognise.ts';

/** More boxes than any printed page has; the rest of a page made to exhaust us is not read. */
const MAX_BOXES = 1500;

/** Lines of the page set upright by `turn`, and the size of the upright page. */
export type RasterText = {
  readonly lines: readonly Line[];
  readonly turn: QuarterTurn;
  readonly width: number;
  readonly height: number;
};

/** Reads a page: finds text, sets the page upright, recognises line by line. */
export async function readRaster(raster: Raster): Promise<RasterText> {
  const models = await loadModels();
  let upright = raster;
  let quads = await detectText(upright, models);
  const onItsSide = liesOnItsSide(quads);
  if (onItsSide) {
    upright = turnRaster(upright, 90);
    quads = await detectText(upright, models);
  }
  const onItsHead = await standsOnItsHead(upright, quads, models);
  if (onItsHead) {
    upright = turnRaster(upright, 180);
    quads = await detectText(upright, models);
  }
  const lines: Line[] = [];
  for (const quad of quads.slice(0, MAX_BOXES)) {
    const line = await recogniseLine(upright, quad, models);
    if (line) lines.push(line);
  }
  return { lines, turn: turnFor(onItsSide, onItsHead), width: upright.width, height: upright.height };
}
