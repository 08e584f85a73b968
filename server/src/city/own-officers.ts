import type { CalendarDay, CaseState } from '@tuofu/domain';
import { servesIn } from './authority.ts';
import type { CityProfile } from './profile.ts';

/** Accounts among these that are officers neither of the office where the case was filed nor of one to which it delegated the matter. */
export function strangersTo(
  profile: CityProfile,
  state: CaseState,
  accounts: readonly string[],
  today: CalendarDay,
): readonly string[] {
  return accounts.filter((account) => {
    const officer = profile.officers.find((o) => o.account === account);
    return officer === undefined || servesIn(profile, state, officer, today) === undefined;
  });
}
