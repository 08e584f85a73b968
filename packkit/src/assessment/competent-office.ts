import { type Answers, type RoutingFacts, routeCase } from '@tuofu/domain';
import type { FeelScope } from '../feel/index.ts';
import type { HazardFields, ServiceDefinition } from '../service/definition.ts';
import { isTrue } from './conditions.ts';
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

/** Whether an office handles this item: one that names its items handles those, one that names none handles what nobody names. */
function handles(profile: CityProfilePart, item: string): (office: Office) => boolean {
  const named = profile.offices.some((o) => o.items?.includes(item));
  return (office) => (named ? office.items?.includes(item) === true : office.items === undefined);
}

/** The office whose area is named first in an address; the longer name where two begin at the same place. */
function officeOf(profile: CityProfilePart, offices: readonly Office[], address: string): Office | undefined {
  const text = address.normalize('NFKC').replace(/\s/g, '');
  const named = offices
    .flatMap((office) => areaNames(profile, office).map((name) => ({ office, name, at: text.indexOf(name) })))
    .filter(({ name, at }) => name !== '' && at >= 0)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  return named[0]?.office;
}

type Level = { readonly level: 'city' | 'county'; readonly reasons: readonly string[]; readonly address: string };

/**
 * Where a case goes: the level by law, the county office by the area of the address. Where the area is not known or has no office,
 * the city's office takes it, with the reason (licensing.md §2.2).
 */
export function competentOffice(
  d: ServiceDefinition,
  answers: Answers,
  dates: { readonly filedOn: string | null; readonly today: string },
  profile: CityProfilePart,
  scope: FeelScope,
): CompetentOffice {
  const offices = profile.offices.filter(handles(profile, d.item));
  const city = offices.find((o) => o.level === 'city');
  if (!city) throw new Error(`The city profile names no office of level "city" for "${d.item}"; add one.`);
  const routed = d.hazard ? levelByChemicals(d, d.hazard, answers, dates) : levelByRules(d, scope);
  const at = (level: 'city' | 'county', office: Office, reasons: readonly string[]) => ({
    level,
    reasons,
    office: office.code,
    competentAuthority: office.name,
  });
  if (routed.level === 'city') return at('city', city, routed.reasons);
  const address = answers[routed.address];
  const counties = offices.filter((o) => o.level === 'county');
  const county = typeof address === 'string' ? officeOf(profile, counties, address) : undefined;
  return county ? at('county', county, routed.reasons) : at('city', city, [...routed.reasons, 'AREA_UNKNOWN']);
}

/** 危险化学品安全法第五十五条 and what was before it: the domain's rule. */
function levelByChemicals(
  d: ServiceDefinition,
  hazard: HazardFields,
  answers: Answers,
  dates: { readonly filedOn: string | null; readonly today: string },
): Level {
  const routed = routeCase({
    ...dates,
    scope: scopeOf(d, answers),
    mode: modeOf(hazard, answers),
    storage: unitsOf(d, answers),
    centralSoe: answers[hazard.centralSoe] === true,
  });
  return { ...routed, address: hazard.premises };
}

/** The level that the pack names, or the city on one of its grounds. A ground that is not known does not lift the case. */
function levelByRules({ routing }: ServiceDefinition, scope: FeelScope): Level {
  if (!routing) throw new Error('The release says neither "hazard" nor "routing"; check it.');
  const { address } = routing;
  if (routing.level === 'city') return { level: 'city', reasons: ['ITEM_OF_CITY'], address };
  const grounds = routing.cityWhen.filter((g) => isTrue(g.when, scope)).map((g) => `ITEM_CITY_GROUND:${g.basis}`);
  if (grounds.length > 0) return { level: 'city', reasons: grounds, address };
  return { level: 'county', reasons: ['ITEM_OF_COUNTY'], address };
}

/** An unanswered or unknown mode is taken for storage: that side asks more, and routes to the city when quantities are not known. */
function modeOf(hazard: HazardFields, answers: Answers): RoutingFacts['mode'] {
  const mode = answers[hazard.mode];
  return mode === 'no-storage' || mode === 'petrol-station' || mode === 'warehousing' ? mode : 'with-storage';
}
