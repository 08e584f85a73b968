import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../api/call.ts';
import type { LicenceLine, LicenceView } from '../../api/types.ts';

export const licencesQuery = queryOptions({
  queryKey: ['licences'],
  queryFn: async () => (await ask<{ licences: readonly LicenceLine[] }>('/api/licences')).licences,
});

export const licenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['licence', id],
    queryFn: () => ask<LicenceView>(`/api/licences/${encodeURIComponent(id)}`),
  });
