import type { Happening } from './case-types.ts';

/** What machines record about papers and lights changes nothing that an officer decides about. */
const QUIET = new Set([
  ...['DocumentMade', 'DocumentDelivered', 'LicenceMade', 'ClockNoted', 'ClocksRecomputed'],
  ...['LicenceIssued', 'LicencePaperMade', 'LicencePaperDelivered', 'RenewalReminded'],
]);

/**
 * What has happened after the version that the reader looked at, without what only concerns papers and lights. The reader's own acts of this
 * window are in that version already; one that is not was done in another window and is told as well.
 */
export function changesSince(events: readonly Happening[], version: number): readonly Happening[] {
  return events.filter((e) => e.version > version && !(e.by.role === 'machine' && QUIET.has(e.type)));
}
