export { compareValues } from './compare-values.ts';
export { fold } from './fold.ts';
export { type ComparisonHints, type Outcome, type ReadHints, type Why, whyWords } from './outcome.ts';
export { parseDate, parsePeriod } from './parse-date.ts';
