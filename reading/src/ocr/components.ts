import type { Point } from './quad.ts';

/** A connected patch of text: the ends of its pixel rows (enough for a hull) and how sure detection was of it. */
export type Component = { readonly rim: readonly Point[]; readonly mean: number; readonly size: number };

/** Patches of neighbouring pixels (8 directions) whose probability exceeds `threshold`. */
export function findComponents(map: Float32Array, width: number, height: number, threshold: number): Component[] {
  const seen = new Uint8Array(width * height);
  const stack: number[] = [];
  const found: Component[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] || map[start]! <= threshold) continue;
    const rows = new Map<number, [number, number]>();
    let sum = 0;
    let size = 0;
    seen[start] = 1;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const y = Math.floor(at / width);
      const x = at - y * width;
      sum += map[at]!;
      size++;
      const row = rows.get(y);
      if (!row) rows.set(y, [x, x]);
      else if (x < row[0]) row[0] = x;
      else if (x > row[1]) row[1] = x;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (seen[next] || map[next]! <= threshold) continue;
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    const rim: Point[] = [];
    for (const [y, [x0, x1]] of rows) {
      rim.push({ x: x0, y }, { x: x1 + 1, y }, { x: x0, y: y + 1 }, { x: x1 + 1, y: y + 1 });
    }
    found.push({ rim, mean: sum / size, size });
  }
  return found;
}
