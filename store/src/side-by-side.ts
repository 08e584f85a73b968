import { checkAppend, type IdentifiedAppend, identify, prepare } from './append.ts';
import { callGroup } from './group-appends.ts';
import type { Inside } from './transaction.ts';
import type { Append, AppendResult, StoreTx, StreamId } from './types.ts';

/** The last hash of a stream at a version, where this transaction holds the stream and it is at that version. */
export type HeldHash = (stream: StreamId, version: number) => string | undefined;

type Waiting = {
  readonly append: Append;
  resolve(result: AppendResult): void;
  reject(error: unknown): void;
};

/**
 * Runs handlers side by side in one open transaction. When each of them has ended or waits for an append, the appends to streams that are
 * held go as one statement, which nobody else can make stale. Resolves when all have ended well; when one throws or the statement is
 * refused, the others are told at their next append and the first error is thrown after all have ended: the transaction is then to be
 * rolled back.
 */
export async function sideBySide(
  inside: Inside,
  tx: StoreTx,
  handlers: readonly ((tx: StoreTx) => Promise<void>)[],
  held: HeldHash,
): Promise<void> {
  // One connection runs one statement at a time; whoever else asks waits here and not in the driver.
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
  const shared: StoreTx = {
    ...tx,
    appendAll: (as) => inOrder(() => tx.appendAll(as)),
    nextNumber: (...of) => inOrder(() => tx.nextNumber(...of)),
    voidNumber: (v) => inOrder(() => tx.voidNumber(v)),
    load: (...of) => inOrder(() => tx.load(...of)),
    licenceByStream: (...of) => inOrder(() => tx.licenceByStream(...of)),
  };
  const waiting: Waiting[] = [];
  const busy = new Set<number>(handlers.keys());
  let broken: { readonly error: unknown } | undefined;
  let flushing = false;

  function pump(): void {
    if (busy.size > 0 || flushing || waiting.length === 0) return;
    const all = waiting.splice(0);
    if (broken) {
      for (const w of all) w.reject(broken.error);
      return;
    }
    flushing = true;
    void inOrder(() => flush(inside, tx, all, held))
      .catch((error: unknown) => {
        // PostgreSQL keeps nothing of this transaction any more, whatever a handler makes of the answer.
        broken ??= { error };
        for (const w of all) w.reject(error);
      })
      .finally(() => {
        flushing = false;
        pump();
      });
  }

  const run = async (handler: (own: StoreTx) => Promise<void>, i: number) => {
    const append = (a: Append) =>
      new Promise<AppendResult>((resolve, reject) => {
        const goOn =
          <T>(go: (value: T) => void) =>
          (value: T) => {
            busy.add(i);
            go(value);
          };
        waiting.push({ append: a, resolve: goOn(resolve), reject: goOn(reject) });
        busy.delete(i);
        pump();
      });
    try {
      await handler({ ...shared, append });
    } catch (error) {
      broken ??= { error };
    } finally {
      busy.delete(i);
      pump();
    }
  };
  await Promise.all(handlers.map(run));
  if (broken) throw broken.error;
}

/**
 * Appends what waits: to held streams together, else each by itself, where a refusal is a value. Answers everybody, or throws. There is no
 * savepoint to go back to: a row that is locked outside of one and changed within costs PostgreSQL a multixact.
 */
async function flush(inside: Inside, tx: StoreTx, all: readonly Waiting[], held: HeldHash): Promise<void> {
  const together: (ReturnType<typeof prepare> & { readonly w: Waiting; readonly append: IdentifiedAppend })[] = [];
  const alone: Waiting[] = [];
  const streams = new Set<string>();
  for (const w of all) {
    const { stream, expected, licenceView } = w.append;
    const key = `${stream.authority} ${stream.stream}`;
    const before = held(stream, expected);
    if (licenceView || before === undefined || streams.has(key)) alone.push(w);
    else {
      streams.add(key);
      checkAppend(w.append);
      const append = identify(w.append);
      together.push({ w, append, ...prepare(append, before) });
    }
  }
  if (together.length === 1) alone.push(...together.splice(0).map(({ w }) => w));
  if (together.length > 0) {
    await inside.runner.query(callGroup(JSON.stringify(together.map(({ wire }) => wire))));
    const results = together.map(({ w, append, hashes, lastHash }) => ({
      ...{ w, append, hashes, lastHash },
      version: append.expected + append.events.length,
    }));
    inside.done(results);
    for (const { w, version, hashes } of results) w.resolve({ ok: true, version, hashes });
  }
  for (const w of alone) await tx.append(w.append).then(w.resolve, w.reject);
}
