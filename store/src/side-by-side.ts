import { checkAppend, identify, prepare } from './append.ts';
import { genesisHash } from './chain.ts';
import { callGroup, isRefusal } from './group-appends.ts';
import type { Inside } from './transaction.ts';
import type { Append, AppendResult, StoreTx } from './types.ts';

type Waiting = {
  readonly append: Append;
  resolve(result: AppendResult): void;
  reject(error: unknown): void;
};

/**
 * Runs handlers side by side in one open transaction. When each of them has ended or waits for an append, those appends go as one
 * statement. Resolves when all have ended well; when one throws, the others are told at their next append and the first error is
 * thrown after all have ended: the transaction is then to be rolled back.
 */
export async function sideBySide(
  inside: Inside,
  tx: StoreTx,
  handlers: readonly ((tx: StoreTx) => Promise<void>)[],
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
    void inOrder(() => flush(inside, tx, all)).finally(() => {
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

/** Appends what waits: together what can go together, else each by itself. Answers everybody. */
async function flush(inside: Inside, tx: StoreTx, all: readonly Waiting[]): Promise<void> {
  const together: { readonly w: Waiting; readonly append: ReturnType<typeof identify>; readonly before: string }[] = [];
  const alone: Waiting[] = [];
  const streams = new Set<string>();
  for (const w of all) {
    const { stream, expected, prevHash, licenceView } = w.append;
    const key = `${stream.authority} ${stream.stream}`;
    const before =
      expected === 0
        ? genesisHash
        : (prevHash ?? inside.known.find({ authority: stream.authority, stream: stream.stream, version: expected }));
    if (licenceView || before === undefined || streams.has(key)) alone.push(w);
    else {
      streams.add(key);
      together.push({ w, append: identify(w.append), before });
    }
  }
  if (together.length > 1) {
    try {
      const ready = together.map((t) => {
        checkAppend(t.append);
        return { ...t, ...prepare(t.append, t.before) };
      });
      await inside.runner.query({ name: 'before-group', text: 'savepoint before_group', values: [] });
      await inside.runner.query(callGroup(JSON.stringify(ready.map(({ wire }) => wire))));
      const results = ready.map(({ w, append, hashes, lastHash }) => ({
        ...{ w, append, hashes, lastHash },
        version: append.expected + append.events.length,
      }));
      inside.done(results);
      for (const { w, version, hashes } of results) w.resolve({ ok: true, version, hashes });
    } catch (error) {
      if (!isRefusal(error)) {
        for (const w of all) w.reject(error);
        return;
      }
      await inside.runner.query({ name: 'no-group', text: 'rollback to savepoint before_group', values: [] });
      alone.push(...together.map(({ w }) => w));
    }
  } else alone.push(...together.map(({ w }) => w));
  for (const w of alone) await tx.append(w.append).then(w.resolve, w.reject);
}
