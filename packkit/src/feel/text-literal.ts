import type { Node } from './syntax.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** The text that a string literal writes, its escapes resolved; an escape that FEEL does not know stands as written. */
export function parseText(literal: Node): string {
  return literal.text
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/g, (whole, four?: string, six?: string, one?: string) => {
      const code = four ?? six;
      if (code === undefined) return ESCAPES[one ?? ''] ?? whole;
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}
