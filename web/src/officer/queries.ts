import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ask, look, Refused } from '../api/call.ts';
import type { City, Item, OfficeQuestion, Session } from '../api/types.ts';
import type { Inbox, Officer, OfficerCase, Operations, Timeline } from './case/case-types.ts';
import type { LicenceSearch, OfficeLicences, OfficerLicence } from './licences/licence-types.ts';

/** An answer of the server that will not change by asking again at once. */
const retry = (count: number, error: Error) => !(error instanceof Refused) && count < 2;
const HOUR = 3_600_000;

export const useSession = () => useQuery({ queryKey: ['session'], queryFn: () => ask<Session>('/api/session'), retry });
export const useCity = () =>
  useQuery({ queryKey: ['city'], queryFn: () => ask<City>('/api/public/city'), retry, staleTime: HOUR });

/** The cases of the office in these phases, by strict due date; more pages follow by key. */
export const useInbox = (phases: string) =>
  useInfiniteQuery({
    queryKey: ['inbox', phases],
    initialPageParam: '',
    queryFn: ({ pageParam }) => ask<Inbox>(`/api/inbox?phases=${encodeURIComponent(phases)}${pageParam}`),
    getNextPageParam: ({ next }: Inbox) =>
      next
        ? `&afterDue=${encodeURIComponent(next.afterDue)}&afterCase=${encodeURIComponent(next.afterCase)}`
        : undefined,
    placeholderData: keepPreviousData,
    retry,
  });

/** What other offices have asked the reader's own and it has not answered yet, the most urgent first. */
export const useQuestions = () =>
  useQuery({
    queryKey: ['inbox', 'questions'],
    queryFn: async () => (await ask<{ questions: readonly OfficeQuestion[] }>('/api/office-questions')).questions,
    retry,
  });

/** One case in full. Each reading is written into the applicant's ledger, so it is not asked for without need. */
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => ask<OfficerCase>(`/api/cases/${id}`),
    retry,
    staleTime: HOUR,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
export const useCase = (id: string) => useQuery(caseQuery(id));

/** What happened, asked for every few seconds: it holds no personal value and tells when a colleague has acted. */
export const useTimeline = (id: string) =>
  useQuery({
    queryKey: ['timeline', id],
    queryFn: () => ask<Timeline>(`/api/cases/${id}/timeline`),
    retry,
    refetchInterval: 4_000,
  });

/** One licence in full. Each reading is written into the ledger of the account that applied for it, so it is not asked for without need. */
export const useLicence = (id: string) =>
  useQuery({
    queryKey: ['licence', id],
    queryFn: () => ask<OfficerLicence>(`/api/licences/${id}`),
    retry,
    staleTime: HOUR,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
export const useLicenceTimeline = (id: string) =>
  useQuery({
    queryKey: ['timeline', id],
    queryFn: () => ask<Timeline>(`/api/licences/${id}/timeline`),
    retry,
    refetchInterval: 4_000,
  });

/** The licences that the reader's office answers for, by number; more pages follow by key. */
export const useLicences = (search: LicenceSearch) =>
  useInfiniteQuery({
    queryKey: ['licences', search],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      look<OfficeLicences>('/api/licence-searches', { ...search, ...(pageParam ? { after: pageParam } : {}) }),
    getNextPageParam: ({ next }: OfficeLicences) => next ?? undefined,
    placeholderData: keepPreviousData,
    retry,
  });

export const useItem = (item: string | undefined, release: string | undefined) =>
  useQuery({
    queryKey: ['item', item, release],
    queryFn: () => ask<Item>(`/api/public/items/${item}?release=${release}`),
    enabled: item !== undefined,
    retry,
    staleTime: HOUR,
  });
export const useItemNames = () =>
  useQuery({
    queryKey: ['items'],
    queryFn: () => ask<{ items: readonly { item: string; names: Item['definition']['names'] }[] }>('/api/public/items'),
    retry,
    staleTime: HOUR,
  });
export const useOfficers = () =>
  useQuery({
    queryKey: ['officers'],
    queryFn: () => ask<{ officers: readonly Officer[] }>('/api/officers'),
    retry,
    staleTime: HOUR,
  });
export const useOperations = () =>
  useQuery({
    queryKey: ['operations'],
    queryFn: () => ask<Operations>('/api/operations'),
    retry,
    refetchInterval: 10_000,
  });
