import type { JsonObject } from '../json.ts';
import { findForbidden } from './fence.ts';
import { mustShow } from './must-show.ts';
import { createPool } from './pool.ts';
import { RenderError } from './render-error.ts';
import type { SealPlace } from './sheet.ts';

export type RenderRequest = {
  /** Path to Typst, JSON or SVG text: release templates under 'templates/', the layout kit under 'kit/'. */
  readonly files: Readonly<Record<string, string>>;
  readonly template: string;
  /** Every string and number in it is printed. */
  readonly data: JsonObject;
  /** Values used but not printed as text, e.g. the QR code's SVG. */
  readonly hidden?: JsonObject;
  /** Prints 预览 across every page; no seal place, no number. */
  readonly preview: boolean;
  /** ISO instant: the creation date in the PDF. */
  readonly at: string;
};

export type Rendered = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** In PDF points, origin at the bottom left of the page (1-based). */
  readonly seal: SealPlace | null;
  /** What textShows must find in the text of the PDF. */
  readonly mustShow: readonly string[];
};

export type Press = {
  /** Rejects with RenderError (the document), PressBusyError (queue full) or Error (broken machine). Same request, same bytes. */
  render(request: RenderRequest): Promise<Rendered>;
  /** Kills the workers; what waits is rejected. */
  stop(): Promise<void>;
  /** Process ids of the living workers, for observation. */
  pids(): readonly number[];
};

/** A press: child processes with Typst inside, started on demand, stopped after `idleMs` (60 s), killed after `timeoutMs` (10 s) on one document. */
export function createPress(
  o: { threads?: number; idleMs?: number; timeoutMs?: number; maxQueue?: number } = {},
): Press {
  const pool = createPool({
    workers: o.threads ?? 2,
    idleMs: o.idleMs ?? 60_000,
    timeoutMs: o.timeoutMs ?? 10_000,
    maxQueue: o.maxQueue ?? 1_000,
  });
  return {
    async render(request) {
      const offence = findForbidden(request.files);
      if (offence) throw new RenderError('TEMPLATE_ERROR', offence);
      if (!Object.hasOwn(request.files, request.template)) {
        throw new RenderError('TEMPLATE_ERROR', `${request.template}: no such file in the release`);
      }
      const instant = Date.parse(request.at);
      if (Number.isNaN(instant)) throw new RenderError('TEMPLATE_ERROR', `'${request.at}' is not an ISO instant`);
      const { data, hidden = {}, preview } = request;
      const printed = await pool.print({
        output: 'pdf',
        files: { ...request.files, 'request.json': JSON.stringify({ data, hidden, preview }) },
        main: request.template,
        timestamp: Math.floor(instant / 1000),
      });
      const { bytes, pages, seal } = printed;
      if (preview && seal) throw new RenderError('TEMPLATE_ERROR', 'a preview must not have a seal place');
      return { pdf: new Uint8Array(bytes), pages, seal, mustShow: mustShow(data) };
    },
    stop: () => pool.stop(),
    pids: () => pool.pids(),
  };
}
