import { useParams } from '@tanstack/react-router';

/** What the address names: a case, a section, an item. */
export function useAddress<T extends Readonly<Record<string, string>>>(): T {
  return useParams({ strict: false }) as unknown as T;
}
