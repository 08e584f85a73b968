import type { CalendarDay, CaseKind, CaseState, Duty } from '@tuofu/domain';
import type { CityProfile, Officer } from './profile.ts';

/**
 * 委托 (行政许可法第二十四条): within its period the office `to` handles what is delegated in the name of `from`, which keeps seal, papers and
 * the answer for them (行政复议法第十九条第三款); it may not delegate further.
 */
export type Delegation = {
  readonly item: string;
  /** Kinds of application that are delegated; every kind when absent. */
  readonly kinds?: readonly CaseKind[];
  readonly from: string;
  readonly to: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** Number of the document by which it was delegated and made public. */
  readonly docNo: string;
};

/** 代理: while the officer is away the substitute of the same office acts with that officer's duties; both days are days of absence. */
export type Absence = {
  readonly officer: string;
  readonly from: string;
  readonly to: string;
  readonly substitute: string;
};

type Matter = { readonly item: string; readonly kind: CaseKind; readonly office: string };

/** Whether the day lies in the period; both days are days of it. */
const inForce = (from: string, to: string, today: string): boolean => from <= today && today <= to;

/** Whether the office may act today in the name of the office that the matter belongs to. */
export function isDelegatedTo(profile: CityProfile, matter: Matter, to: string, today: CalendarDay): boolean {
  return (profile.delegations ?? []).some(
    (d) =>
      d.to === to &&
      d.from === matter.office &&
      d.item === matter.item &&
      (d.kinds === undefined || d.kinds.includes(matter.kind)) &&
      inForce(d.validFrom, d.validTo, today),
  );
}

/** Offices in whose name this one acts in something today. */
export function delegatorsOf(profile: CityProfile, to: string, today: CalendarDay): readonly string[] {
  const found = (profile.delegations ?? []).filter((d) => d.to === to && inForce(d.validFrom, d.validTo, today));
  return [...new Set(found.map((d) => d.from))];
}

/** In whose name an officer acts in a filed case today: its own office's, that of one that delegated the matter to it, or nobody's. */
export function servesIn(
  profile: CityProfile,
  state: CaseState,
  officer: Officer,
  today: CalendarDay,
): string | undefined {
  if (state.phase === 'none' || !('office' in state)) return undefined;
  if (state.office === officer.office) return state.office;
  return isDelegatedTo(profile, state, officer.office, today) ? state.office : undefined;
}

/** The absent officers for whom this one acts today. */
export function absentFor(profile: CityProfile, account: string, today: CalendarDay): readonly Officer[] {
  const away = (profile.absences ?? []).filter((a) => a.substitute === account && inForce(a.from, a.to, today));
  return away.flatMap((a) => profile.officers.filter((o) => o.account === a.officer));
}

/** Every duty with which an officer may act today, the own ones and those of the officers for whom he stands in. */
export function dutiesToday(profile: CityProfile, officer: Officer, today: CalendarDay): readonly Duty[] {
  const all = [officer, ...absentFor(profile, officer.account, today)].flatMap((o) => o.duties);
  return [...new Set(all)].filter((duty): duty is Duty => duty !== 'operate');
}
