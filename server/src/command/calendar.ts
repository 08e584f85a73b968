import fs from 'node:fs';
import { refusalText } from '@tuofu/domain';
import { canonicalJson, openStore } from '@tuofu/store';
import { openCalendar } from '../calendar/office-calendar.ts';
import { shippedCalendar } from '../calendar/shipped-calendar.ts';
import type { CityProfile } from '../city/profile.ts';
import { demoOfficeClock, systemOfficeClock } from '../clock/office-clock.ts';
import type { Journal } from '../office/ports.ts';
import { EXIT, type Streams } from './run-command.ts';

/**
 * `tuofu calendar announce FILE`: a year's notice (国务院办公厅节假日安排通知) in the form of `domain/calendar-data`. Every running node uses it
 * within a second; the nodes with the role `jobs` recompute the open cases.
 */
export async function calendarCommand(words: readonly string[], json: boolean, streams: Streams): Promise<number> {
  const [verb, file, ...more] = words;
  if (verb !== 'announce' || !file || more.length > 0) {
    streams.error('usage: tuofu calendar announce FILE');
    return EXIT.usage;
  }
  const { DATABASE_URL: url, TUOFU_DATABASE_SOCKET: socketDir, TUOFU_PROFILE, TUOFU_CALENDAR } = process.env;
  if ((!url && !socketDir) || !TUOFU_PROFILE || !TUOFU_CALENDAR) {
    streams.error(
      'tuofu calendar announce needs TUOFU_PROFILE, TUOFU_CALENDAR, and DATABASE_URL or TUOFU_DATABASE_SOCKET, as the nodes have them',
    );
    return EXIT.usage;
  }
  if (!fs.existsSync(file)) {
    streams.error(`${file}: there is no such file`);
    return EXIT.usage;
  }
  const { city } = JSON.parse(fs.readFileSync(TUOFU_PROFILE, 'utf8')) as CityProfile;
  const clockFile = process.env['TUOFU_OFFICE_CLOCK'];
  const clock = clockFile ? demoOfficeClock(clockFile) : systemOfficeClock();
  const store = await openStore(url ? { kind: 'url', url } : { kind: 'socket', socketDir: socketDir as string }, {
    maxConnections: 2,
  });
  try {
    const journal: Pick<Journal, 'load' | 'append' | 'canonical'> = {
      canonical: canonicalJson,
      load: (stream, after) => store.load(stream, after),
      append: (request) => store.append(request as never),
    };
    const calendars = await openCalendar({
      journal,
      authority: city.authority,
      shipped: shippedCalendar(TUOFU_CALENDAR),
    });
    const announced = await calendars.announce(noticeOf(file), { actor: 'operator:command-line', at: clock.now() });
    if (!announced.ok) {
      const refusal = { code: announced.problem.code, facts: { at: announced.problem.at } };
      streams.error(
        json
          ? JSON.stringify({ ok: false, ...announced.problem })
          : `${refusalText(refusal, 'zh-CN')}\n${refusalText(refusal, 'en')}`,
      );
      return EXIT.failed;
    }
    const { ok: _, ...said } = announced;
    const days = said.changed.map((c) => `${c.day} ${c.after ? 'is worked now' : 'is off now'}`);
    streams.out(
      json
        ? JSON.stringify({ ok: true, ...said })
        : said.already
          ? `the calendar ${said.calendar} holds it already; nothing was changed`
          : [`announced: the calendar is ${said.calendar} now; open cases are being recomputed`, ...days].join('\n'),
    );
    return EXIT.ok;
  } finally {
    await store.stop();
  }
}

/** What the file says; something that is no JSON is no notice either. */
function noticeOf(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
