import { type RefObject, useRef } from 'react';
import { useKeys } from './use-keys.ts';

/**
 * The keys of a list: j and k go from link to link, o opens the row that has the focus, else the first. `name` is the data attribute by which
 * a link tells what it opens.
 */
export function useListKeys(name: string, open: (id: string) => void): RefObject<HTMLUListElement | null> {
  const box = useRef<HTMLUListElement>(null);
  const links = () => [...(box.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
  const step = (by: number) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
  };
  const openOne = () => {
    const focused = (document.activeElement as HTMLAnchorElement | null)?.dataset[name];
    const id = focused ?? links()[0]?.dataset[name];
    if (id) open(id);
  };
  useKeys({ j: () => step(1), k: () => step(-1), o: openOne });
  return box;
}
