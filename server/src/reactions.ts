import type { CaseEvent } from '@tuofu/domain';

/** The names of the jobs; each is one file in `jobs/` that says why a second run is harmless. */
export type JobName = 'read-material' | 'compare-case' | 'make-document' | 'issue-licence' | 'deliver-document';

export const JOB_NAMES = [
  'read-material',
  'compare-case',
  'make-document',
  'issue-licence',
  'deliver-document',
] as const satisfies readonly JobName[];

/** From what happened to what is done next; enqueued in the transaction that records the event. */
export const reactions = {
  MaterialAttached: ['read-material'],
  MaterialRemoved: ['compare-case'],
  MaterialRead: ['compare-case'],
  MaterialUnreadable: ['compare-case'],
  CaseFiled: ['compare-case'], // before the one-time notice, so that it can name everything
  CorrectionsDelivered: ['compare-case'],
  CaseAccepted: ['make-document'],
  CorrectionRequested: ['make-document'],
  CaseDeclined: ['make-document'],
  SiteCheckRecorded: ['make-document'],
  CaseGranted: ['issue-licence', 'make-document'],
  CaseRefused: ['make-document'],
  DocumentMade: ['deliver-document'],
  LicenceMade: ['deliver-document'],
} as const satisfies Partial<Record<CaseEvent['type'], readonly JobName[]>>;

/** The jobs that follow an event; `version` is the event's place in its stream, so each job is keyed by what it answers to. */
export function jobsAfter(
  event: CaseEvent,
  authority: number,
  stream: string,
  version: number,
): { readonly queue: JobName; readonly data: { readonly [key: string]: unknown }; readonly key: string }[] {
  const names: readonly JobName[] =
    (reactions as Partial<Record<CaseEvent['type'], readonly JobName[]>>)[event.type] ?? [];
  return names.map((queue) => ({ queue, data: { authority, stream, version }, key: `${queue}:${stream}:${version}` }));
}
