export type Point = { readonly x: number; readonly y: number };

/** A turned rectangle: `along` points in reading direction (unit vector), `w` runs along it, `h` across it. */
export type Quad = {
  readonly cx: number;
  readonly cy: number;
  readonly w: number;
  readonly h: number;
  readonly along: Point;
};

const cross = (o: Point, a: Point, b: Point) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** The convex hull, counted once round (Andrew's monotone chain). */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (order: readonly Point[]) => {
    const chain: Point[] = [];
    for (const p of order) {
      while (chain.length >= 2 && cross(chain.at(-2)!, chain.at(-1)!, p) <= 0) chain.pop();
      chain.push(p);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** The rectangle of least area round the points: one of its sides lies on a side of the hull. */
export function minAreaQuad(points: readonly Point[]): Quad | undefined {
  const hull = convexHull(points);
  if (hull.length < 3) return undefined;
  let best: { area: number; quad: Quad } | undefined;
  for (let i = 0; i < hull.length; i++) {
    const a = hull[i]!;
    const b = hull[(i + 1) % hull.length]!;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length === 0) continue;
    const ux = (b.x - a.x) / length;
    const uy = (b.y - a.y) / length;
    let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const p of hull) {
      const u = p.x * ux + p.y * uy;
      const v = -p.x * uy + p.y * ux;
      if (u < minU) minU = u;
      if (u > maxU) maxU = u;
      if (v < minV) minV = v;
      if (v > maxV) maxV = v;
    }
    const area = (maxU - minU) * (maxV - minV);
    if (best && area >= best.area) continue;
    const u = (minU + maxU) / 2;
    const v = (minV + maxV) / 2;
    best = {
      area,
      quad: upright({
        cx: u * ux - v * uy,
        cy: u * uy + v * ux,
        w: maxU - minU,
        h: maxV - minV,
        along: { x: ux, y: uy },
      }),
    };
  }
  return best?.quad;
}

/** The same rectangle, its reading direction turned to be the one nearest to left-to-right. */
function upright(quad: Quad): Quad {
  const { along, w, h } = quad;
  if (Math.abs(along.x) >= Math.abs(along.y)) {
    return along.x > 0 ? quad : { ...quad, along: { x: -along.x, y: -along.y } };
  }
  const turned = along.y > 0 ? { x: along.y, y: -along.x } : { x: -along.y, y: along.x };
  return { ...quad, w: h, h: w, along: turned };
}

/** Differentiable binarisation shrinks text; this undoes it: every side moves out by area × ratio ÷ perimeter. */
export function unclip(quad: Quad, ratio: number): Quad {
  const out = (quad.w * quad.h * ratio) / (2 * (quad.w + quad.h));
  return { ...quad, w: quad.w + 2 * out, h: quad.h + 2 * out };
}

/** The quad with every length multiplied. */
export function scaleQuad(quad: Quad, sx: number, sy: number): Quad {
  const ax = quad.along.x * sx;
  const ay = quad.along.y * sy;
  const n = Math.hypot(ax, ay);
  return {
    cx: quad.cx * sx,
    cy: quad.cy * sy,
    w: quad.w * n,
    h: quad.h * Math.hypot(quad.along.y * sx, quad.along.x * sy),
    along: { x: ax / n, y: ay / n },
  };
}
