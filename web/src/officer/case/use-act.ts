import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Act, ask, newKey, perform, Refused, Unreachable } from '../../api/call.ts';
import type { Happening, OfficerCase, Timeline } from './case-types.ts';
import { changesSince } from './changes.ts';

export type ActState = {
  readonly busy: boolean;
  /** Which act it was. */
  readonly path: string;
  readonly error: Error | null;
  /** What others did since the reader looked; the act was not done. */
  readonly overtakenBy: readonly Happening[];
};
const CALM: ActState = { busy: false, path: '', error: null, overtakenBy: [] };

/** On what acts are done: a case or a licence. */
type Subject = {
  readonly noun: 'case' | 'licence';
  readonly id: string;
  readonly version: number;
  readonly outcome: OfficerCase['outcome'];
};
const ADDRESS = { case: '/api/cases', licence: '/api/licences' } as const;
/** Refusals that show that somebody else acted first. */
const MOVED: readonly string[] = ['WRONG_PHASE', 'LICENCE_WRONG_STANDING', 'ANNOUNCEMENT_CLOSED', 'ANNOUNCEMENT_OPEN'];

/**
 * Acts in a case or on a licence under the version that the reader looked at. When others have acted since, nothing is done, it is read
 * again and the reader is told what happened; when only papers were made meanwhile, the act goes on under the newer version.
 */
export function useAct({ noun, id, version: looked, outcome }: Subject) {
  const queries = useQueryClient();
  const [state, setState] = useState<ActState>(CALM);
  // What was sent without an answer is sent again under its key, so that it is done once.
  const unanswered = useRef<{ readonly what: string; readonly key: string } | null>(null);
  // Acts follow one another, each under the version that the one before it made.
  const seen = useRef(looked);
  seen.current = Math.max(seen.current, looked);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const address = `${ADDRESS[noun]}/${id}`;
  const again = async () => {
    await Promise.all([
      queries.refetchQueries({ queryKey: [noun, id] }),
      queries.refetchQueries({ queryKey: ['timeline', id] }),
    ]);
    void queries.invalidateQueries({ queryKey: [noun === 'case' ? 'inbox' : 'licences'] });
  };
  const run = (method: Act['method'], path: string, body?: unknown): Promise<boolean> => {
    const done = before.current.then(() => once(method, path, body));
    before.current = done;
    return done;
  };
  const once = async (method: Act['method'], path: string, body?: unknown): Promise<boolean> => {
    setState({ ...CALM, busy: true, path });
    const what = JSON.stringify([method, path, body]);
    const key = unanswered.current?.what === what ? unanswered.current.key : newKey();
    unanswered.current = null;
    const act = { method, path: `${address}${path}`, key, ...(body === undefined ? {} : { body }) };
    for (let version = seen.current; ; ) {
      try {
        seen.current = (await perform({ ...act, version })).version;
        await again();
        setState(CALM);
        return true;
      } catch (error) {
        if (error instanceof Unreachable) unanswered.current = { what, key };
        const stale = error instanceof Refused && error.code === 'STALE_VERSION';
        const moved = stale || (error instanceof Refused && MOVED.includes(error.code));
        const timeline = moved ? await ask<Timeline>(`${address}/timeline`).catch(() => null) : null;
        const overtakenBy = timeline ? changesSince(timeline.events, version) : [];
        if (stale && timeline && overtakenBy.length === 0 && timeline.version > version) {
          version = timeline.version;
          continue;
        }
        if (moved) await again();
        setState({ busy: false, path, error: error as Error, overtakenBy });
        return false;
      }
    }
  };
  return { ...state, noun, outcome, run, again, calm: () => setState(CALM) };
}
export type Acting = ReturnType<typeof useAct>;
