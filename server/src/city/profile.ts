import type { Duty, Remedies, Thresholds } from '@tuofu/domain';
import type { Absence, Delegation } from './authority.ts';

/** An office of the city that handles cases, with its seal code, numbering and remedies. */
export type Office = {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly area: string;
  readonly level: 'city' | 'county';
  /** The items that this office handles and no other kind of office does; absent: every item that no office names. */
  readonly items?: readonly string[];
  readonly licenceSeries: string;
  readonly documentPrefix: string;
  readonly reconsiderationBody: string;
  readonly court: string;
  readonly complaintLine: string;
  readonly address: string;
  /** Where the office reads what it must hear of; no mail is sent without it. */
  readonly mailbox?: string;
};

export type Officer = {
  readonly account: string;
  readonly name: string;
  readonly office: string;
  readonly duties: readonly (Duty | 'operate')[];
  readonly certificateNo: string;
};

/** Series of one item, where they are not those of the office: document words by kind, licence series by office. */
export type ItemNumbering = {
  readonly documentSeries?: Readonly<Record<string, string>>;
  readonly licenceSeries?: Readonly<Record<string, string>>;
  /** What follows the serial of a licence number; 号 when absent. */
  readonly licenceSuffix?: string;
  /** 证照类型代码 of its licence. */
  readonly certTypeCode?: string;
};

/** A city: data outside the code. Its `authority` is the first part of every key in the store. */
export type CityProfile = {
  readonly city: {
    readonly code: string;
    readonly name: string;
    readonly authority: number;
    readonly certTypeCode: string;
    readonly ownerCode: string;
  };
  readonly offices: readonly Office[];
  readonly areas: readonly { readonly code: string; readonly name: string; readonly office: string }[];
  readonly officers: readonly Officer[];
  readonly demo: boolean;
  readonly marks: { readonly document: string };
  /** Document kind to the organ's series word, e.g. acceptance-notice → 应急许受; practice of the city, not law. */
  readonly documentSeries: Readonly<Record<string, string>>;
  /** Kinds of paper, or `licence`, whose numbers may have gaps, as this city counts them; every other series has none. */
  readonly gapsAllowed?: readonly string[];
  /** What an item numbers in its own way, by item; practice of the city, not law. */
  readonly items?: Readonly<Record<string, ItemNumbering>>;
  readonly reconsiderationChannel: string;
  readonly policies: Readonly<Record<string, unknown>>;
  /** Who acts in whose name, and who for whom; none when absent. */
  readonly delegations?: readonly Delegation[];
  readonly absences?: readonly Absence[];
  /** When lights turn in this city, in per cent of a limit; 50 and 80 when absent. */
  readonly lights?: Thresholds;
};

/** What every page and paper of a demonstration says; empty texts in a city that brings its own keys. */
export function demoMark(profile: CityProfile): { readonly 'zh-CN': string; readonly en: string } {
  return profile.demo
    ? { 'zh-CN': profile.marks.document, en: 'DEMONSTRATION, no legal effect' }
    : { 'zh-CN': '', en: '' };
}

export function officeOf(profile: CityProfile, code: string): Office {
  const office = profile.offices.find((o) => o.code === code);
  if (!office) throw new Error(`the city profile has no office ${code}`);
  return office;
}

/** 上级主管部门 of an office within this city, if there is one here: the city's office of the same field, never one of another. */
export function superiorOf(profile: CityProfile, office: Office): Office | undefined {
  const sameField = (o: Office) =>
    office.items === undefined ? o.items === undefined : o.items?.some((item) => office.items?.includes(item)) === true;
  return office.level === 'county' ? profile.offices.find((o) => o.level === 'city' && sameField(o)) : undefined;
}

export function findOfficer(profile: CityProfile, account: string): Officer | undefined {
  return profile.officers.find((o) => o.account === account);
}

/** 救济 of an office: the government of the same level, 60 days; suit within six months (行政复议法第二十、二十四条, 行政诉讼法第四十六条). */
export function remediesOf(profile: CityProfile, office: Office): Remedies {
  return {
    reconsiderationBody: office.reconsiderationBody,
    reconsiderationDays: 60,
    reconsiderationChannel: profile.reconsiderationChannel,
    court: office.court,
    suitMonths: 6,
  };
}
