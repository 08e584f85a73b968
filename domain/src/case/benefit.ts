import type { CalendarDay } from '../calendar/day.ts';
import { addDays, dayOf } from '../calendar/index.ts';
import type { LicencePart } from '../licence/content.ts';
import { personal } from '../personal.ts';
import { barredFromOffice, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { clocksAtDecision } from './decision-clocks.ts';
import { hinderedFromGranting } from './hindered-grant.ts';
import { happened, refused } from './outcome.ts';
import type { CaseState } from './state.ts';

/** What the release computes from the answers; `null` where a figure that it needs is not known. */
export type BenefitWords = {
  readonly title: string;
  readonly holder: string;
  readonly holderCode: string;
  /** Yuan a month as exact decimal text with two places, e.g. `810.00`. */
  readonly monthlyAmount: string | null;
  readonly months: number | null;
  /** How the amount came about, and what else the decision shows. */
  readonly parts: readonly LicencePart[];
  /** Ids of parts that may not be blank. */
  readonly required?: readonly string[];
};

/** 给付: what was granted, for whom, and for how long. */
export type Benefit = Omit<BenefitWords, 'monthlyAmount' | 'months' | 'required'> & {
  readonly monthlyAmount: string;
  readonly months: number;
  /** The first day of the first month that is paid. */
  readonly from: CalendarDay;
  /** The last day of the last month that is paid. */
  readonly to: CalendarDay;
  readonly decidedOn: CalendarDay;
  readonly office: { readonly code: string; readonly name: string };
};

/** 准予给付: examined as a licence is, but it ends in an amount and months, not in a licence. Paid from the month after the decision. */
export function grantBenefit(
  state: CaseState,
  command: Extract<CaseCommand, { type: 'GrantBenefit' }>,
  context: Context,
): Decided {
  const barred = barredFromOffice(state, context, 'decide');
  if (barred) return barred;
  if (state.phase !== 'accepted') return wrongPhase(state, command.type);
  const words = context.assessment.benefit;
  if (words === null) return refused('NOT_A_BENEFIT');
  const decidedOn = dayOf(context.now);
  const hindered = hinderedFromGranting(state, context, decidedOn);
  if (hindered) return hindered;
  const { monthlyAmount, months, required = [], ...shown } = words;
  const blank = required.filter((id) => !shown.parts.some((p) => p.id === id && p.value.trim() !== ''));
  if (monthlyAmount === null || months === null || blank.length > 0)
    return refused('BENEFIT_NOT_COMPUTABLE', { fields: blank });
  if (months < 1 || /^(?:-|0+(?:\.0*)?$)/.test(monthlyAmount)) return refused('BENEFIT_NOTHING_DUE');
  const { decisionNo } = command;
  const { code, name, remedies } = context.office;
  const benefit: Benefit = {
    ...shown,
    monthlyAmount,
    months,
    ...paid(decidedOn, months),
    decidedOn,
    office: { code, name },
  };
  const clocks = clocksAtDecision(state, decidedOn, context);
  return happened({
    type: 'BenefitGranted',
    data: { decisionNo, decidedOn, benefit: personal(benefit), remedies, clocks },
  });
}

/** Whole months, the first of them the one after the decision. */
function paid(decidedOn: CalendarDay, months: number): Pick<Benefit, 'from' | 'to'> {
  const first = Temporal.PlainDate.from(decidedOn).with({ day: 1 }).add({ months: 1 });
  const from = first.toString() as CalendarDay;
  const to = addDays(first.add({ months }).toString() as CalendarDay, -1);
  return { from, to };
}
