import { type CalendarYear, makeCalendar } from '@tuofu/domain';
import { expect, test } from 'vitest';
import type { AppendRequest, JournalEvent } from '../office/ports.ts';
import { calendarStreamOf, openCalendar } from './office-calendar.ts';

const off = (...days: readonly string[]) => days.map((date) => ({ date, name: '演示假日', off: true }));
const year = (of: number, ...more: readonly string[]): CalendarYear => ({
  year: of,
  notices: ['演示：虚构的放假安排'],
  days: off(`${of}-01-01`, `${of}-05-01`, `${of}-10-01`, ...more),
});
const shipped = makeCalendar([year(2026)]);
const by = { actor: 'officer:city-operator', at: Temporal.Instant.from('2026-07-01T01:00:00Z') };

/** The office stream of one authority, with the version check of the store. */
function journal() {
  const events: JournalEvent[] = [];
  const appended: AppendRequest[] = [];
  return {
    appended,
    load: async (_stream: unknown, after = 0) => ({ events: events.slice(after), version: events.length }),
    async append(request: AppendRequest) {
      if (request.expected !== events.length)
        return { ok: false, code: 'STALE_VERSION', actual: events.length } as const;
      appended.push(request);
      for (const e of request.events)
        events.push({ ...e, version: events.length + 1, at: request.at, actor: request.actor, hash: '' });
      return { ok: true, version: events.length, hashes: [] } as const;
    },
  };
}
const open = (j: ReturnType<typeof journal>) => openCalendar({ journal: j, authority: 990200, shipped });

test('a further year is kept in the office stream, and every open case is to be recomputed by a job of the same append', async () => {
  const j = journal();
  const calendars = await open(j);
  const announced = await calendars.announce(year(2027), by);
  expect(announced).toMatchObject({ ok: true, already: false, years: [2026, 2027], changed: [] });
  expect(calendars.current().version).not.toBe(shipped.version);
  expect(j.appended).toMatchObject([
    {
      stream: calendarStreamOf(990200),
      expected: 0,
      actor: 'officer:city-operator',
      events: [{ type: 'CalendarAnnounced', data: { year: { year: 2027 } } }],
      jobs: [{ queue: 'recompute-clocks' }, { queue: 'recompute-clocks' }],
    },
  ]);
  expect(new Set(j.appended[0]!.jobs!.map((job) => job.key)).size).toBe(2);
});

test('the same announcement again changes nothing and asks for nothing', async () => {
  const j = journal();
  const calendars = await open(j);
  await calendars.announce(year(2027), by);
  expect(await calendars.announce(year(2027), by)).toMatchObject({ ok: true, already: true, changed: [] });
  expect(await calendars.announce(year(2026), by)).toMatchObject({ ok: true, already: true });
  expect(j.appended).toHaveLength(1);
});

test('a changed notice takes the place of the year that came with the program, and its changed days are told', async () => {
  const calendars = await open(journal());
  expect(await calendars.announce(year(2026, '2026-07-06'), by)).toMatchObject({
    ok: true,
    changed: [{ day: '2026-07-06', before: true, after: false }],
  });
});

test('what is no notice, or leaves a year out, is refused and not kept', async () => {
  const j = journal();
  const calendars = await open(j);
  expect(await calendars.announce({ year: 2027, notices: ['x'], days: [] }, by)).toMatchObject({
    ok: false,
    problem: { code: 'CALENDAR_HOLIDAY' },
  });
  expect(await calendars.announce(year(2028), by)).toMatchObject({ ok: false, problem: { code: 'CALENDAR_GAP' } });
  expect(await calendars.announce('nonsense', by)).toMatchObject({ ok: false, problem: { code: 'CALENDAR_FORMAT' } });
  expect(j.appended).toEqual([]);
});

test('another node learns of it when it asks, and a node that starts later reads it over the shipped years', async () => {
  const j = journal();
  const [one, two] = [await open(j), await open(j)];
  await one.announce(year(2027), by);
  expect(two.current().version).toBe(shipped.version);
  await two.refresh();
  expect([two.current().version, (await open(j)).current().version]).toEqual(Array(2).fill(one.current().version));
});

test('two operators who announce at once are both heard, one after the other', async () => {
  const j = journal();
  const [one, two] = [await open(j), await open(j)];
  const both = await Promise.all([one.announce(year(2027), by), two.announce(year(2026, '2026-07-06'), by)]);
  expect(both.map((a) => a.ok)).toEqual([true, true]);
  await Promise.all([one.refresh(), two.refresh()]);
  expect(one.current().version).toBe(two.current().version);
  expect(j.appended).toHaveLength(2);
  expect([...one.current().years.keys()]).toEqual([2026, 2027]);
});

test('a node does not start on a calendar that contradicts what was announced', async () => {
  const j = journal();
  await (await open(j)).announce({ ...year(2027), days: [...year(2027).days, ...off('2026-12-31')] }, by);
  const contrary = makeCalendar([
    { ...year(2026), days: [...year(2026).days, { date: '2026-12-31', name: '班', off: false }] },
  ]);
  await expect(openCalendar({ journal: j, authority: 990200, shipped: contrary })).rejects.toThrow(
    /CALENDAR_TWICE 2026-12-31.*State Council/,
  );
});
