import * as domain from '@tuofu/domain';

/** The functions of the domain that are held against the oracle; a test puts a broken one in the place of one of them. */
export const law = {
  addWorkingDays: domain.addWorkingDays,
  countWorkingDays: domain.countWorkingDays,
  isWorkingDay: domain.isWorkingDay,
  rollForward: domain.rollForward,
  acceptanceClock: domain.acceptanceClock,
  issueClock: domain.issueClock,
  promisedClock: domain.promisedClock,
  decisionClocks: domain.decisionClocks,
  recompute: domain.recompute,
  turningDays: domain.turningDays,
  light: domain.light,
  remedyPeriods: domain.remedyPeriods,
  inactionPeriods: domain.inactionPeriods,
  suitAfterReconsideration: domain.suitAfterReconsideration,
  validityEnd: domain.validityEnd,
  renewedTerm: domain.renewedTerm,
  renewalWindow: domain.renewalWindow,
  expiryReminders: domain.expiryReminders,
  banTerm: domain.banTerm,
};
export type Law = typeof law;
