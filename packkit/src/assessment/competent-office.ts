import { type Answers, type RoutingFacts, routeCase } from '@tuofu/domain';
import type { ServiceDefinition } from '../service/definition.ts';
import { scopeOf, unitsOf } from './derived-facts.ts';
import type { CityProfilePart } from './types.ts';

type Office = CityProfilePart['offices'][number];
export type CompetentOffice = {
  readonly level: 'city' | 'county';
  readonly reasons: readonly string[];
  readonly office: string;
  readonly competentAuthority: string;
};

/** The names under which an office's area may stand in an address. */
function areaNames(profile: CityProfilePart, office: Office): string[] {
  const listed =
    profile.areas?.filter((a) => a.code === office.area || a.office === office.code).map((a) => a.name) ?? [];
  if (listed.length > 0) return listed;
  return /^\d+$/.test(office.area) ? [] : [office.area];
}

/** The county office whose area is named first in an address; the longer name where two begin at the same place. */
function officeOf(profile: CityProfilePart, address: string): Office | undefined {
  const text = address.normalize('NFKC').replace(/\s/g, '');
  const named = profile.offices
    .filter((o) => o.level === 'county')
    .flatMap((office) => areaNames(profile, office).map((name) => ({ office, name, at: text.indexOf(name) })))
    .filter(({ name, at }) => name !== '' && at >= 0)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  return named[0]?.office;
}

/**
 * Where a case goes: the level by law (`routeCase`), the county office by the area of the premises. Where the area is not
 * known or has no office, the city's office takes it, with the reason (licensing.md §2.2).
 */
export function competentOffice(
  d: ServiceDefinition,
  answers: Answers,
  dates: { readonly filedOn: string | null; readonly today: string },
  profile: CityProfilePart,
): CompetentOffice {
  const city = profile.offices.find((o) => o.level === 'city');
  if (!city) throw new Error('The city profile names no office of level "city"; add one.');
  const routed = routeCase({
    ...dates,
    scope: scopeOf(d, answers),
    mode: modeOf(d, answers),
    storage: unitsOf(d, answers),
    centralSoe: answers[d.hazard.centralSoe] === true,
  });
  const at = (level: 'city' | 'county', office: Office, reasons: readonly string[]) => ({
    level,
    reasons,
    office: office.code,
    competentAuthority: office.name,
  });
  if (routed.level === 'city') return at('city', city, routed.reasons);
  const address = answers[d.hazard.premises];
  const county = typeof address === 'string' ? officeOf(profile, address) : undefined;
  return county ? at('county', county, routed.reasons) : at('city', city, [...routed.reasons, 'AREA_UNKNOWN']);
}

/** An unanswered or unknown mode is taken for storage: that side asks more, and routes to the city when quantities are not known. */
function modeOf(d: ServiceDefinition, answers: Answers): RoutingFacts['mode'] {
  const mode = answers[d.hazard.mode];
  return mode === 'no-storage' || mode === 'petrol-station' || mode === 'warehousing' ? mode : 'with-storage';
}
