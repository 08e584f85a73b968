import { findChemical } from '../hazard/chemical-catalogue.ts';
import { type HazardUnit, majorHazard } from '../hazard/major-hazard.ts';
import type { RoutingWord } from './routing-text.ts';

export type RoutingFacts = {
  /** `YYYY-MM-DD`; `null` for a draft, which is routed by `today`. */
  readonly filedOn: string | null;
  /** A case still pending on 2026-05-01 is routed under the new law; without it the filing day decides. */
  readonly today?: string;
  readonly scope: readonly { readonly name: string; readonly cas?: string }[];
  readonly mode: 'no-storage' | 'with-storage' | 'warehousing' | 'petrol-station';
  readonly storage: readonly HazardUnit[];
  readonly centralSoe?: boolean;
};

export type Routing = {
  readonly level: 'city' | 'county';
  readonly regime: 'HazLaw' | 'Measures55';
  /** `WORD` or `WORD:what`, all that apply; `routingText` says them. */
  readonly reasons: readonly string[];
};

/** 危险化学品安全法 is in force from this day. */
const newLaw = '2026-05-01';

/**
 * Which authority is competent (危险化学品安全法第五十五条; before it 经营许可证管理办法第五条): the city for highly toxic chemicals,
 * explosive precursors and major hazard storage, and formerly also for petrol stations, warehousing and central companies.
 * What is not known leads to the city, with the reason, never to the county by silence.
 */
export function routeCase(facts: RoutingFacts): Routing {
  const latest = [facts.filedOn ?? '', facts.today ?? ''].sort().at(-1)!;
  const regime = latest === '' || latest >= newLaw ? 'HazLaw' : 'Measures55';
  const hazard = storageReasons(facts, regime);
  const city = [...scopeReasons(facts), ...hazard.city, ...(regime === 'Measures55' ? kindReasons(facts) : [])];
  if (city.length > 0) return { level: 'city', regime, reasons: city };
  return { level: 'county', regime, reasons: [...hazard.county, say('NO_CITY_GROUND')] };
}

const say = (word: RoutingWord, what: readonly string[] = []): string =>
  what.length === 0 ? word : `${word}:${[...new Set(what)].join('、')}`;

const scopeReasons = ({ scope }: RoutingFacts): string[] => {
  if (scope.length === 0) return [say('SCOPE_UNDECLARED')];
  const found = scope.map((row) => ({
    row,
    entries: [findChemical(row.name), row.cas ? findChemical(row.cas) : undefined],
  }));
  const named = (is: (c: { toxic: boolean; explosivePrecursor: boolean }) => boolean): string[] =>
    found.filter(({ entries }) => entries.some((c) => c !== undefined && is(c))).map(({ row }) => row.name);
  const unknown = found.filter(({ entries: [name, cas] }) => contradict(name, cas) || (name ?? cas) === undefined);
  return [
    ...ground(
      'TOXIC',
      named((c) => c.toxic),
    ),
    ...ground(
      'EXPLOSIVE_PRECURSOR',
      named((c) => c.explosivePrecursor),
    ),
    ...ground(
      'CHEMICAL_UNKNOWN',
      unknown.map(({ row }) => row.name || row.cas || '?'),
    ),
  ];
};

const contradict = (a: object | undefined, b: object | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

const ground = (word: RoutingWord, what: readonly string[]): string[] => (what.length === 0 ? [] : [say(word, what)]);

/** Below the threshold a store is legally no storage facility (管理办法第三十八条). */
const storageReasons = (facts: RoutingFacts, regime: Routing['regime']): { city: string[]; county: string[] } => {
  const units = facts.storage.filter((u) => u.items.length > 0);
  if (units.length === 0)
    return facts.mode === 'no-storage'
      ? { city: [], county: [say('NO_STORAGE')] }
      : { city: [say('STORAGE_UNDECLARED')], county: [] };
  const hazard = majorHazard(units);
  const sums = (reaches: boolean): string[] =>
    hazard.units.filter((u) => u.reaches === reaches).map((u) => `${u.unit} S=${u.S}`);
  return {
    city: [
      ...ground(regime === 'HazLaw' ? 'MAJOR_HAZARD' : 'STORAGE_FACILITY', sums(true)),
      ...ground('THRESHOLD_UNKNOWN', hazard.unknown),
    ],
    county: ground('BELOW_MAJOR_HAZARD', sums(false)),
  };
};

const kindReasons = ({ mode, centralSoe }: RoutingFacts): string[] => [
  ...(mode === 'petrol-station' ? [say('PETROL_STATION')] : []),
  ...(mode === 'warehousing' ? [say('WAREHOUSING')] : []),
  ...(centralSoe === true ? [say('CENTRAL_SOE')] : []),
];
