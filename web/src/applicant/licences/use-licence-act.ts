import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../parts/use-act.ts';

/** One act of the holder on the licence; licence and list are read again after it. */
export function useLicenceAct(licence: string, path: string) {
  const queries = useQueryClient();
  return useAct(`/api/licences/${licence}${path}`, async () => {
    void queries.invalidateQueries({ queryKey: ['licences'] });
    await queries.invalidateQueries({ queryKey: ['licence', licence] });
  });
}
