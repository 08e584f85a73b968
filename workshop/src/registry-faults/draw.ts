import { type RegistryId, registryIds } from '@tuofu/registries';
import type { RegistryData } from '../demo-city/index.ts';
import { seeded } from '../simulation/random.ts';
import {
  type FaultName,
  faultNames,
  faultOf,
  type KeyFault,
  keyFaults,
  type Place,
  places,
  type WayName,
  type Word,
} from './faults.ts';

/** The identifier by which each registry is asked in a session. */
const askedBy: Readonly<Record<RegistryId, readonly string[]>> = {
  enterprise: ['uscc'],
  'safety-certificate': ['idNo'],
  'real-estate': ['address'],
  'emergency-plan': ['uscc'],
  construction: ['uscc', 'projectCode'],
  tendering: ['uscc', 'projectCode'],
  approval: ['approvalNo'],
  'major-hazard': ['uscc'],
  credit: ['uscc', 'idNo'],
  'e-licence': ['identifier'],
};

export type Asked = {
  readonly registry: RegistryId;
  readonly query: Readonly<Record<string, string>>;
  readonly fields: readonly string[];
  readonly truth: Readonly<Record<string, string>>;
  readonly other: Readonly<Record<string, string>>;
  /** What the registry does to one request after the other; the last goes on. */
  readonly script: readonly FaultName[];
  readonly variant: number;
  /** What must come of each time it is asked, one after the other. */
  readonly expected: readonly Word[];
};

export type Session = {
  readonly seed: number;
  readonly way: WayName;
  readonly place: Place;
  readonly keyFault: KeyFault;
  readonly retries: number;
  readonly asked: readonly Asked[];
};

const again: ReadonlySet<Word> = new Set(['CONNECTION_FAILED', 'SERVER_ERROR']);
const notItsFault: ReadonlySet<Word> = new Set(['found', 'not-found', 'QUESTION_REFUSED']);

/** What one question must come to, from the script alone: attempts after the first, and one new key where the way has keys. */
function comesTo(script: readonly FaultName[], retries: number, keyed: boolean, from: number): [Word, number] {
  let at = from;
  const next = (): Word => {
    const { word } = faultOf(script[Math.min(at, script.length - 1)]!);
    at += 1;
    return word;
  };
  for (let attempt = 0; ; attempt += 1) {
    let word = next();
    if (word === 'NOT_AUTHORISED' && keyed) word = next();
    if (!again.has(word) || attempt >= retries) return [word, at];
  }
}

/** Everything of a session, from its seed. */
export function drawSession(seed: number, data: RegistryData): Session {
  const chance = seeded(seed);
  const way = chance.pick<WayName>(['client-credentials', 'client-credentials', 'x-road', 'sharing', 'sharing-secret']);
  const place = chance.chance(0.8)
    ? chance.pick<Place>(['http', 'http', 'https'])
    : chance.pick(Object.keys(places) as Place[]);
  const hasKeys = way === 'client-credentials' || way === 'sharing-secret';
  const keyFault = hasKeys && chance.chance(0.15) ? chance.pick(Object.keys(keyFaults) as KeyFault[]) : 'fine';
  const retries = chance.below(3);
  const possible = faultNames.filter((name) => faultOf(name).ways?.includes(way) ?? true);
  /** A registry asked again and again until its breaker opens; elsewhere several registries are asked once and together. */
  const insistent = chance.chance(0.15);
  const count = insistent ? 1 : 1 + chance.below(4);
  const left = [...registryIds];

  const asked = Array.from({ length: count }, (): Asked => {
    const registry = left.splice(chance.below(left.length), 1)[0]!;
    const subject = chance.pick(askedBy[registry]);
    const records = data[registry].filter((r) => (r[subject] ?? '') !== '');
    const truth = chance.pick(records);
    const stranger = records.find((r) => r[subject] !== truth[subject])!;
    const other = subject === 'address' ? { ...stranger, address: '海屿市别处路999号' } : stranger;
    const keys = Object.keys(truth);
    const fields = [...new Set(Array.from({ length: 1 + chance.below(4) }, () => chance.pick(keys)))];
    const script = Array.from({ length: insistent ? 1 : 1 + chance.below(3) }, () => chance.pick(possible));
    const times = insistent ? 5 : 1;
    const fixed = places[place] ?? keyFaults[keyFault];

    const expected: Word[] = [];
    let [at, failures] = [0, 0];
    for (let time = 0; time < times; time += 1) {
      if (failures >= 3) {
        expected.push('BREAKER_OPEN');
        continue;
      }
      const [word, next] = fixed ? [fixed, at] : comesTo(script, retries, way !== 'x-road', at);
      at = next;
      failures = word === 'found' || word === 'not-found' ? 0 : failures + (notItsFault.has(word) ? 0 : 1);
      expected.push(word);
    }
    const variant = chance.below(1_000);
    return { registry, query: { [subject]: truth[subject]! }, fields, truth, other, script, variant, expected };
  });
  return { seed, way, place, keyFault, retries, asked };
}
