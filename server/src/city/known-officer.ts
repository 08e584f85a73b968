import { type CityProfile, findOfficer } from './profile.ts';

/**
 * An officer as a person reads one: by name and office, and by the number of the enforcement certificate (行政执法证件) where somebody was
 * checked on the spot. Looked up when it is read. The three are null together for an account that the city profile no longer names;
 * who shows it says so in words and never shows the account.
 */
export type KnownOfficer = {
  readonly account: string;
  readonly name: string | null;
  /** The office's name. */
  readonly office: string | null;
  readonly certificateNo: string | null;
};

export function knownOfficer(profile: CityProfile, account: string): KnownOfficer {
  const officer = findOfficer(profile, account);
  const office = officer && profile.offices.find((o) => o.code === officer.office);
  return {
    account,
    name: officer?.name ?? null,
    office: office?.name ?? null,
    certificateNo: officer?.certificateNo ?? null,
  };
}

/** The officer behind an actor's or requester's name in the journal and the ledger; undefined where it was none. */
export function officerBehind(profile: CityProfile, actor: string): KnownOfficer | undefined {
  const account = /^officer:(\S+)/.exec(actor)?.[1];
  return account === undefined ? undefined : knownOfficer(profile, account);
}

/** The absent officer in whose place it was done, by the actor's name in the journal; `null` where it was done in the own. */
export function standInFor(profile: CityProfile, actor: string): KnownOfficer | null {
  const absent = / for:(\S+)$/.exec(actor)?.[1];
  return absent === undefined ? null : knownOfficer(profile, absent);
}
