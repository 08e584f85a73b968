import type { Tally } from './tally.ts';

/** So much of each kind must have happened per thousand seeds, or the run proved nothing. */
const floors: Readonly<Record<string, (t: Tally) => readonly [number, number]>> = {
  'case-days': (t) => [t.caseDays, 16_000],
  crashes: (t) => [t.crashes, 560],
  'crashes in the middle of something': (t) => [t.crashesUnderWay, 200],
  'points at which a process died': (t) => [t.crashedAt.size * 1_000, 8],
  'requests that came twice': (t) => [t.duplicates, 2_400],
  'answers given again': (t) => [t.replays, 1_280],
  'lost answers asked for again': (t) => [t.retries, 175],
  'clocks that rang': (t) => [t.firings, 690],
  'jobs that ran twice': (t) => [t.jobsTwice, 420],
  'jobs that failed first': (t) => [sum(t.jobFailures), 50],
  'clock jumps': (t) => [t.jumps, 4_300],
};

/** Acts that must have been taken, and refusals that must have been given, per thousand seeds. */
const acts: Readonly<Record<string, number>> = {
  FindingsRecorded: 2_160,
  DocumentMade: 1_050,
  MaterialAttached: 940,
  CaseOpened: 840,
  MaterialRead: 820,
  DocumentDelivered: 850,
  AnswersSaved: 660,
  CaseFiled: 610,
  ClockNoted: 490,
  ChecklistAnswered: 450,
  LicencePaperMade: 400,
  LicencePaperDelivered: 400,
  CaseAccepted: 320,
  ValuesPrefilled: 310,
  AdverseActAnnounced: 270,
  FindingSetAside: 220,
  OpinionGiven: 210,
  LegalOpinionGiven: 140,
  CorrectionRequested: 120,
  HolderStatementRecorded: 130,
  HearingRightTold: 100,
  SiteCheckRecorded: 85,
  MaterialUnreadable: 90,
  CorrectionsDelivered: 85,
  OfficerRecused: 95,
  PreCheckRequested: 85,
  ProcedureAnnounced: 65,
  MaterialRemoved: 60,
  OfficeAsked: 60,
  FilingRecorded: 50,
  LicenceHearingRequested: 50,
  LicenceCancelled: 55,
  RenewalReminded: 45,
  SiteCheckPlanned: 40,
  DecisionExtended: 40,
  CaseWithdrawn: 45,
  RenewalFiled: 30,
  CaseGranted: 45,
  LicenceMade: 45,
  LicenceIssued: 45,
  LicenceRestored: 25,
  PreCheckAdvised: 25,
  ProcedureEnded: 20,
  LicenceRevoked: 20,
  LicenceAnnulled: 17,
  LicenceGranted: 25,
  LicenceVersionGranted: 18,
  BanImposed: 13,
  HearingRequested: 16,
  HearingWaived: 14,
  LicenceDeemedRenewed: 14,
  RectificationOrdered: 16,
  HearingCalled: 17,
  LicenceSuspended: 10,
  AdverseActDropped: 17,
  CaseDeclined: 12,
  CaseTerminated: 12,
  OfficeAnswered: 12,
  StatementRecorded: 8,
  CaseRefused: 6,
  LicenceWithdrawn: 10,
  RectificationReported: 3,
  LicenceExpired: 6,
  ConditionAttached: 5,
  LicenceHearingHeld: 2,
  RenewalClosed: 5,
  LicenceSucceeded: 9,
  CancellationApproved: 9,
  HearingRecorded: 0.9,
  ConditionFellDue: 0.5,
};
const refusals: Readonly<Record<string, number>> = {
  STALE_VERSION: 870,
  WRONG_PHASE: 1_190,
  OTHER_OFFICE: 200,
  NO_DUTY: 210,
  OFFICER_RECUSED: 90,
  MACHINE_NEVER_REFUSES: 25,
  NOT_YET_DUE: 95,
  SECOND_CORRECTION: 25,
  IDEMPOTENCY_KEY_REUSED: 85,
  DEEMED_ACCEPTED: 16,
  SIGN_OFF_OPEN: 100,
  SIGN_OFF_DISAGREES: 12,
  HEARING_PENDING: 35,
  LICENCE_WRONG_STANDING: 190,
  HOLDER_NOT_HEARD: 70,
  ANNOUNCEMENT_OF_OTHER_ACT: 25,
  NOT_THE_AUTHORITY: 120,
  NOT_THE_HOLDER: 7,
  GROUND_NOT_MATCHED: 55,
  LICENCE_SUSPENDED: 40,
  RENEWAL_PENDING: 13,
  BANNED: 15,
  LOCKED_VALUE: 30,
  HEARING_OUTSTANDING: 13,
};
/** Phases of cases and standings of licences in which lives must have ended. */
const ends: Readonly<Record<string, number>> = {
  accepted: 440,
  granted: 360,
  'licence in-force': 220,
  draft: 200,
  received: 180,
  none: 90,
  registered: 50,
  'licence cancelled': 55,
  withdrawn: 45,
  'correction-requested': 35,
  'licence ended': 35,
  'licence suspended': 15,
  declined: 12,
  terminated: 12,
  refused: 5,
};

const sum = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((a, b) => a + b, 0);

/** What was exercised too little, in words; nothing when the run is worth its name. */
export function belowFloors(t: Tally): string[] {
  const per = t.seeds / 1_000;
  const low = (name: string, has: number, floor: number) =>
    has < Math.floor(floor * per) ? [`${name}: ${has}, at least ${Math.floor(floor * per)}`] : [];
  return [
    ...Object.entries(floors).flatMap(([name, of]) => {
      const [has, floor] = of(t);
      return name.startsWith('points') ? low(name, has / 1_000 / (1 / per), floor) : low(name, has, floor);
    }),
    ...Object.entries(acts).flatMap(([name, floor]) => low(name, t.events.get(name) ?? 0, floor)),
    ...Object.entries(refusals).flatMap(([name, floor]) => low(name, t.refusals.get(name) ?? 0, floor)),
    ...Object.entries(ends).flatMap(([name, floor]) => low(`ended ${name}`, t.ends.get(name) ?? 0, floor)),
  ];
}

/** The tally in lines, for whoever reads the run. */
export function tell(t: Tally): string[] {
  const list = (map: ReadonlyMap<string, number>) =>
    [...map]
      .toSorted((a, b) => b[1] - a[1])
      .map(([name, n]) => `${name} ${n}`)
      .join(', ');
  return [
    `${t.seeds} seeds, ${Math.round(t.caseDays)} case-days, ${t.jumps} clock jumps, ${t.firings} clocks rang`,
    `${t.crashes} crashes, ${t.crashesUnderWay} of them in the middle of something: ${list(t.crashedAt)}`,
    `${t.duplicates} requests came twice, ${t.replays} answers given again, ${t.retries} lost answers asked for again`,
    `acts: ${list(t.events)}`,
    `refusals: ${list(t.refusals)}`,
    `ended: ${list(t.ends)}`,
    `jobs: ${list(t.jobs)}; failed first: ${list(t.jobFailures)}; ran twice: ${t.jobsTwice}`,
  ];
}
