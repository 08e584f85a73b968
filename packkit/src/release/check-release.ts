import { checkDates } from './checks/dates.ts';
import { checkExpressions } from './checks/expressions.ts';
import { checkFields } from './checks/fields.ts';
import { checkGrounds } from './checks/grounds.ts';
import { checkOutcome } from './checks/outcome.ts';
import { checkSources } from './checks/sources.ts';
import { checkTexts } from './checks/texts.ts';
import type { PackProblem, Release } from './release.ts';

/** Everything wrong with a release, all at once; a release with a problem is neither built nor loaded. */
export function checkRelease(r: Release): PackProblem[] {
  return [
    ...checkTexts(r),
    ...checkGrounds(r),
    ...checkExpressions(r),
    ...checkFields(r),
    ...checkSources(r),
    ...checkDates(r),
    ...checkOutcome(r),
    ...checkMade(r),
  ];
}

/** The digest covers what turns the release into paper; that must therefore be named. */
function checkMade({ made }: Release): PackProblem[] {
  const fonts = Object.entries(made.fonts).filter(([, sha256]) => !/^[0-9a-f]{64}$/.test(sha256));
  const problems = fonts.map(
    ([file]): PackProblem => ({
      code: 'MADE_MISSING',
      at: `made.fonts.${file}`,
      message: 'Give the SHA-256 of the font in lower-case hex.',
    }),
  );
  return made.typst === ''
    ? [...problems, { code: 'MADE_MISSING', at: 'made.typst', message: 'Name the version of Typst.' }]
    : problems;
}
