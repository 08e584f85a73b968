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
  FindingsRecorded: 2_050,
  DocumentMade: 995,
  MaterialAttached: 890,
  CaseOpened: 795,
  MaterialRead: 775,
  DocumentDelivered: 805,
  AnswersSaved: 625,
  CaseFiled: 575,
  ClockNoted: 465,
  ChecklistAnswered: 425,
  LicencePaperMade: 380,
  LicencePaperDelivered: 380,
  CaseAccepted: 300,
  ValuesPrefilled: 290,
  AdverseActAnnounced: 255,
  FindingSetAside: 205,
  OpinionGiven: 195,
  LegalOpinionGiven: 130,
  CorrectionRequested: 110,
  HolderStatementRecorded: 120,
  HearingRightTold: 95,
  SiteCheckRecorded: 80,
  MaterialUnreadable: 85,
  CorrectionsDelivered: 80,
  OfficerRecused: 90,
  PreCheckRequested: 80,
  ProcedureAnnounced: 60,
  MaterialRemoved: 55,
  OfficeAsked: 55,
  FilingRecorded: 45,
  LicenceHearingRequested: 45,
  LicenceCancelled: 50,
  RenewalReminded: 40,
  SiteCheckPlanned: 35,
  DecisionExtended: 35,
  CaseWithdrawn: 40,
  RenewalFiled: 25,
  CaseGranted: 40,
  LicenceMade: 40,
  LicenceIssued: 40,
  LicenceRestored: 21,
  PreCheckAdvised: 21,
  ProcedureEnded: 17,
  LicenceRevoked: 17,
  LicenceAnnulled: 14,
  LicenceGranted: 21,
  LicenceVersionGranted: 15,
  BanImposed: 11,
  HearingRequested: 13,
  HearingWaived: 11,
  LicenceDeemedRenewed: 11,
  RectificationOrdered: 13,
  HearingCalled: 14,
  LicenceSuspended: 8,
  AdverseActDropped: 14,
  CaseDeclined: 10,
  CaseTerminated: 10,
  OfficeAnswered: 10,
  StatementRecorded: 6,
  CaseRefused: 5,
  LicenceWithdrawn: 8,
  RectificationReported: 2,
  LicenceExpired: 5,
  ConditionAttached: 4,
  LicenceHearingHeld: 1,
  RenewalClosed: 4,
  LicenceSucceeded: 7,
  CancellationApproved: 7,
  HearingRecorded: 0.4,
  ConditionFellDue: 0.3,
};
const refusals: Readonly<Record<string, number>> = {
  STALE_VERSION: 825,
  WRONG_PHASE: 1_130,
  OTHER_OFFICE: 190,
  NO_DUTY: 195,
  OFFICER_RECUSED: 85,
  MACHINE_NEVER_REFUSES: 21,
  NOT_YET_DUE: 90,
  SECOND_CORRECTION: 21,
  IDEMPOTENCY_KEY_REUSED: 80,
  DEEMED_ACCEPTED: 13,
  SIGN_OFF_OPEN: 95,
  SIGN_OFF_DISAGREES: 10,
  HEARING_PENDING: 30,
  LICENCE_WRONG_STANDING: 180,
  HOLDER_NOT_HEARD: 65,
  ANNOUNCEMENT_OF_OTHER_ACT: 21,
  NOT_THE_AUTHORITY: 110,
  NOT_THE_HOLDER: 5,
  GROUND_NOT_MATCHED: 50,
  LICENCE_SUSPENDED: 35,
  RENEWAL_PENDING: 11,
  BANNED: 12,
  LOCKED_VALUE: 25,
  HEARING_OUTSTANDING: 11,
};
/** Phases of cases and standings of licences in which lives must have ended. */
const ends: Readonly<Record<string, number>> = {
  accepted: 415,
  granted: 340,
  'licence in-force': 205,
  draft: 190,
  received: 170,
  none: 85,
  registered: 45,
  'licence cancelled': 50,
  withdrawn: 40,
  'correction-requested': 30,
  'licence ended': 30,
  'licence suspended': 12,
  declined: 10,
  terminated: 10,
  refused: 4,
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
