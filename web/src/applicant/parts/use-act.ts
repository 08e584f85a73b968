import { useRef, useState } from 'react';
import { newKey, perform, Refused } from '../../api/call.ts';

/** One act of the applicant at this address: sent once however often it is tried; what it changed is read again after it. */
export function useAct(path: string, refresh: () => Promise<unknown>) {
  const key = useRef(newKey());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (body: unknown): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setError(null);
    try {
      await perform({ method: 'POST', path, body, key: key.current });
      key.current = newKey();
      await refresh();
      return true;
    } catch (failed) {
      // A refusal is an answer: the next try is another act. Without an answer the same act is tried again.
      if (failed instanceof Refused) key.current = newKey();
      setError(failed);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}
