import type { CalendarDay } from '../calendar/index.ts';
import { dayOf } from '../calendar/index.ts';
import { renewedTerm, type Term, validityEnd } from '../clock/index.ts';
import type { LicenceContent } from '../licence/content.ts';
import { personal } from '../personal.ts';
import { barredFromOffice, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Assessment, Context, LicenceAskedAbout } from './context.ts';
import type { Decided } from './decided.ts';
import { clocksAtDecision } from './decision-clocks.ts';
import { isOpen, notCompared } from './findings.ts';
import { hinderedByLicence, licenceAskedAbout } from './licence-asked-about.ts';
import { happened, refused } from './outcome.ts';
import { hinderedByProcedure, hinderedByViews } from './procedure/hindrances.ts';
import type { CaseState, Examined } from './state.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** 准予许可: everything compared today, no question open, every line of the checklist met, the site seen where it must be. */
export function grantCase(state: CaseState, command: Command<'GrantCase'>, context: Context): Decided {
  const barred = barredFromOffice(state, context, 'decide');
  if (barred) return barred;
  if (state.phase !== 'accepted') return wrongPhase(state, command.type);
  if (state.kind === 'cancellation') return refused('CANCELLATION_IS_APPROVED');
  const decidedOn = dayOf(context.now);
  const hindered = hinderedFromGranting(state, context, decidedOn);
  if (hindered) return hindered;
  const blank = blankParts(context.assessment);
  if (blank.length > 0) return refused('LICENCE_INCOMPLETE', { fields: blank });

  const { decisionNo, licenceNo, eLicenceId } = command;
  const livesOn = licenceThatLivesOn(state, context);
  if (livesOn !== null && livesOn.licenceNo !== licenceNo) return refused('LICENCE_NUMBER_KEPT');
  const term = termOf(state, decidedOn, context);
  const licence = licenceOf(command, context, decidedOn, term);
  const { remedies } = context.office;
  const clocks = clocksAtDecision(state, decidedOn, context);
  return happened({
    type: 'CaseGranted',
    data: {
      decisionNo,
      decidedOn,
      licenceNo,
      eLicenceId,
      licence: personal(licence),
      ...term,
      remedies,
      clocks,
    },
  });
}

/** 准予注销: what the holder asked for is his to ask; the licence ends with the record that follows (行政许可法第七十条). */
export function approveCancellation(
  state: CaseState,
  command: Command<'ApproveCancellation'>,
  context: Context,
): Decided {
  const barred = barredFromOffice(state, context, 'decide');
  if (barred) return barred;
  if (state.phase !== 'accepted') return wrongPhase(state, command.type);
  if (state.kind !== 'cancellation') return refused('NOT_A_CANCELLATION');
  const licence = licenceAskedAbout(state, context);
  if (licence === null) return refused('LICENCE_NEEDED');
  const decidedOn = dayOf(context.now);
  const hindered = hinderedFromGranting(state, context, decidedOn);
  if (hindered) return hindered;
  const { decisionNo } = command;
  const { remedies } = context.office;
  const clocks = clocksAtDecision(state, decidedOn, context);
  return happened({
    type: 'CancellationApproved',
    data: { decisionNo, decidedOn, licence: licence.licence, licenceNo: licence.licenceNo, remedies, clocks },
  });
}

function hinderedFromGranting(state: Examined, context: Context, decidedOn: CalendarDay): Decided | undefined {
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

/**
 * 有效期: a new licence runs from its decision; a change or a replacement keeps both days (管理办法第十五条); a renewal begins
 * the day after the old end and lasts the same years (第二十条).
 */
function termOf(state: Examined, decidedOn: CalendarDay, context: Context): Term {
  const years = context.assessment.validityYears;
  const licence = licenceThatLivesOn(state, context);
  if (licence === null) return { validFrom: decidedOn, validTo: validityEnd(decidedOn, years) };
  if (state.kind === 'renewal' || state.kind === 'change-and-renewal') return renewedTerm(licence.validTo, years);
  return { validFrom: licence.validFrom, validTo: licence.validTo };
}

/** A first application and a re-application give a new licence with a new number; every other kind lets one live on under its own. */
function licenceThatLivesOn(state: Examined, context: Context): LicenceAskedAbout | null {
  const isNew = state.kind === 'first' || state.kind === 're-application';
  return isNew ? null : licenceAskedAbout(state, context);
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

/** Parts that every licence shows (危险化学品经营许可证管理办法第十三条) and this one would leave blank. */
function blankParts(assessment: Assessment): readonly string[] {
  return Object.entries(assessment.licence)
    .filter(
      ([part, value]) => part !== 'storage' && (typeof value === 'string' ? value.trim() === '' : value.length === 0),
    )
    .map(([part]) => part);
}

function licenceOf(
  command: Command<'GrantCase'>,
  context: Context,
  decidedOn: CalendarDay,
  term: Term,
): LicenceContent {
  const { licence } = context.assessment;
  const { licenceNo, eLicenceId } = command;
  const { code, name } = context.office;
  const scope = licence.scope.map((entry, i) => (i === licence.scope.length - 1 ? closed(entry) : entry));
  return {
    ...licence,
    licenceNo,
    eLicenceId,
    storage: licence.storage.trim() === '' ? '无' : licence.storage,
    mode: closed(licence.mode),
    scope,
    ...term,
    decidedOn,
    office: { code, name },
  };
}

/** Three asterisks close the text, so that nothing can be added to it. */
const closed = (text: string): string => (text.endsWith('***') ? text : `${text}***`);
