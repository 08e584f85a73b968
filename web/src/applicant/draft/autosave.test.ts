import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refused, Unreachable } from '../../api/call.ts';
import type { Answer } from '../../api/types.ts';
import { Autosave, type ServerCase, type World } from './autosave.ts';
import { countKept, forget, keep, kept, type Store } from './keep.ts';
import { same } from './same.ts';
import { reconcile, type Typed } from './unsaved.ts';

/**
 * The lives are the same in every run. A hunt for others: `TUOFU_HUNT=30000 npx vitest run web/src/applicant/draft`, with seeds of its own.
 */
const HUNT = Number(process.env['TUOFU_HUNT'] ?? 0);
const SEEDS = HUNT > 0 ? [Date.now() & 0x7fffffff] : [20260701, 7, 1949, -154311261];
const HUNT_TIME = HUNT > 0 ? 3_600_000 : 60_000;
async function lives<Ts>(name: string, property: fc.IAsyncProperty<Ts>, runs: number): Promise<void> {
  const numRuns = HUNT > 0 ? HUNT : Math.ceil(runs / SEEDS.length);
  for (const seed of SEEDS) {
    process.stdout.write(`autosave, ${name}: ${numRuns} lives of seed ${seed}\n`);
    await fc.assert(property, { seed, numRuns });
  }
}

const both = { 'zh-CN': '', en: '' };

/** A store as a browser has it; it outlives the tabs. */
function makeStore(room = Number.POSITIVE_INFINITY): Store & { readonly map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    get length() {
      return map.size;
    },
    key: (i) => [...map.keys()][i] ?? null,
    getItem: (k) => map.get(k) ?? null,
    setItem: (k, v) => {
      if (map.size >= room && !map.has(k)) throw new Error('QuotaExceededError');
      map.set(k, v);
    },
    removeItem: (k) => {
      map.delete(k);
    },
  };
}

/** A server that merges, counts versions, refuses stale ones and answers a key once; the wire in front of it has bad days. */
function makeServer() {
  const done = new Map<string, number>();
  const state = { version: 1, answers: {} as Record<string, Answer>, locked: [] as string[] };
  return {
    state,
    look: (): ServerCase => ({ version: state.version, answers: { ...state.answers }, locked: [...state.locked] }),
    put(o: { answers: Readonly<Record<string, Answer>>; version: number; key: string }): { version: number } {
      const before = done.get(o.key);
      if (before !== undefined) return { version: before };
      if (o.version !== state.version) throw new Refused(409, { code: 'STALE_VERSION', facts: {}, text: both });
      if (Object.entries(o.answers).some(([k, v]) => !same(state.answers[k], v))) {
        Object.assign(state.answers, o.answers);
        state.version += 1;
      }
      done.set(o.key, state.version);
      return { version: state.version };
    },
  };
}

type Wire = 'good' | 'down' | 'answer-lost';

function makeDevice(
  server: ReturnType<typeof makeServer>,
  clock: { now: number; keys: number },
  store: Store = makeStore(),
) {
  let wire: Wire = 'good';
  let tab: Autosave | null = null;
  let timers: (() => void)[] = [];
  let puts = 0;
  const open = () => {
    // A tab whose page cannot be loaded does not open; it opens later.
    const world: World = {
      caseId: 'c1',
      store,
      now: () => clock.now,
      newKey: () => `key-${++clock.keys}`,
      async put(o) {
        puts += 1;
        if (wire === 'down') throw new Unreachable('network');
        const answer = server.put(o);
        if (wire === 'answer-lost') throw new Unreachable('network');
        return answer;
      },
      async ask() {
        if (wire !== 'good') throw new Unreachable('network');
        return server.look();
      },
      later(_ms, then) {
        const entry = () => then();
        timers.push(entry);
        return () => {
          timers = timers.filter((t) => t !== entry);
        };
      },
    };
    tab = new Autosave(world, server.look());
  };
  open();
  return {
    store,
    puts: () => puts,
    tab: () => tab as Autosave,
    setWire: (next: Wire) => {
      wire = next;
    },
    async ring() {
      const due = timers;
      timers = [];
      for (const then of due) then();
      for (let i = 0; i < 40; i += 1) await Promise.resolve();
    },
    kill() {
      tab?.end();
      timers = [];
      open();
    },
  };
}

const FIELDS = ['contact.name', 'contact.phone'] as const;
const field = fc.constantFrom(...FIELDS);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('type' as const), field, letter: fc.constantFrom('a', '临', '1', '🐟') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const), field }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pause' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wire' as const),
      wire: fc.constantFrom<Wire>('good', 'down', 'answer-lost'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('machine' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('look' as const) }) },
);

test(
  'no sequence of typing, pauses, kills, offline times, lost answers and retries loses a character that was typed',
  async () => {
    let steps = 0;
    let kills = 0;
    await lives(
      'one device',
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 60 }), async (life) => {
        const server = makeServer();
        const clock = { now: 1_000, keys: 0 };
        const device = makeDevice(server, clock);
        const typed: Record<string, string> = {};
        for (const s of life) {
          steps += 1;
          clock.now += 100;
          switch (s.do) {
            case 'type':
            case 'clear':
              typed[s.field] = s.do === 'type' ? `${typed[s.field] ?? ''}${s.letter}` : '';
              device.tab().type(s.field, typed[s.field] as string);
              break;
            case 'pause':
              await device.ring();
              break;
            case 'kill':
              kills += 1;
              device.kill();
              break;
            case 'wire':
              device.setWire(s.wire);
              break;
            case 'machine':
              server.state.version += 1;
              break;
            case 'look':
              device.tab().heard(server.look());
              break;
          }
          // At every moment the form shows exactly what was typed last.
          for (const f of FIELDS) expect(device.tab().snapshot().answers[f] ?? '').toBe(typed[f] ?? '');
        }
        device.setWire('good');
        for (let i = 0; i < 4; i += 1) await device.tab().flush();
        for (const f of FIELDS) expect(server.state.answers[f] ?? '').toBe(typed[f] ?? '');
        expect(countKept(device.store)).toBe(0);
      }),
      600,
    );
    process.stdout.write(`autosave: ${steps} steps, ${kills} kills\n`);
    expect(steps).toBeGreaterThan(5_000);
    expect(kills).toBeGreaterThan(300);
  },
  HUNT_TIME,
);

test(
  'two devices: whatever is typed on one is saved, or stands beside what the other wrote until a person chooses',
  async () => {
    let conflicts = 0;
    await lives(
      'two devices',
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), step), { minLength: 8, maxLength: 40 }), async (life) => {
        const server = makeServer();
        const clock = { now: 1_000, keys: 0 };
        const devices = [makeDevice(server, clock), makeDevice(server, clock)] as const;
        let n = 0;
        for (const [second, s] of life) {
          clock.now += 100;
          const device = devices[second ? 1 : 0];
          if (s.do === 'type') device.tab().type(s.field, `${second ? 'B' : 'A'}${++n}`);
          else if (s.do === 'pause') await device.ring();
          else if (s.do === 'kill') device.kill();
          else if (s.do === 'wire') device.setWire(s.wire);
          else if (s.do === 'look') device.tab().heard(server.look());
          for (const d of devices) {
            const { unsaved } = d.tab().snapshot();
            for (const [path, t] of Object.entries(unsaved) as [string, Typed][]) {
              // A value of ours is never sent over what another person wrote without having been shown it.
              expect(d.tab().snapshot().answers[path]).toBe(t.value);
            }
          }
        }
        for (const d of devices) {
          d.setWire('good');
          await d.tab().flush();
          d.tab().heard(server.look());
          for (const [path, t] of Object.entries(d.tab().snapshot().unsaved) as [string, Typed][]) {
            conflicts += 1;
            expect(t.theirs).toBe(server.state.answers[path]);
            d.tab().choose(path, true);
          }
          await d.tab().flush();
          expect(d.tab().snapshot().unsaved).toEqual({});
        }
      }),
      400,
    );
    process.stdout.write(`autosave: ${conflicts} conflicts were shown\n`);
    expect(conflicts).toBeGreaterThan(20);
  },
  HUNT_TIME,
);

/** Two tabs of one browser: what one writes into the store the other hears of. */
function makeTabs(server: ReturnType<typeof makeServer>, clock: { now: number; keys: number }) {
  const base = makeStore();
  const heard: (() => void)[] = [];
  const of = (other: () => Autosave | undefined): Store => ({
    get length() {
      return base.length;
    },
    key: base.key,
    getItem: base.getItem,
    setItem(k, v) {
      base.setItem(k, v);
      heard.push(() => other()?.stored(k, v));
    },
    removeItem(k) {
      base.removeItem(k);
      heard.push(() => other()?.stored(k, null));
    },
  });
  const tabs: ReturnType<typeof makeDevice>[] = [];
  let closed = false;
  tabs.push(
    makeDevice(
      server,
      clock,
      of(() => tabs[1]?.tab()),
    ),
  );
  tabs.push(
    makeDevice(
      server,
      clock,
      of(() => (closed ? undefined : tabs[0]?.tab())),
    ),
  );
  const deliver = async (): Promise<void> => {
    while (heard.length > 0) heard.shift()?.();
    for (let i = 0; i < 40; i += 1) await Promise.resolve();
    if (heard.length > 0) await deliver();
  };
  const closeFirst = () => {
    tabs[0]?.tab().end();
    closed = true;
  };
  return { base, tabs, deliver, closeFirst };
}

type Life = readonly (readonly [boolean, typeof step extends fc.Arbitrary<infer S> ? S : never])[];

type Ending = (of: ReturnType<typeof makeTabs>) => Promise<void>;

/** The first tab is closed for good; the second brings home what both typed. */
const firstDies: Ending = async ({ base, tabs, deliver, closeFirst }) => {
  closeFirst();
  tabs[1]!.setWire('good');
  for (let i = 0; i < 4; i += 1) {
    await tabs[1]!.ring();
    await deliver();
  }
  expect(tabs[1]!.tab().snapshot().unsaved).toEqual({});
  expect(countKept(base)).toBe(0);
};

/** Lives in two tabs (`true`: the second), and holds at every moment and at the end what two tabs owe each other and the person. */
async function liveInTwoTabs(life: Life, ending: Ending = firstDies) {
  const server = makeServer();
  const clock = { now: 1_000, keys: 0 };
  const made = makeTabs(server, clock);
  const { tabs, deliver } = made;
  const typed: Record<string, string> = {};
  let [changes, kills] = [0, 0];
  for (const [second, s] of life) {
    clock.now += 100;
    const device = tabs[second ? 1 : 0]!;
    if (s.do === 'type' || s.do === 'clear') {
      typed[s.field] = s.do === 'type' ? `${typed[s.field] ?? ''}${s.letter}` : '';
      changes += 1;
      device.tab().type(s.field, typed[s.field] as string);
    } else if (s.do === 'pause') await device.ring();
    else if (s.do === 'kill') {
      kills += 1;
      device.kill();
    } else if (s.do === 'wire') for (const one of tabs) one.setWire(s.wire);
    else if (s.do === 'machine') server.state.version += 1;
    else device.tab().heard(server.look());
    await deliver();
    for (const one of tabs) for (const f of FIELDS) expect(one.tab().snapshot().answers[f] ?? '').toBe(typed[f] ?? '');
  }
  await ending(made);
  for (const f of FIELDS) expect(server.state.answers[f] ?? '').toBe(typed[f] ?? '');
  return { changes, kills, puts: tabs[0]!.puts() + tabs[1]!.puts() };
}

test(
  'two tabs of one browser show the same and lose nothing: what one typed stands in the other, and is saved though the first dies',
  async () => {
    let typedInAll = 0;
    let kills = 0;
    await lives(
      'two tabs',
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), step), { minLength: 8, maxLength: 40 }), async (life) => {
        const lived = await liveInTwoTabs(life);
        typedInAll += lived.changes;
        kills += lived.kills;
      }),
      400,
    );
    process.stdout.write(`autosave, two tabs: ${typedInAll} changes, ${kills} kills\n`);
    expect(typedInAll).toBeGreaterThan(2_000);
    expect(kills).toBeGreaterThan(300);
  },
  HUNT_TIME,
);

test('a save whose answer was lost says, sent again, nothing of what another tab sent after it', async () => {
  const [phone, name] = ['contact.phone', 'contact.name'] as const;
  await liveInTwoTabs([
    [false, { do: 'wire', wire: 'answer-lost' }],
    [false, { do: 'clear', field: phone }],
    [true, { do: 'pause' }],
    [false, { do: 'type', field: phone, letter: 'a' }],
    [false, { do: 'pause' }],
    [false, { do: 'type', field: name, letter: 'a' }],
    [false, { do: 'machine' }],
    [false, { do: 'clear', field: phone }],
    [false, { do: 'clear', field: name }],
    [false, { do: 'type', field: name, letter: 'a' }],
  ]);
});

/** Once the wire is good again, all that was typed is saved from wherever it lies, and then neither tab sends any more. */
const comeToRest: Ending = async ({ base, tabs, deliver }) => {
  for (const one of tabs) one.setWire('good');
  const rings = async (n: number) => {
    for (let i = 0; i < n; i += 1)
      for (const one of tabs) {
        await one.ring();
        await deliver();
      }
  };
  await rings(4);
  for (const one of tabs) expect(one.tab().snapshot().unsaved).toEqual({});
  expect(countKept(base)).toBe(0);
  const puts = tabs.map((one) => one.puts());
  await rings(2);
  expect(tabs.map((one) => one.puts())).toEqual(puts);
};

test(
  'two tabs that both stay open come to rest: once all is saved, neither sends again',
  async () => {
    let puts = 0;
    await lives(
      'two open tabs',
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), step), { minLength: 8, maxLength: 40 }), async (life) => {
        const lived = await liveInTwoTabs(life, comeToRest);
        puts += lived.puts;
      }),
      400,
    );
    process.stdout.write(`autosave, two open tabs: ${puts} saves\n`);
    expect(puts).toBeGreaterThan(1_000);
  },
  HUNT_TIME,
);

test('what one tab cleared while two answers were lost is saved once more, and the other tab does not begin again', async () => {
  const name = 'contact.name';
  await liveInTwoTabs(
    [
      [false, { do: 'wire', wire: 'answer-lost' }],
      [false, { do: 'type', field: name, letter: 'a' }],
      [false, { do: 'pause' }],
      [true, { do: 'type', field: name, letter: '1' }],
      [true, { do: 'pause' }],
      [false, { do: 'clear', field: name }],
    ],
    comeToRest,
  );
});

test('an answer that is older than the last look covers up nothing that somebody else wrote', async () => {
  const server = makeServer();
  const device = makeDevice(server, { now: 1_000, keys: 0 });
  device.setWire('answer-lost');
  device.tab().type('contact.name', '周');
  await device.ring();
  Object.assign(server.state, { version: 3, answers: { 'contact.name': '别人写的' } });
  device.setWire('good');
  device.tab().heard(server.look());
  expect(device.tab().snapshot().unsaved['contact.name']?.theirs).toBe('别人写的');
  await device.tab().flush();
  expect(device.tab().snapshot().unsaved['contact.name']).toMatchObject({ value: '周', theirs: '别人写的' });
  device.tab().choose('contact.name', false);
  expect(device.tab().snapshot().answers['contact.name']).toBe('别人写的');
  expect(server.state.answers['contact.name']).toBe('别人写的');
});

test('a save that got no answer is sent again under the same key, and a later change under another', async () => {
  const server = makeServer();
  const keys: string[] = [];
  const put = server.put.bind(server);
  let lose = true;
  const world: World = {
    caseId: 'c1',
    store: makeStore(),
    now: () => 1,
    newKey: () => `k${keys.length}-${Math.random()}`,
    async put(o) {
      keys.push(o.key);
      put(o);
      if (lose) throw new Unreachable('network');
      return put(o);
    },
    ask: async () => server.look(),
    later: () => () => {},
  };
  const tab = new Autosave(world, server.look());
  tab.type('contact.name', '周');
  expect(await tab.flush()).toBe(false);
  expect(tab.snapshot().save.state).toBe('offline');
  tab.type('contact.name', '周亦');
  lose = false;
  expect(await tab.flush()).toBe(true);
  expect(keys).toHaveLength(3);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
  expect(server.state.answers['contact.name']).toBe('周亦');
  expect(server.state.version).toBe(3);
});

test('a value that a registry locked meanwhile is shown beside what was typed, and what was typed is not sent', () => {
  const typed: Typed = { value: '我写的', at: 1, base: null, sent: [] };
  const met = reconcile({ 'company.name': typed }, { 'company.name': '登记的' }, new Set(['company.name']));
  expect(met['company.name']?.theirs).toBe('登记的');
});

test('what is refused says why and stays; an ended session says so and stays', async () => {
  for (const [status, code, state] of [
    [422, 'VALUE_TOO_LONG', 'refused'],
    [401, 'SESSION_EXPIRED', 'signed-out'],
    [503, 'SERVER_BUSY', 'offline'],
  ] as const) {
    const store = makeStore();
    const tab = new Autosave(
      {
        caseId: 'c1',
        store,
        now: () => 1,
        newKey: () => 'k',
        put: async () => {
          throw new Refused(status, { code, facts: {}, text: both });
        },
        ask: async () => ({ version: 1, answers: {}, locked: [] }),
        later: () => () => {},
      },
      { version: 1, answers: {}, locked: [] },
    );
    tab.type('contact.name', '周');
    expect(await tab.flush()).toBe(false);
    expect(tab.snapshot().save.state).toBe(state);
    expect(kept(store, 'c1')['contact.name']?.value).toBe('周');
  }
});

test('a device without room says so instead of losing what is typed; another tab is heard; signing out leaves nothing behind', () => {
  const full = makeStore(0);
  const typed: Typed = { value: 'x', at: 1, base: null, sent: [] };
  expect(keep(full, 'c1', {}, { a: typed })).toBe(false);
  const shared = makeStore();
  keep(shared, 'c1', {}, { a: { ...typed, value: 'newer, of the other tab', at: 7 } });
  keep(shared, 'c1', { a: typed }, {});
  expect(kept(shared, 'c1')['a']?.value).toBe('newer, of the other tab');
  const store = makeStore();
  const later = () => () => {};
  const world = { caseId: 'c1', store, now: () => 5, newKey: () => 'k', later };
  const tab = new Autosave(
    { ...world, put: async () => ({ version: 1 }), ask: async () => ({ version: 1, answers: {}, locked: [] }) },
    { version: 1, answers: {}, locked: [] },
  );
  tab.stored('tuofu.typed:c1:contact.name', JSON.stringify({ ...typed, at: 9 }));
  tab.stored('tuofu.typed:c1:contact.name', JSON.stringify({ ...typed, value: 'older', at: 3 }));
  tab.stored('tuofu.typed:other:contact.name', JSON.stringify({ ...typed, value: 'y', at: 99 }));
  expect(tab.snapshot().answers).toEqual({ 'contact.name': 'x' });
  tab.type('contact.phone', '1');
  expect(countKept(store)).toBeGreaterThan(0);
  forget(store);
  expect(countKept(store)).toBe(0);
});
