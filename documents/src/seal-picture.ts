import { printSvg } from './artwork/print-svg.ts';

/**
 * The demo seal: round, 42 mm, red, the office's name along the ring, a star, then the lines (国发〔1999〕25号 gives the shape). Texts are outlines;
 * the ground is transparent. It refuses to make a seal that does not say 样章: real seals come from the seal platform, never from here.
 */
export async function sealSvg(o: { name: string; lines: readonly string[] }): Promise<string> {
  if (!o.lines.includes('样章')) throw new Error("a seal made here is a specimen: one of its lines must be '样章'");
  return printSvg('#import "/kit/seal.typ": seal\n#seal', { name: o.name, lines: o.lines });
}
