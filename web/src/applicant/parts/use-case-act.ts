import { useCase } from './case-context.ts';
import { useAct } from './use-act.ts';

/** One act of the applicant in the case that is open; the case is read again after it. */
export function useCaseAct(path: string) {
  const { view, refresh } = useCase();
  return useAct(`/api/cases/${view.case}${path}`, refresh);
}
