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
  FindingsRecorded: 2_340,
  DocumentMade: 1_130,
  MaterialAttached: 1_050,
  CaseOpened: 930,
  MaterialRead: 930,
  DocumentDelivered: 880,
  AnswersSaved: 720,
  CaseFiled: 680,
  ClockNoted: 530,
  ChecklistAnswered: 490,
  LicencePaperMade: 400,
  LicencePaperDelivered: 400,
  CaseAccepted: 360,
  ValuesPrefilled: 340,
  AdverseActAnnounced: 260,
  FindingSetAside: 230,
  OpinionGiven: 220,
  LegalOpinionGiven: 160,
  CorrectionRequested: 140,
  HolderStatementRecorded: 140,
  HearingRightTold: 100,
  SiteCheckRecorded: 100,
  MaterialUnreadable: 100,
  CorrectionsDelivered: 95,
  OfficerRecused: 95,
  PreCheckRequested: 85,
  ProcedureAnnounced: 75,
  MaterialRemoved: 70,
  OfficeAsked: 65,
  FilingRecorded: 60,
  LicenceHearingRequested: 55,
  LicenceCancelled: 55,
  RenewalReminded: 50,
  SiteCheckPlanned: 45,
  DecisionExtended: 40,
  CaseWithdrawn: 40,
  RenewalFiled: 40,
  CaseGranted: 40,
  LicenceMade: 35,
  LicenceIssued: 35,
  LicenceRestored: 30,
  PreCheckAdvised: 25,
  ProcedureEnded: 25,
  LicenceRevoked: 25,
  LicenceAnnulled: 20,
  LicenceGranted: 20,
  LicenceVersionGranted: 18,
  BanImposed: 18,
  HearingRequested: 18,
  HearingWaived: 17,
  LicenceDeemedRenewed: 16,
  RectificationOrdered: 16,
  HearingCalled: 15,
  LicenceSuspended: 13,
  AdverseActDropped: 13,
  CaseDeclined: 13,
  CaseTerminated: 10,
  OfficeAnswered: 10,
  StatementRecorded: 8,
  CaseRefused: 8,
  LicenceWithdrawn: 7,
  RectificationReported: 4,
  LicenceExpired: 4,
  ConditionAttached: 4,
  LicenceHearingHeld: 3,
};
const refusals: Readonly<Record<string, number>> = {
  STALE_VERSION: 920,
  WRONG_PHASE: 1_290,
  OTHER_OFFICE: 230,
  NO_DUTY: 210,
  OFFICER_RECUSED: 95,
  MACHINE_NEVER_REFUSES: 20,
  NOT_YET_DUE: 100,
  SECOND_CORRECTION: 30,
  IDEMPOTENCY_KEY_REUSED: 85,
  DEEMED_ACCEPTED: 16,
  SIGN_OFF_OPEN: 110,
  SIGN_OFF_DISAGREES: 17,
  HEARING_PENDING: 40,
  LICENCE_WRONG_STANDING: 180,
  HOLDER_NOT_HEARD: 70,
  ANNOUNCEMENT_OF_OTHER_ACT: 30,
  NOT_THE_AUTHORITY: 120,
  NOT_THE_HOLDER: 6,
  GROUND_NOT_MATCHED: 60,
  LICENCE_SUSPENDED: 50,
  RENEWAL_PENDING: 20,
  BANNED: 19,
  LOCKED_VALUE: 40,
  HEARING_OUTSTANDING: 17,
};
/** Phases of cases and standings of licences in which lives must have ended. */
const ends: Readonly<Record<string, number>> = {
  accepted: 480,
  granted: 350,
  'licence in-force': 220,
  draft: 210,
  received: 190,
  none: 85,
  registered: 60,
  'licence cancelled': 55,
  withdrawn: 40,
  'correction-requested': 40,
  'licence ended': 30,
  'licence suspended': 18,
  declined: 13,
  terminated: 10,
  refused: 8,
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
