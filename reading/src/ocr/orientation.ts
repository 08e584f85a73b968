import type { QuarterTurn, Raster } from '../image/raster.ts';
import { straighten } from './crop.ts';
import { type Models, run } from './models.ts';
import type { Quad } from './quad.ts';

const VOTERS = 9;

/** True when most long boxes stand upright: Chinese text printed across, the page lying on its side. */
export function liesOnItsSide(quads: readonly Quad[]): boolean {
  const long = quads.filter((q) => Math.max(q.w, q.h) > 2.5 * Math.min(q.w, q.h));
  const standing = long.filter((q) => q.h > q.w).length;
  return long.length >= 3 && standing * 2 > long.length;
}

/** Asks the direction classifier about the longest lines whether the page stands on its head. */
export async function standsOnItsHead(raster: Raster, quads: readonly Quad[], models: Models): Promise<boolean> {
  const voters = quads
    .filter((q) => q.w > 2 * q.h)
    .toSorted((a, b) => b.w / b.h - a.w / a.h)
    .slice(0, VOTERS);
  if (voters.length === 0) return false;
  let turned = 0;
  for (const quad of voters) {
    const width = Math.max(8, Math.min(192, Math.round((quad.w / quad.h) * 48)));
    const input = straighten(raster, firstPart(quad), { width, height: 48, padded: 192 });
    const { data } = await run(models.turned, input, [1, 3, 48, 192]);
    if (data[1]! > data[0]!) turned++;
  }
  return turned * 2 > voters.length;
}

/** The classifier sees four characters' width; a longer line squeezed into it would be illegible. */
function firstPart(quad: Quad): Quad {
  const w = Math.min(quad.w, quad.h * 4);
  const back = (quad.w - w) / 2;
  return { ...quad, w, cx: quad.cx - back * quad.along.x, cy: quad.cy - back * quad.along.y };
}

/** The turn that sets the page upright, from what was seen before and after laying it on its feet. */
export function turnFor(onItsSide: boolean, onItsHead: boolean): QuarterTurn {
  if (onItsSide) return onItsHead ? 270 : 90;
  return onItsHead ? 180 : 0;
}
