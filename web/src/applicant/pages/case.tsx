import { useCase } from '../parts/case-context.ts';
import { CaseProgress } from '../parts/case-progress.tsx';
import { TaskList } from '../parts/task-list.tsx';

/** A case: the list of tasks while it is a draft, its course after filing. */
export function CasePage() {
  const { view } = useCase();
  return view.phase === 'draft' ? <TaskList /> : <CaseProgress />;
}
