import { startChild } from './children/child.ts';
import { workLimits } from './children/limits.ts';
import type { Answer, Job } from './children/messages.ts';
import { createPool } from './children/pool.ts';
import { rejected } from './rejected.ts';
import type { Reader, ReaderOptions, Rejected } from './types.ts';

/**
 * Opens a reader. No process runs until the first file comes; at most `children` (default 1) run at once, each is
 * killed when it oversteps its time or memory, replaced after 200 files, and stopped when idle.
 */
export function createReader(o: ReaderOptions = {}): Reader {
  const pool = createPool({
    start: startChild,
    children: Math.max(1, o.children ?? 1),
    idleMs: o.idleMs ?? 60_000,
    limits: workLimits(o),
  });
  const ask = async (job: Job): Promise<Answer> => {
    const outcome = await pool.run(job);
    return outcome.ok ? outcome.answer : rejected(outcome.code, outcome.facts);
  };
  return {
    read: async (path, { mediaType }) => {
      const answer = await ask({ kind: 'read', path, mediaType });
      return answer.outcome === 'read' || answer.outcome === 'rejected'
        ? answer
        : rejected('READER_DIED', { cause: 'wrong answer' });
    },
    text: async (path) => {
      const answer = await ask({ kind: 'text', path });
      if (answer.outcome === 'text') return answer.text;
      throw failure(`The text of ${path} cannot be read`, answer);
    },
    page: async (path, asked) => {
      const answer = await ask({ kind: 'page', path, ...asked });
      if (answer.outcome === 'page') return new Uint8Array(Buffer.from(answer.png, 'base64'));
      throw failure(`Page ${asked.page} of ${path} cannot be drawn`, answer);
    },
    stop: () => pool.stop(),
  };
}

/** The rejection is the error's `cause`, for whoever wants to tell it to a person. */
function failure(what: string, answer: Answer): Error {
  const cause: Rejected = answer.outcome === 'rejected' ? answer : rejected('READER_DIED', { cause: 'wrong answer' });
  return new Error(`${what}: ${cause.code} ${JSON.stringify(cause.facts)}`, { cause });
}
