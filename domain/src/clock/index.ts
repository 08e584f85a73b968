export { banTerm } from './ban.ts';
export type {
  Article45Procedure,
  Certainty,
  ClockEnd,
  ClockName,
  DecisionCount,
  DecisionLimit,
  Derivation,
  ExtendedBy,
  Extension,
  ExtensionRule,
  Limits,
  Stop,
  StopReason,
} from './clock.ts';
export { type DecisionFacts, decisionClocks } from './decision-clocks.ts';
export { totalWorkingDays } from './derive.ts';
export { findStrict, type Light, light, strictEnd } from './light.ts';
export { nextLawDay, underSameLaws } from './new-law.ts';
export {
  addPeriod,
  type Period,
  type PeriodCap,
  type PeriodDerivation,
  type PeriodStart,
  parsePeriod,
  recomputePeriods,
} from './period.ts';
export { type Delta, recompute, strictDelta } from './recompute.ts';
export {
  INACTION_ARTICLE,
  inactionPeriods,
  type RemediesTold,
  remedyPeriods,
  suitAfterReconsideration,
} from './remedies.ts';
export { acceptanceClock, issueClock, promisedClock } from './simple-clocks.ts';
export { article45Procedures, type Standstill, standstills } from './stops.ts';
export { expiryReminders, type RenewalWindow, renewalWindow, renewedTerm, type Term, validityEnd } from './term.ts';
export { areThresholds, chooseThresholds, defaultThresholds, type Thresholds } from './thresholds.ts';
export { type TurningDays, turningDays } from './turning-days.ts';
