export type RenderProblem = 'MISSING_VARIABLE' | 'MISSING_GLYPH' | 'TEMPLATE_ERROR' | 'TIMEOUT';

/** A document that was not made. `detail` is the variable's name, how many characters no font can draw, Typst's own words with file and line, or the limit that passed. */
export class RenderError extends Error {
  readonly code: RenderProblem;
  readonly detail: string;
  constructor(code: RenderProblem, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'RenderError';
    this.code = code;
    this.detail = detail;
  }
}

/** More documents wait than the press may hold: the caller's job is tried again later. */
export class PressBusyError extends Error {
  readonly code = 'PRESS_BUSY';
  constructor(waiting: number) {
    super(`the press already holds ${waiting} waiting documents; try again later`);
    this.name = 'PressBusyError';
  }
}
