import { queryOptions } from '@tanstack/react-query';
import { ask, Refused } from '../api/call.ts';
import type { AccountNotice, CaseRow, CaseView, City, Item, LedgerLine, Session } from '../api/types.ts';
import type { Both } from '../ui/language.tsx';

/** Who is signed in; `null` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await ask<Session>('/api/session');
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return null;
      throw error;
    }
  },
});

export const cityQuery = queryOptions({
  queryKey: ['city'],
  staleTime: 600_000,
  queryFn: () => ask<City>('/api/public/city'),
});

export type ItemRow = { readonly item: string; readonly names: Both };
export const itemsQuery = queryOptions({
  queryKey: ['items'],
  staleTime: 600_000,
  queryFn: async () => (await ask<{ items: readonly ItemRow[] }>('/api/public/items')).items,
});

/** An item as it is now, or as it was in the release that a case keeps. */
export const itemQuery = (item: string, release?: string) =>
  queryOptions({
    queryKey: ['item', item, release ?? 'current'],
    staleTime: 600_000,
    queryFn: () =>
      ask<Item>(
        `/api/public/items/${encodeURIComponent(item)}${release ? `?release=${encodeURIComponent(release)}` : ''}`,
      ),
  });

export const casesQuery = queryOptions({
  queryKey: ['cases'],
  queryFn: async () => (await ask<{ cases: readonly CaseRow[] }>('/api/cases')).cases,
});

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => ask<CaseView>(`/api/cases/${encodeURIComponent(id)}`) });

export const ledgerQuery = queryOptions({
  queryKey: ['ledger'],
  queryFn: async () => (await ask<{ lines: readonly LedgerLine[] }>('/api/ledger')).lines,
});

/** What I was told about my cases and licences, the newest first. */
export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: async () => (await ask<{ notices: readonly AccountNotice[] }>('/api/notices')).notices,
});
