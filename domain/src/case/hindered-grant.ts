import type { CalendarDay } from '../calendar/index.ts';
import type { Assessment, Context } from './context.ts';
import type { Decided } from './decided.ts';
import { isOpen, notCompared } from './findings.ts';
import { hinderedByLicence } from './licence-asked-about.ts';
import { refused } from './outcome.ts';
import { hinderedByProcedure, hinderedByViews } from './procedure/hindrances.ts';
import type { Examined } from './state.ts';

/** Why an accepted case may not be granted today, whatever it ends in; nothing when it may. */
export function hinderedFromGranting(state: Examined, context: Context, decidedOn: CalendarDay): Decided | undefined {
  return (
    hinderedByGaps(context.assessment) ??
    hinderedByEvidence(state, decidedOn) ??
    hinderedByChecklist(state, context.assessment) ??
    hinderedBySiteCheck(state, context.assessment) ??
    hinderedByProcedure(state, context.assessment, decidedOn) ??
    hinderedByViews(state) ??
    hinderedByLicence(state, context)
  );
}

/** An officer may accept with gaps (容缺受理), but nothing is granted on papers that are not there (行政许可法第三十八条). */
function hinderedByGaps(assessment: Assessment): Decided | undefined {
  const fields = assessment.problems.map((p) => p.subject);
  return fields.length > 0 ? refused('GRANT_INCOMPLETE', { fields }) : undefined;
}

function hinderedByEvidence(state: Examined, today: CalendarDay): Decided | undefined {
  const pending = notCompared(state);
  if (pending !== null) return refused('COMPARISON_PENDING', { materials: pending });
  // A certificate must be in force on the day of the decision, not only on the day of filing.
  const on = state.compared?.on;
  if (on !== today) return refused('COMPARISON_OLD', { day: on ?? '' });
  const open = state.findings.filter(isOpen).map((f) => f.field);
  return open.length > 0 ? refused('FINDINGS_OPEN', { fields: [...new Set(open)] }) : undefined;
}

function hinderedByChecklist(state: Examined, assessment: Assessment): Decided | undefined {
  const result = (item: string) => state.checklist.find((a) => a.item === item)?.result;
  const items = (lines: Assessment['checklist']) => ({ items: lines.map((l) => l.item) });
  const open = assessment.checklist.filter((l) => result(l.item) === undefined);
  if (open.length > 0) return refused('CHECKLIST_OPEN', items(open));
  const unmet = assessment.checklist.filter((l) => result(l.item) === 'not-met');
  if (unmet.length > 0) return refused('CHECKLIST_NOT_MET', items(unmet));
  const skipped = assessment.checklist.filter((l) => result(l.item) === 'not-applicable' && !l.mayNotApply);
  return skipped.length > 0 ? refused('CHECKLIST_MUST_APPLY', items(skipped)) : undefined;
}

function hinderedBySiteCheck(state: Examined, assessment: Assessment): Decided | undefined {
  const last = state.siteChecks.at(-1);
  if (last?.result === 'failed') return refused('SITE_CHECK_FAILED', { record: last.recordNo });
  return assessment.siteCheck.needed && last === undefined ? refused('SITE_CHECK_MISSING') : undefined;
}
