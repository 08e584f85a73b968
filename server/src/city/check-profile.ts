import { isCalendarDay } from '@tuofu/domain';
import type { Absence, Delegation } from './authority.ts';
import type { CityProfile } from './profile.ts';

type Period = { readonly from: string; readonly to: string };
const overlap = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;
const periodOf = (d: Delegation): Period => ({ from: d.validFrom, to: d.validTo });

function unfitPeriod(where: string, { from, to }: Period): string[] {
  if (!isCalendarDay(from) || !isCalendarDay(to)) return [`${where}: write its first and last day as YYYY-MM-DD.`];
  return to < from ? [`${where}: it ends on ${to}, before it begins on ${from}.`] : [];
}

/** What is wrong with the delegations: unknown offices or items, no document, no period, or one handed on (再委托). */
function delegationProblems(profile: CityProfile, items: readonly string[]): string[] {
  const all = profile.delegations ?? [];
  const offices = profile.offices.map((o) => o.code);
  return all.flatMap((d, i) => {
    const where = `delegations[${i}]`;
    const handedOn = all.find(
      (other) => other.from === d.to && other.item === d.item && overlap(periodOf(other), periodOf(d)),
    );
    return [
      ...[d.from, d.to]
        .filter((code) => !offices.includes(code))
        .map((code) => `${where}: the city has no office ${code}.`),
      ...(d.from === d.to ? [`${where}: an office does not delegate to itself.`] : []),
      ...(items.includes(d.item) ? [] : [`${where}: no release is about the item ${d.item}.`]),
      ...(d.docNo.trim() === '' ? [`${where}: name the number of the document that delegates.`] : []),
      ...(d.kinds?.length === 0 ? [`${where}: name the kinds that are delegated, or leave "kinds" out for all.`] : []),
      ...unfitPeriod(where, periodOf(d)),
      ...(handedOn
        ? [`${where}: ${d.to} hands on to ${handedOn.to} what was delegated to it; 行政许可法第二十四条 forbids that.`]
        : []),
    ];
  });
}

/** What is wrong with the absences: unknown officers, another office's substitute, or one who is away himself. */
function absenceProblems(profile: CityProfile): string[] {
  const all: readonly Absence[] = profile.absences ?? [];
  const officer = (account: string) => profile.officers.find((o) => o.account === account);
  return all.flatMap((a, i) => {
    const where = `absences[${i}]`;
    const [absent, substitute] = [officer(a.officer), officer(a.substitute)];
    const unknown = [a.officer, a.substitute].filter((account) => officer(account) === undefined);
    const away = all.find((other) => other.officer === a.substitute && overlap(other, a));
    return [
      ...unknown.map((account) => `${where}: the city has no officer ${account}.`),
      ...(a.officer === a.substitute ? [`${where}: nobody stands in for himself.`] : []),
      ...(absent && substitute && absent.office !== substitute.office
        ? [`${where}: ${a.substitute} is of another office than ${a.officer}.`]
        : []),
      ...(away ? [`${where}: ${a.substitute} is away himself in these days; name somebody who is there.`] : []),
      ...unfitPeriod(where, a),
    ];
  });
}

/** Everything in a city's profile about who may act for whom that cannot be, one sentence each. */
export function profileProblems(profile: CityProfile, items: readonly string[]): readonly string[] {
  return [...delegationProblems(profile, items), ...absenceProblems(profile)];
}

/** Throws with every problem: nobody may act on a power that does not hold. */
export function demandFitProfile(profile: CityProfile, items: readonly string[]): void {
  const problems = profileProblems(profile, items);
  if (problems.length > 0) throw new Error(`the city profile cannot be used: ${problems.join(' ')}`);
}
