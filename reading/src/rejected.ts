import type { Rejected, UploadProblem } from './types.ts';

/** A file we cannot use, and why. */
export function rejected(code: UploadProblem, facts: Readonly<Record<string, string | number>> = {}): Rejected {
  return { outcome: 'rejected', code, facts };
}
