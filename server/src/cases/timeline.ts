import { type KnownOfficer, officerBehind, standInFor } from '../city/known-officer.ts';
import type { CityProfile } from '../city/profile.ts';
import type { JournalEvent } from '../office/ports.ts';

/** Who did it: an officer by name and office (行政执法公示), with the absent one in whose place it was done; the applicant, or a machine by its declared rule. */
export type By =
  | ({ readonly role: 'officer'; readonly actingFor: KnownOfficer | null } & KnownOfficer)
  | { readonly role: 'applicant' }
  | { readonly role: 'machine' };

/** One thing that happened in a case; `about` are the words of the event that name no person and no value. */
export type Happening = {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly by: By;
  readonly about: Readonly<Record<string, string>>;
};

const ABOUT = ['noticeNo', 'decisionNo', 'licenceNo', 'recordNo', 'document', 'number', 'channel', 'item', 'result'];
const QUIET = new Set(['CaseOpened', 'AnswersSaved', 'ValuesPrefilled']);

/** The course of a case (办理经过) from its filing on; what the applicant tried before is the applicant's own. */
export function timelineOf(events: readonly JournalEvent[], profile: CityProfile): readonly Happening[] {
  const filed = events.findIndex((e) => e.type === 'CaseFiled');
  if (filed === -1) return [];
  return events
    .slice(filed)
    .filter((e) => !QUIET.has(e.type))
    .map((e) => ({ version: e.version, type: e.type, at: e.at, by: byOf(e.actor, profile), about: aboutOf(e) }));
}

function byOf(actor: string, profile: CityProfile): By {
  const officer = officerBehind(profile, actor);
  if (officer) return { role: 'officer', ...officer, actingFor: standInFor(profile, actor) };
  return { role: actor.startsWith('applicant:') ? 'applicant' : 'machine' };
}

function aboutOf(event: JournalEvent): Readonly<Record<string, string>> {
  const said = ABOUT.map((key) => [key, event.data[key]] as const);
  return Object.fromEntries(said.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}
