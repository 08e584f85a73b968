import { type CaseEvent, type LicenceEvent, licencePaperOf, numberedBy } from '@tuofu/domain';

/** The names of the jobs; each is one file in `jobs/` that says why a second run is harmless. */
export type JobName =
  | 'read-material'
  | 'compare-case'
  | 'make-document'
  | 'issue-licence'
  | 'deliver-document'
  | 'recompute-clocks'
  | 'tell-clocks'
  | 'make-licence-paper'
  | 'deliver-licence-paper'
  | 'tell-holder';

export const JOB_NAMES = [
  'read-material',
  'compare-case',
  'make-document',
  'issue-licence',
  'deliver-document',
  'recompute-clocks',
  'tell-clocks',
  'make-licence-paper',
  'deliver-licence-paper',
  'tell-holder',
] as const satisfies readonly JobName[];

/** From what happened to what is done next; enqueued in the transaction that records the event. Every numbered paper is made besides. */
export const reactions = {
  MaterialAttached: ['read-material'],
  MaterialRemoved: ['compare-case'],
  MaterialRead: ['compare-case'],
  MaterialUnreadable: ['compare-case'],
  CaseFiled: ['compare-case'], // before the one-time notice, so that it can name everything
  CorrectionsDelivered: ['compare-case'],
  CaseGranted: ['issue-licence'],
  DocumentMade: ['deliver-document'],
  LicenceMade: ['deliver-document'],
  ClocksRecomputed: ['tell-clocks'],
} as const satisfies Partial<Record<CaseEvent['type'], readonly JobName[]>>;

/**
 * What the person waits for comes first: the written decision is made a second after the licence is begun, so that the two do not share
 * the machine. It depends on nothing of the licence and follows even when that cannot be made.
 */
const startsAfterMs = (event: CaseEvent['type'], job: JobName): number =>
  event === 'CaseGranted' && job === 'make-document' ? 1_000 : 0;

/** The jobs that follow an event; `version` is the event's place in its stream, so each job is keyed by what it answers to. */
export function jobsAfter(
  event: CaseEvent,
  authority: number,
  stream: string,
  version: number,
): {
  readonly queue: JobName;
  readonly data: { readonly [key: string]: unknown };
  readonly key: string;
  readonly startAfter?: string;
}[] {
  const paper = numberedBy(event).some((n) => n.document !== 'licence');
  const names: readonly JobName[] = [
    ...((reactions as Partial<Record<CaseEvent['type'], readonly JobName[]>>)[event.type] ?? []),
    ...(paper ? (['make-document'] as const) : []),
  ];
  return names.map((queue) => {
    const later = startsAfterMs(event.type, queue);
    return {
      queue,
      data: { authority, stream, version },
      key: `${queue}:${stream}:${version}`,
      ...(later > 0 ? { startAfter: Temporal.Now.instant().add({ milliseconds: later }).toString() } : {}),
    };
  });
}

/** From what happened to a licence to what is done next; every numbered paper is made besides. */
export const licenceReactions = {
  LicencePaperMade: ['deliver-licence-paper'],
  RenewalReminded: ['tell-holder'],
  LicenceDeemedRenewed: ['tell-holder'],
  LicenceExpired: ['tell-holder'],
  LicenceRestored: ['tell-holder'],
  ConditionFellDue: ['tell-holder'],
  AdverseActDropped: ['tell-holder'],
} as const satisfies Partial<Record<LicenceEvent['type'], readonly JobName[]>>;

/** As `jobsAfter`, for an event of a licence. */
export function licenceJobsAfter(
  event: LicenceEvent,
  authority: number,
  stream: string,
  version: number,
): { readonly queue: JobName; readonly data: { readonly [key: string]: unknown }; readonly key: string }[] {
  const names: readonly JobName[] = [
    ...((licenceReactions as Partial<Record<LicenceEvent['type'], readonly JobName[]>>)[event.type] ?? []),
    ...(licencePaperOf(event) ? (['make-licence-paper'] as const) : []),
  ];
  return names.map((queue) => ({ queue, data: { authority, stream, version }, key: `${queue}:${stream}:${version}` }));
}
