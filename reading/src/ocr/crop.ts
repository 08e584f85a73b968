import type { Raster } from '../image/raster.ts';
import type { Quad } from './quad.ts';

/**
 * The turned rectangle straightened to `width` × `height`: BGR planes, x ÷ 127.5 − 1, zero to the right of it up to
 * `padded`. `flip` reads it upside down.
 */
export function straighten(
  raster: Raster,
  quad: Quad,
  size: { width: number; height: number; padded: number; flip?: boolean },
): Float32Array {
  const { width, height, padded } = size;
  const plane = padded * height;
  const out = new Float32Array(3 * plane);
  const sign = size.flip ? -1 : 1;
  const stepX = (sign * quad.w) / width;
  const stepY = (sign * quad.h) / height;
  const { x: ux, y: uy } = quad.along;
  // Large letters are averaged over their pixels; picking single ones makes thin strokes vanish.
  const samples = Math.max(1, Math.min(4, Math.round(quad.h / height)));
  const pixel = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixel.fill(0);
      for (let sy = 0; sy < samples; sy++) {
        const v = (y + (sy + 0.5) / samples - height / 2) * stepY;
        for (let sx = 0; sx < samples; sx++) {
          const u = (x + (sx + 0.5) / samples - width / 2) * stepX;
          addPixel(raster, quad.cx + u * ux - v * uy - 0.5, quad.cy + u * uy + v * ux - 0.5, pixel);
        }
      }
      const n = samples * samples * 127.5;
      const to = y * padded + x;
      out[to] = pixel[2]! / n - 1;
      out[plane + to] = pixel[1]! / n - 1;
      out[2 * plane + to] = pixel[0]! / n - 1;
    }
  }
  return out;
}

/** Adds the colour at a point between pixels (bilinear; the edge repeats outwards). */
function addPixel(raster: Raster, x: number, y: number, sum: number[]): void {
  const cx = Math.max(0, Math.min(raster.width - 1, x));
  const cy = Math.max(0, Math.min(raster.height - 1, y));
  const x0 = Math.floor(cx);
  const y0 = Math.floor(cy);
  const right = x0 + 1 < raster.width ? 3 : 0;
  const below = y0 + 1 < raster.height ? raster.width * 3 : 0;
  const [fx, fy] = [cx - x0, cy - y0];
  const at = (y0 * raster.width + x0) * 3;
  const { data } = raster;
  for (let c = 0; c < 3; c++) {
    const top = data[at + c]! * (1 - fx) + data[at + right + c]! * fx;
    const bottom = data[at + below + c]! * (1 - fx) + data[at + below + right + c]! * fx;
    sum[c] = sum[c]! + top * (1 - fy) + bottom * fy;
  }
}
