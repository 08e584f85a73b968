import pg from 'pg';
import { type Appended, checkAppend, type IdentifiedAppend, identify, prepare } from './append.ts';
import { genesisHash } from './chain.ts';
import { type Runner, statement } from './connection.ts';
import type { KnownHashes } from './known-hashes.ts';
import type { Append, AppendResult } from './types.ts';

/** Appends to different streams, all or none. */
export const callGroup = statement('append-group', 'select tuofu.append_group($1::jsonb)');

/** So many calls are under way at a time: while the database works on one, the next is put together. */
const FLIGHTS = 2;
const LARGEST = 32;

type Waiting = {
  readonly append: IdentifiedAppend;
  readonly prepared: ReturnType<typeof prepare>;
  resolve(result: AppendResult): void;
  reject(error: unknown): void;
};

/**
 * Group commit: appends to different streams that arrive while others are under way go together, in one statement and one commit. Who is
 * alone does not wait. Each is answered when its own events are durable; when a group is refused, nothing of it was kept and each is
 * appended by itself, so that one stale version never fails its neighbours.
 */
export function groupAppends(o: {
  readonly runner: Runner;
  readonly known: KnownHashes;
  readonly committed: (appended: readonly Appended[]) => void;
  readonly alone: (a: Append) => Promise<AppendResult>;
}): (a: Append) => Promise<AppendResult> {
  const waiting: Waiting[] = [];
  const busy = new Set<string>();
  let flights = 0;

  /** The next group: in the order of arrival, no stream twice, none that is under way. */
  function take(): Waiting[] {
    const group: Waiting[] = [];
    for (let i = 0; i < waiting.length && group.length < LARGEST; ) {
      const next = waiting[i] as Waiting;
      const key = keyOf(next.append);
      if (busy.has(key)) {
        i += 1;
        continue;
      }
      busy.add(key);
      group.push(next);
      waiting.splice(i, 1);
    }
    return group;
  }

  function pump(): void {
    while (flights < FLIGHTS && waiting.length > 0) {
      const group = take();
      if (group.length === 0) return;
      flights += 1;
      void fly(group).finally(() => {
        flights -= 1;
        for (const { append } of group) busy.delete(keyOf(append));
        pump();
      });
    }
  }

  async function fly(group: readonly Waiting[]): Promise<void> {
    if (group.length === 1) return one(group[0] as Waiting);
    try {
      await o.runner.query(callGroup(JSON.stringify(group.map(({ prepared }) => prepared.wire))));
    } catch (error) {
      if (isRefusal(error)) await Promise.all(group.map(one));
      else for (const w of group) w.reject(error);
      return;
    }
    const results = group.map(({ append, prepared: { hashes, lastHash } }) => ({
      append,
      hashes,
      version: append.expected + append.events.length,
      lastHash,
    }));
    o.committed(results);
    for (const [i, { version, hashes }] of results.entries()) group[i]?.resolve({ ok: true, version, hashes });
  }

  const one = (w: Waiting): Promise<void> => o.alone(w.append).then(w.resolve, w.reject);

  return (a) => {
    const before =
      a.expected === 0
        ? genesisHash
        : (a.prevHash ?? o.known.find({ authority: a.stream.authority, stream: a.stream.stream, version: a.expected }));
    // A licence's row is rare and strict, and a stream whose last hash is not known here needs a question first.
    if (a.licenceView || before === undefined) return o.alone(a);
    return new Promise((resolve, reject) => {
      // What cannot be stored fails here, before it could take others with it.
      checkAppend(a);
      const append = identify(a);
      waiting.push({ append, prepared: prepare(append, before), resolve, reject });
      pump();
    });
  };
}

/** The database kept nothing of the group because one of its appends cannot be, or because two groups met each other. */
export function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(TF004|23|40)/.test(error.code ?? '');
}

const keyOf = (a: Append) => `${a.stream.authority} ${a.stream.stream}`;
