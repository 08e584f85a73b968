import { useEffect, useState } from 'react';

/** After this long, ms, waiting is slower than usual and the reader is told what to do. */
const SLOW = 6_000;

/** Whether something has been going on for longer than usual. */
export function useSlow(goingOn: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!goingOn) return;
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, [goingOn]);
  return slow && goingOn;
}
