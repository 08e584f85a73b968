import type { CaseEvent, ClockEnd } from '@tuofu/domain';
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
const QUIET = new Set([
  'CaseOpened',
  'AnswersSaved',
  'ValuesPrefilled',
  // What is prepared for a report is told when it is sent.
  'RectificationFileAttached',
  'RectificationFileRemoved',
]);

/** What is weighed inside the authority (内部审查意见): not for the applicant, who is told what was decided. */
const INSIDE = new Set(['OpinionGiven', 'LegalOpinionGiven', 'OfficeAsked', 'OfficeAnswered', 'OfficerRecused']);

/**
 * The course of a case (办理经过) from its filing on; what the applicant tried before is the applicant's own. The applicant reads neither
 * what is weighed inside nor what was told to a third party.
 */
export function timelineOf(
  events: readonly JournalEvent[],
  profile: CityProfile,
  reader: 'office' | 'applicant' = 'office',
): readonly Happening[] {
  const filed = events.findIndex((e) => e.type === 'CaseFiled');
  if (filed === -1) return [];
  const hidden = reader === 'office' ? new Set() : new Set(events.flatMap(notForApplicant));
  return events
    .slice(filed)
    .filter((e) => !QUIET.has(e.type) && (reader === 'office' || !INSIDE.has(e.type)))
    .filter((e) => !hidden.has(e.data['noticeNo'] ?? e.data['number']))
    .map((e) => ({ version: e.version, type: e.type, at: e.at, by: byOf(e.actor, profile), about: aboutOf(e) }));
}

/** Numbers of papers that go to a third party or to another office. */
function notForApplicant({ type, data }: JournalEvent): unknown[] {
  if (type === 'OfficeAsked') return [data['requestNo']];
  return type === 'HearingRightTold' && data['party'] === 'third-party' ? [data['noticeNo']] : [];
}

/** Who did it, by the actor's name in the journal. */
export function byOf(actor: string, profile: CityProfile): By {
  const officer = officerBehind(profile, actor);
  if (officer) return { role: 'officer', ...officer, actingFor: standInFor(profile, actor) };
  return { role: actor.startsWith('applicant:') ? 'applicant' : 'machine' };
}

function aboutOf(event: JournalEvent): Readonly<Record<string, string>> {
  const said = ABOUT.map((key) => [key, event.data[key]] as const);
  return {
    ...Object.fromEntries(said.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
    ...(event.type === 'ClocksRecomputed' ? movedDate(event) : {}),
  };
}

/** Which date an announced calendar moved, before and after; a day, or 'N working days from D' as YYYY-MM-DD+N where it is not known. */
function movedDate(event: JournalEvent): Readonly<Record<string, string>> {
  const { changes } = event.data as Extract<CaseEvent, { type: 'ClocksRecomputed' }>['data'];
  const moved = changes.find((c) => c.reading === 'strict' && c.limit === 'statutory') ?? changes[0];
  const said = (end: ClockEnd) => ('day' in end ? end.day : `${end.notComputable.from}+${end.notComputable.days}`);
  return moved ? { clock: moved.clock, before: said(moved.before), after: said(moved.after) } : {};
}
