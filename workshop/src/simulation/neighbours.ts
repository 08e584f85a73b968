import type { RegistryAnswer } from '@tuofu/domain';
import {
  type CityProfile,
  type Journal,
  type LicenceLists,
  makeLicenceDesk,
  type Office,
  type OfficeClock,
} from '@tuofu/server';
import type { Gates } from './gates.ts';
import type { Chance } from './random.ts';
import type { SimulatedStore } from './store.ts';

/** What the firm is called; the enterprise register and the lease sometimes say something else. */
export const FIRM = '临澜市澄海化工贸易有限公司';
export const OTHER = '临澜市沧海化工贸易有限公司';

/** A neighbour that did not answer in time. */
class TimedOut extends Error {}

/**
 * The rest of the office behind its ports: registries that find, do not find or are silent, a reader, a press and a seal that take their time
 * and sometimes fail. Each call is a gate.
 */
export function neighboursOf(o: {
  readonly process: number;
  readonly gates: Gates;
  readonly chance: Chance;
  /** Share of calls that fail; none once the simulation settles. */
  readonly failing: () => number;
  readonly profile: CityProfile;
  readonly releases: Office['releases'];
  readonly calendar: Office['calendar'];
  readonly clock: OfficeClock;
  readonly journal: Journal;
  readonly store: SimulatedStore;
  readonly cases: Office['cases'];
  readonly stepAside: () => Promise<void>;
}): Office {
  const { chance } = o;
  const call = <T>(name: string, answer: () => T): Promise<T> =>
    o.gates.pass(o.process, name, () => {
      if (chance.chance(o.failing())) throw new TimedOut(`${name} timed out`);
      return answer();
    });
  const absent = new Proxy(
    {},
    {
      get: (_, name) => () => {
        throw new Error(`the simulation has no ${String(name)}`);
      },
    },
  ) as never;
  const none = () => Promise.reject(new Error('the simulation has no such thing'));
  const lists: LicenceLists = {
    byId: none,
    byTypedCode: none,
    byNumber: none,
    ofHolder: none,
    ofOffices: none,
    byStream: (_, stream) => o.gates.pass(o.process, 'licence row', () => o.store.licenceRows.get(stream)),
  };
  const kind = o.failing() === 0 ? 'found' : chance.weighted({ found: 6, other: 2, 'not-found': 1, unavailable: 2 });
  const answerOf = (registry: string): RegistryAnswer => {
    const known = { registry, asOf: '2026-01-01', article: '演示' };
    switch (kind) {
      case 'found':
      case 'other':
        return { outcome: 'found', ...known, values: { name: kind === 'found' ? FIRM : OTHER } };
      case 'not-found':
        return { outcome: 'not-found', ...known };
      case 'unavailable':
        return { outcome: 'unavailable', registry, article: '演示', reason: 'TIMEOUT' };
    }
  };
  const field = (value: string) => ({
    field: 'name',
    text: value,
    value,
    confidence: 1,
    box: { page: 1, x: 0, y: 0, w: 1, h: 1 },
    weak: [],
  });
  return {
    profile: o.profile,
    releases: o.releases,
    webDir: null,
    calendar: o.calendar,
    calendars: {
      current: () => o.calendar,
      refresh: () => call('calendar', () => undefined),
      announce: none,
      watch: () => ({ stop() {} }),
    },
    clock: o.clock,
    publicUrl: 'https://tuofu.example',
    mode: 'demo',
    cases: o.cases,
    journal: o.journal,
    lists: absent,
    licences: {
      ...lists,
      ...makeLicenceDesk({
        ...{ journal: o.journal, licences: lists, releases: o.releases, profile: o.profile, clock: o.clock },
        calendar: () => o.calendar,
        stepAside: o.stepAside,
      }),
    },
    sessions: absent,
    queue: absent,
    numbers: absent,
    files: {
      put: (_, bytes) => call('file', () => ({ digest: `file-${bytes.length}`, size: bytes.length })),
      path: (_, digest) => digest,
      get: () => call('file', () => undefined),
    },
    ledger: { record: () => call('ledger', () => undefined), ofPerson: () => call('ledger', () => []) },
    registries: {
      askAll: (questions) => call('registry', () => questions.map((q) => answerOf(q.registry))),
      health: () => [],
    },
    reading: {
      inspect: () => call('inspect', () => ({ ok: true, mediaType: 'application/pdf' })),
      read: (path) =>
        call('read', () =>
          path.endsWith('blank')
            ? { outcome: 'rejected', code: 'READER_DIED', facts: {} }
            : {
                outcome: 'read',
                documentType: 'lease',
                pages: 1,
                source: 'text-layer',
                fields: [field(path.endsWith('other') ? OTHER : FIRM)],
              },
        ),
      text: () => call('text', () => ''),
      page: () => call('page', () => new Uint8Array()),
    },
    press: {
      kit: {},
      render: ({ template, data }) =>
        call('render', () => {
          const bare = data['title'] === '现场核查记录' || /核查记录|听证笔录/.test(String(data['title']));
          const place = { page: 1, x: 0, y: 0, width: 1, height: 1 };
          return { pdf: new Uint8Array(8 + template.length), pages: 1, seal: bare ? null : place, mustShow: [] };
        }),
      qrSvg: () => '',
      unprintable: () => [],
      textShows: () => ({ ok: true }),
    },
    seals: {
      seal: (pdf) => call('seal', () => pdf),
      credential: () => call('credential', () => 'credential'),
      newLicenceId: () => `id-${chance.below(1e9)}-${chance.below(1e9)}`,
      newTypedCode: () => `code-${chance.below(1e9)}-${chance.below(1e9)}`,
      trust: absent,
      primitives: absent,
    },
    post: { mail: () => call('mail', () => undefined), sms: () => call('sms', () => undefined) },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    isOutage: () => false,
  };
}
