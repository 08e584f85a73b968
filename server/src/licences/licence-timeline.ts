import { byOf, type Happening } from '../cases/timeline.ts';
import type { CityProfile } from '../city/profile.ts';
import type { JournalEvent } from '../office/ports.ts';

/** Words of an event that name no person and repeat nothing that somebody wrote. */
const ABOUT = [
  ...['noticeNo', 'decisionNo', 'recordNo', 'document', 'number', 'channel'],
  ...['act', 'ground', 'kind', 'condition', 'dueOn', 'until', 'validTo', 'oldEnd', 'caseNo', 'outcome', 'by'],
] as const;

/**
 * The course of a licence from its grant on; `caseOf` gives the id of a case by its number. It holds no personal value: what was written
 * stands in the licence itself, whose reading is recorded.
 */
export function licenceTimeline(
  events: readonly JournalEvent[],
  profile: CityProfile,
  caseOf: ReadonlyMap<string, string>,
): readonly Happening[] {
  return events.map((e) => {
    const said = ABOUT.map((key) => [key, e.data[key]] as const);
    const stream = e.data['caseStream'] ?? caseOf.get(String(e.data['caseNo']));
    return {
      version: e.version,
      type: e.type,
      at: e.at,
      by: byOf(e.actor, profile),
      about: {
        ...Object.fromEntries(
          said.filter((pair): pair is [(typeof ABOUT)[number], string] => typeof pair[1] === 'string'),
        ),
        ...(typeof stream === 'string' ? { case: stream } : {}),
      },
    };
  });
}

/** Numbers of cases that an event names without their id. */
export function casesNamed(events: readonly JournalEvent[]): readonly string[] {
  const named = events.filter((e) => typeof e.data['caseNo'] === 'string' && e.data['caseStream'] === undefined);
  return [...new Set(named.map((e) => String(e.data['caseNo'])))].filter((no) => no !== '');
}
