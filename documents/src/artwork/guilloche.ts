/** Security-print line work (扭索纹) for certificates. Numbers are rounded to 1/100 mm, so the text is the same on every machine. */

const n = (value: number): string => String(Math.round(value * 100) / 100);
const at = (x: number, y: number): string => `${n(x)} ${n(y)}`;

/** A cubic from crest to trough with this handle (in half periods) is a sine to within 0.1 %. */
const CREST = 0.3642;

/** A sine along the x axis: `halves` half periods from (x, y + amplitude at `phase` crests). */
function wave(x: number, y: number, length: number, halves: number, amplitude: number, shift: number): string {
  const half = length / halves;
  let path = '';
  // Starts one half period early and ends one late; the clip path trims both ends.
  for (let i = -1; i <= halves + 1; i++) {
    const from = x + (i + shift) * half;
    const sign = i % 2 === 0 ? 1 : -1;
    if (path === '') path = `M${at(from, y + sign * amplitude)}`;
    path += `C${at(from + CREST * half, y + sign * amplitude)} ${at(from + (1 - CREST) * half, y - sign * amplitude)} ${at(from + half, y - sign * amplitude)}`;
  }
  return path;
}

/** A closed curve r(t) = middle + depth·cos(lobes·t + phase), as cubics with exact tangents. */
function rosette(middle: number, depth: number, lobes: number, phase: number): string {
  const steps = lobes * 4;
  const step = (2 * Math.PI) / steps;
  const point = (t: number): readonly [number, number, number, number] => {
    const r = middle + depth * Math.cos(lobes * t + phase);
    const slope = -depth * lobes * Math.sin(lobes * t + phase);
    const [c, s] = [Math.cos(t), Math.sin(t)];
    return [r * c, r * s, slope * c - r * s, slope * s + r * c];
  };
  let [x, y, dx, dy] = point(0);
  let path = `M${at(x, y)}`;
  for (let i = 1; i <= steps; i++) {
    const [x2, y2, dx2, dy2] = point(i * step);
    path += `C${at(x + (dx * step) / 3, y + (dy * step) / 3)} ${at(x2 - (dx2 * step) / 3, y2 - (dy2 * step) / 3)} ${at(x2, y2)}`;
    [x, y, dx, dy] = [x2, y2, dx2, dy2];
  }
  return `${path}z`;
}

const lines = (paths: readonly string[], colour: string, width: number, opacity = 1): string =>
  `<path d="${paths.join('')}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}"/>`;

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

const GOLD = '#a9812f';
const RED = '#9c3a2b';
const GREEN = '#3f7a63';
const PAPER = '#fdfaf0';

/** The ground of an A4 landscape certificate (297 × 210 mm): paper tint, woven border, corner medallions, a pale rosette in the middle. */
export function certificateGround(): string {
  const [width, height, inset, band] = [297, 210, 9, 10];
  const middle = inset + band / 2;
  const side = (length: number): string => {
    const halves = Math.round(length / 5.5) + (Math.round(length / 5.5) % 2);
    const strand = (amplitude: number, count: number): readonly string[] =>
      range(count).map((i) => wave(0, 0, length, halves, amplitude, (i * 2) / count));
    return (
      lines(strand(4.3, 6), GOLD, 0.16) +
      lines(strand(2.9, 4), RED, 0.14, 0.8) +
      lines(strand(1.4, 2), GREEN, 0.16, 0.9)
    );
  };
  const across = width - 2 * middle;
  const down = height - 2 * middle;
  const corner =
    `<circle r="8.2" fill="${PAPER}" stroke="${GOLD}" stroke-width=".35"/>` +
    lines(
      range(6).map((i) => rosette(4.6, 3, 12, (i * Math.PI) / 3)),
      GOLD,
      0.13,
    ) +
    lines(
      range(4).map((i) => rosette(2.6, 1.6, 8, (i * Math.PI) / 2)),
      RED,
      0.13,
    ) +
    `<circle r=".7" fill="${RED}"/>`;
  const rect = (d: number, stroke: string, w: number): string =>
    `<rect x="${d}" y="${d}" width="${width - 2 * d}" height="${height - 2 * d}" fill="none" stroke="${stroke}" stroke-width="${w}"/>`;
  const heart =
    lines(
      range(8).map((i) => rosette(44, 14, 24, (i * Math.PI) / 4)),
      GOLD,
      0.16,
      0.3,
    ) +
    lines(
      range(6).map((i) => rosette(28, 9, 18, (i * Math.PI) / 3)),
      GREEN,
      0.16,
      0.22,
    ) +
    lines(
      range(6).map((i) => rosette(14, 7, 12, (i * Math.PI) / 3)),
      RED,
      0.16,
      0.2,
    );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`,
    `<defs><clipPath id="a"><rect y="-5" width="${n(across)}" height="10"/></clipPath><clipPath id="d"><rect y="-5" width="${n(down)}" height="10"/></clipPath>`,
    `<g id="across" clip-path="url(#a)">${side(across)}</g><g id="down" clip-path="url(#d)">${side(down)}</g><g id="corner">${corner}</g></defs>`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<g transform="translate(${n(width / 2)} ${n(height / 2)})">${heart}</g>`,
    `<use href="#across" transform="translate(${middle} ${middle})"/>`,
    `<use href="#across" transform="translate(${middle} ${height - middle})"/>`,
    `<use href="#down" transform="translate(${middle} ${middle}) rotate(90)"/>`,
    `<use href="#down" transform="translate(${width - middle} ${middle}) rotate(90)"/>`,
    rect(inset - 0.9, GOLD, 0.9),
    rect(inset + 0.1, RED, 0.2),
    rect(inset + band - 0.1, RED, 0.2),
    rect(inset + band + 0.9, GOLD, 0.6),
    ...[middle, width - middle].flatMap((x) =>
      [middle, height - middle].map((y) => `<use href="#corner" transform="translate(${x} ${y})"/>`),
    ),
    '</svg>\n',
  ].join('\n');
}
