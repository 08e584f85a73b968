import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 56rem)');

/** Whether the window has no room for the material beside the list. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
