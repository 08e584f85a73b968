import { parseExact } from '../../feel/index.ts';
import type { PackProblem, PackProblemCode, Release } from '../release.ts';

const problem = (code: PackProblemCode, at: string, message: string): PackProblem => ({ code, at, message });

/** What a case ends with, who is competent and what figures say: each said once, and nothing said that the item does not have. */
export function checkOutcome({ definition: d }: Release): PackProblem[] {
  const layouts = (['licence', 'filing', 'benefit'] as const).filter((at) => d[at] !== undefined);
  const fits = layouts.length === 1 && layouts[0] === d.outcome;
  const wrongFigures = Object.entries(d.figures ?? {}).filter(([, f]) => parseExact(f.value) === null);
  return [
    ...(fits
      ? []
      : [problem('OUTCOME_LAYOUT', 'outcome', `Say what a case ends with as "${d.outcome}", and nothing else.`)]),
    ...((d.outcome === 'filing') === (d.family === 'filing')
      ? []
      : [problem('OUTCOME_LAYOUT', 'family', 'A filing, and only a filing, is of the family "filing".')]),
    ...((d.outcome === 'licence') === (d.validity !== undefined)
      ? []
      : [problem('OUTCOME_LAYOUT', 'validity', 'A licence, and only a licence, has a validity.')]),
    ...((d.hazard === undefined) !== (d.routing === undefined)
      ? []
      : [problem('ROUTING_MISSING', 'routing', 'Say "hazard" or "routing", one of the two.')]),
    ...(d.licence && d.applicant.kind === 'person'
      ? [
          problem(
            'OUTCOME_LAYOUT',
            'applicant',
            'A licence is public and shows its holder; only an organisation may hold one.',
          ),
        ]
      : []),
    ...wrongFigures.map(([id]) =>
      problem('FIGURE_VALUE', `figures.${id}`, 'A figure is decimal text such as "18" or "0.5".'),
    ),
  ];
}
