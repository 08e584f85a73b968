export type {
  Certainty,
  ClockName,
  DecisionLimit,
  Derivation,
  Limits,
  Stop,
  StopReason,
} from './clock.ts';
export { type DecisionFacts, decisionClocks } from './decision-clocks.ts';
export { findStrict, type Light, light, strictEnd } from './light.ts';
export { acceptanceClock, issueClock, promisedClock } from './simple-clocks.ts';
