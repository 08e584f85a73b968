import { useState } from 'react';

/** What somebody types, kept in this tab over reloads and refusals until it has been sent. */
export function useKept<T>(key: string, initial: T): readonly [T, (next: T) => void, () => void] {
  const name = `tuofu.officer.${key}`;
  const [value, setValue] = useState<T>(() => {
    try {
      const kept = sessionStorage.getItem(name);
      return kept === null ? initial : (JSON.parse(kept) as T);
    } catch {
      return initial;
    }
  });
  const keep = (next: T) => {
    sessionStorage.setItem(name, JSON.stringify(next));
    setValue(next);
  };
  const forget = () => {
    sessionStorage.removeItem(name);
    setValue(initial);
  };
  return [value, keep, forget];
}
