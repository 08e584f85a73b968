import type { CaseState } from '@tuofu/domain';
import type { CityProfile } from './profile.ts';

/** Accounts among these that are no officers of the office where the case was filed. */
export function strangersTo(profile: CityProfile, state: CaseState, accounts: readonly string[]): readonly string[] {
  const seat = 'office' in state ? state.office : '';
  return accounts.filter((account) => !profile.officers.some((o) => o.account === account && o.office === seat));
}
