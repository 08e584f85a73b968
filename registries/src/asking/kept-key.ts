import { type Exchange, failure } from './reasons.ts';

/** A token or secret that is fetched when it is needed, once for all who wait for it, and kept until shortly before its end. */
export type KeptKey = {
  get(signal: AbortSignal): Promise<Exchange<string>>;
  /** Forgets `key`, after it was refused. */
  forget(key: string): void;
};

const orAborted = <T>(work: Promise<Exchange<T>>, signal: AbortSignal): Promise<Exchange<T>> =>
  new Promise((resolve) => {
    const give = () =>
      resolve(failure(signal.reason === 'STOPPED' ? 'STOPPED' : 'TIMEOUT', 'while waiting for the right to ask'));
    if (signal.aborted) return give();
    signal.addEventListener('abort', give, { once: true });
    void work
      .catch(() => failure('CONNECTION_FAILED', 'the right to ask could not be fetched'))
      .then((result) => {
        signal.removeEventListener('abort', give);
        resolve(result);
      });
  });

/** `fetch` tells the key and its life in seconds; it ends by the signal it gets, which is not that of any single question. */
export function keepKey(o: {
  fetch(signal: AbortSignal): Promise<Exchange<{ readonly key: string; readonly seconds: number }>>;
  clock(): number;
  readonly limitMs: number;
  readonly stopped: AbortSignal;
}): KeptKey {
  let kept: { readonly key: string; readonly until: number } | undefined;
  let coming: Promise<Exchange<string>> | undefined;

  const fetchOnce = async (): Promise<Exchange<string>> => {
    const began = o.clock();
    const answer = await o.fetch(AbortSignal.any([AbortSignal.timeout(o.limitMs), o.stopped]));
    if (!answer.ok) return answer;
    const life = Math.min(answer.value.seconds, 3600);
    kept = { key: answer.value.key, until: began + Math.max(life - 30, life / 2) * 1000 };
    return { ok: true, value: kept.key };
  };

  return {
    async get(signal) {
      if (kept && o.clock() < kept.until) return { ok: true, value: kept.key };
      coming ??= fetchOnce().finally(() => {
        coming = undefined;
      });
      return orAborted(coming, signal);
    },
    forget(key) {
      if (kept?.key === key) kept = undefined;
    },
  };
}
