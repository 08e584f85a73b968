import type { Happening } from './case-types.ts';

/** What machines record about papers changes nothing that an officer decides about. */
const PAPERS = new Set(['DocumentMade', 'DocumentDelivered', 'LicenceMade', 'AcceptanceOverdueNoted']);

/** What has happened after the version that the reader looked at, without what only concerns papers. */
export function changesSince(events: readonly Happening[], version: number): readonly Happening[] {
  return events.filter((e) => e.version > version && !(e.by.role === 'machine' && PAPERS.has(e.type)));
}

/** The same, without the reader's own acts. */
export function changesByOthers(events: readonly Happening[], version: number, me: string): readonly Happening[] {
  return changesSince(events, version).filter((e) => !(e.by.role === 'officer' && e.by.account === me));
}
