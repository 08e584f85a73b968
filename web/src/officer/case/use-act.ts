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

/**
 * Acts in a case under the version that the reader looked at. When others have acted since, nothing is done, the case is read
 * again and the reader is told what happened; when only papers were made meanwhile, the act goes on under the newer version.
 */
export function useAct(view: OfficerCase) {
  const queries = useQueryClient();
  const [state, setState] = useState<ActState>(CALM);
  // What was sent without an answer is sent again under its key, so that it is done once.
  const unanswered = useRef<{ readonly what: string; readonly key: string } | null>(null);
  // Acts follow one another, each under the version that the one before it made.
  const seen = useRef(view.version);
  seen.current = Math.max(seen.current, view.version);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const id = view.case;
  const again = async () => {
    await Promise.all([
      queries.refetchQueries({ queryKey: ['case', id] }),
      queries.refetchQueries({ queryKey: ['timeline', id] }),
    ]);
    void queries.invalidateQueries({ queryKey: ['inbox'] });
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
    const act = { method, path: `/api/cases/${id}${path}`, key, ...(body === undefined ? {} : { body }) };
    for (let version = seen.current; ; ) {
      try {
        seen.current = (await perform({ ...act, version })).version;
        await again();
        setState(CALM);
        return true;
      } catch (error) {
        if (error instanceof Unreachable) unanswered.current = { what, key };
        const stale = error instanceof Refused && error.code === 'STALE_VERSION';
        const moved = stale || (error instanceof Refused && error.code === 'WRONG_PHASE');
        const timeline = moved ? await ask<Timeline>(`/api/cases/${id}/timeline`).catch(() => null) : null;
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
  return { ...state, outcome: view.outcome, run, again, calm: () => setState(CALM) };
}
export type Acting = ReturnType<typeof useAct>;
