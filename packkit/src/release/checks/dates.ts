import { areThresholds, type DecisionCount, type DecisionLimit } from '@tuofu/domain';
import { limitsOf } from '../../assessment/limits-of-kind.ts';
import { dayValue } from '../../feel/index.ts';
import type { PackProblem, PackProblemCode, Release } from '../release.ts';

const problem = (code: PackProblemCode, at: string, message: string): PackProblem => ({ code, at, message });
const isDay = (text: string | undefined) => text === undefined || dayValue(text) !== null;
const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** For every filing day and every kind of application exactly one decision limit. */
function coverage({ definition: d }: Release): PackProblem[] {
  // A filing is recorded, not decided.
  const decided = d.outcome === 'filing' ? [] : d.kinds;
  const found = decided.flatMap(({ kind }) => coverageOf(limitsOf(d.limits, kind).decision));
  const nothing =
    d.kinds.length === 0 ? [problem('KINDS_MISSING', 'kinds', 'Name at least one kind of application.')] : [];
  return [...nothing, ...found.filter((p, at) => found.findIndex((q) => q.message === p.message) === at)];
}

/** The intervals touch, the first has no beginning and the last no end. */
function coverageOf(decision: readonly DecisionLimit[]): PackProblem[] {
  const at = 'limits.decision';
  const limits = [...decision].sort((a, b) => ((a.filed.from ?? '') < (b.filed.from ?? '') ? -1 : 1));
  if (
    limits.some(
      (l) =>
        !isDay(l.filed.from) || !isDay(l.filed.to) || (l.filed.to ?? '9999-12-31') < (l.filed.from ?? '0001-01-01'),
    )
  )
    return [problem('LIMITS_VALUE', at, 'A limit runs from a day of the calendar to a later one.')];
  const seams = limits.slice(1).flatMap((next, i) => {
    const to = limits[i]?.filed.to;
    const from = next.filed.from;
    if (to === undefined || from === undefined || from <= to)
      return [
        problem('LIMITS_OVERLAP', at, `Two limits hold on ${from ?? 'the first days'}; end the earlier one before it.`),
      ];
    return from === dayAfter(to) ? [] : [problem('LIMITS_GAP', at, `No limit holds between ${to} and ${from}.`)];
  });
  const open = limits[0]?.filed.from !== undefined || limits.length === 0 || limits.at(-1)?.filed.to !== undefined;
  return [
    ...seams,
    ...(open ? [problem('LIMITS_GAP', at, 'The first limit must have no beginning and the last no end.')] : []),
  ];
}

const daysOf = ({ decide, extension }: DecisionCount) => [
  decide.workingDays,
  ...(extension ? [extension.workingDays] : []),
];

/** Limits are whole numbers of working days above zero. */
function values({ definition: d }: Release): PackProblem[] {
  const { acceptance, decision, issue, promised } = d.limits;
  const days = [
    ...(d.outcome === 'filing' ? [] : [issue.workingDays]),
    ...decision.flatMap((l) => [
      ...daysOf(l),
      ...(l.joint ? daysOf(l.joint) : []),
      ...(l.alsoShown ? [l.alsoShown.workingDays] : []),
    ]),
    ...(promised ? [promised.workingDays] : []),
    ...(d.validity ? [d.validity.years] : []),
    ...(d.filing?.validity ? [d.filing.validity.years] : []),
  ];
  const lights = d.limits.lights;
  const wait = acceptance.workingDays;
  return [
    ...(Number.isInteger(wait) && wait >= (d.family === 'filing' ? 0 : 1)
      ? []
      : [problem('LIMITS_VALUE', 'limits.acceptance', 'Only a filing may be due on the day of its receipt.')]),
    ...(days.every((n) => Number.isInteger(n) && n > 0)
      ? []
      : [problem('LIMITS_VALUE', 'limits', 'A limit is a whole number of working days above zero.')]),
    ...(lights === undefined || areThresholds(lights)
      ? []
      : [problem('LIMITS_VALUE', 'limits.lights', 'Lights turn at whole per cent from 1 to 100, yellow before red.')]),
  ];
}

/** A notice of time stops a clock only where the limit excludes its procedure: one that no limit excludes would promise in vain. */
function stops({ definition: d }: Release): PackProblem[] {
  const excluded = new Set(d.limits.decision.flatMap((l) => [...l.excludes, ...l.doubtfulExcludes]));
  return d.procedure.statutory
    .filter((p) => !excluded.has(p))
    .map((p) =>
      problem(
        'PROCEDURE_COUNTS',
        'procedure.statutory',
        `No decision limit excludes "${p}"; add it to "excludes" or leave it out.`,
      ),
    );
}

/** Limits cover every filing day once; the dated site-check classes have real days. */
export function checkDates(release: Release): PackProblem[] {
  const classes = release.definition.siteCheck.classes
    .filter((c) => !isDay(c.from) || !isDay(c.to) || (c.to ?? '9999-12-31') < c.from)
    .map((c) =>
      problem('SITE_CHECK_DATES', `siteCheck.${c.id}`, 'The class runs from a day of the calendar to a later one.'),
    );
  return [...coverage(release), ...values(release), ...stops(release), ...classes];
}
