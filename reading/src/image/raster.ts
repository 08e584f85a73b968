/** Pixels of a page: RGB, 8 bits, rows from the top, no padding. */
export type Raster = { readonly width: number; readonly height: number; readonly data: Uint8Array };

export type QuarterTurn = 0 | 90 | 180 | 270;

/** The raster turned clockwise. */
export function turnRaster(source: Raster, turn: QuarterTurn): Raster {
  if (turn === 0) return source;
  const { width: w, height: h } = source;
  const width = turn === 180 ? w : h;
  const height = turn === 180 ? h : w;
  const data = new Uint8Array(source.data.length);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const [tx, ty] = turn === 90 ? [h - 1 - y, x] : turn === 180 ? [w - 1 - x, h - 1 - y] : [y, w - 1 - x];
      const from = (y * w + x) * 3;
      const to = (ty * width + tx) * 3;
      data[to] = source.data[from]!;
      data[to + 1] = source.data[from + 1]!;
      data[to + 2] = source.data[from + 2]!;
    }
  }
  return { width, height, data };
}

/** Where a rectangle of the turned raster lies in the raster as it was (`width` × `height` before turning). */
export function turnBack(
  box: { x: number; y: number; w: number; h: number },
  turn: QuarterTurn,
  width: number,
  height: number,
): { x: number; y: number; w: number; h: number } {
  switch (turn) {
    case 0:
      return box;
    case 90:
      return { x: box.y, y: height - box.x - box.w, w: box.h, h: box.w };
    case 180:
      return { x: width - box.x - box.w, y: height - box.y - box.h, w: box.w, h: box.h };
    case 270:
      return { x: width - box.y - box.h, y: box.x, w: box.h, h: box.w };
  }
}
