import type { Raster } from '../image/raster.ts';
import { findComponents } from './components.ts';
import { type Models, run } from './models.ts';
import { minAreaQuad, type Quad, scaleQuad, unclip } from './quad.ts';

/** Long side the detector sees; 960 (its default) loses 3.5 % of the fields. */
const DETECT_SIDE = 1600;
const PIXEL_THRESHOLD = 0.3;
const BOX_THRESHOLD = 0.5;
const UNCLIP = 1.6;
const MEAN = [0.485, 0.456, 0.406] as const;
const STD = [0.229, 0.224, 0.225] as const;

/** Where text stands on the page, in pixels of the raster. */
export async function detectText(raster: Raster, models: Models): Promise<Quad[]> {
  const scale = Math.min(1, DETECT_SIDE / Math.max(raster.width, raster.height));
  const width = Math.max(32, Math.round((raster.width * scale) / 32) * 32);
  const height = Math.max(32, Math.round((raster.height * scale) / 32) * 32);
  const map = await run(models.detect, shrink(raster, width, height), [1, 3, height, width]);
  const quads: Quad[] = [];
  for (const component of findComponents(map.data, width, height, PIXEL_THRESHOLD)) {
    if (component.mean < BOX_THRESHOLD || component.size < 12) continue;
    const quad = minAreaQuad(component.rim);
    if (!quad || Math.min(quad.w, quad.h) < 3) continue;
    const grown = scaleQuad(unclip(quad, UNCLIP), raster.width / width, raster.height / height);
    if (Math.min(grown.w, grown.h) >= 5) quads.push(grown);
  }
  return quads;
}

/** Area-averaged, BGR, normalised as the network was trained. */
function shrink(raster: Raster, width: number, height: number): Float32Array {
  const plane = width * height;
  const out = new Float32Array(3 * plane);
  const { data, width: sw, height: sh } = raster;
  const [fx, fy] = [sw / width, sh / height];
  for (let y = 0; y < height; y++) {
    const y0 = Math.min(sh - 1, Math.floor(y * fy));
    const y1 = Math.max(y0 + 1, Math.min(sh, Math.round((y + 1) * fy)));
    for (let x = 0; x < width; x++) {
      const x0 = Math.min(sw - 1, Math.floor(x * fx));
      const x1 = Math.max(x0 + 1, Math.min(sw, Math.round((x + 1) * fx)));
      let [r, g, b] = [0, 0, 0];
      for (let sy = y0; sy < y1; sy++) {
        for (let at = (sy * sw + x0) * 3; at < (sy * sw + x1) * 3; at += 3) {
          r += data[at]!;
          g += data[at + 1]!;
          b += data[at + 2]!;
        }
      }
      const n = (x1 - x0) * (y1 - y0) * 255;
      const to = y * width + x;
      out[to] = (b / n - MEAN[0]) / STD[0];
      out[plane + to] = (g / n - MEAN[1]) / STD[1];
      out[2 * plane + to] = (r / n - MEAN[2]) / STD[2];
    }
  }
  return out;
}
