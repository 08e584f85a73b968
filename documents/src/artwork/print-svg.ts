import type { JsonObject } from '../json.ts';
import { kitFiles } from '../kit.ts';
import { createPool, type Pool } from '../press/pool.ts';
import { RenderError } from '../press/render-error.ts';

let pool: Pool | null = null;

/** Typst source to one SVG page whose texts are outlines: it looks the same where our fonts are missing. A picture is rare: one worker, soon gone. */
export async function printSvg(source: string, data: JsonObject): Promise<string> {
  pool ??= createPool({ workers: 1, idleMs: 5_000, timeoutMs: 10_000, maxQueue: 100 });
  const printed = await pool.print({
    output: 'svg',
    files: { ...kitFiles, 'picture.typ': source, 'request.json': JSON.stringify({ data, hidden: {}, preview: false }) },
    main: 'picture.typ',
    timestamp: 0,
  });
  if (printed.pages !== 1) throw new RenderError('TEMPLATE_ERROR', `a picture has one page, not ${printed.pages}`);
  return new TextDecoder().decode(printed.bytes);
}
