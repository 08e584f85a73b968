/** What passes between the press and its child processes (structured clone over the IPC channel). */

/** One thing to print. `files` already holds '/request.json'. */
export type Sheet = {
  readonly id: number;
  readonly output: 'pdf' | 'svg';
  readonly files: Readonly<Record<string, string>>;
  readonly main: string;
  /** Seconds since 1970: the only clock a document sees. */
  readonly timestamp: number;
};

export type SealPlace = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type Printed =
  | {
      readonly id: number;
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly pages: number;
      readonly seal: SealPlace | null;
    }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: 'MISSING_VARIABLE' | 'MISSING_GLYPH' | 'TEMPLATE_ERROR';
      readonly detail: string;
    };

/** A child says this once, when its compiler and fonts are loaded. */
export type Ready = { readonly ready: true };
