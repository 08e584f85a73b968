export { compareAll } from './compare-all.ts';
export type {
  ComparisonKind,
  ComparisonRule,
  Finding,
  MaterialEvidence,
  MaterialField,
  PageBox,
  RegistryAnswer,
  Side,
  Source,
  Verdict,
} from './finding.ts';
export { findingKey } from './finding-key.ts';
export type { ComparisonSources } from './place.ts';
export {
  type ComparisonHints,
  compareValues,
  fold,
  type Outcome,
  type ReadHints,
  type Why,
  whyWords,
} from './text/index.ts';
