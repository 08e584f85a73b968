import type { Tally } from './tally.ts';

/** So much of each kind must have happened per thousand seeds, or the run proved nothing. */
const floors: Readonly<Record<string, (t: Tally) => readonly [number, number]>> = {
  'case-days': (t) => [t.caseDays, 8_000],
  crashes: (t) => [t.crashes, 300],
  'crashes in the middle of something': (t) => [t.crashesUnderWay, 100],
  'points at which a process died': (t) => [t.crashedAt.size * 1_000, 8],
  'requests that came twice': (t) => [t.duplicates, 1_000],
  'answers given again': (t) => [t.replays, 500],
  'lost answers asked for again': (t) => [t.retries, 80],
  'clocks that rang': (t) => [t.firings, 300],
  'jobs that ran twice': (t) => [t.jobsTwice, 200],
  'jobs that failed first': (t) => [sum(t.jobFailures), 50],
  'clock jumps': (t) => [t.jumps, 3_000],
};

/** Acts that must have been taken, and refusals that must have been given, per thousand seeds. */
const acts: Readonly<Record<string, number>> = {
  CaseOpened: 500,
  CaseFiled: 400,
  CaseAccepted: 200,
  CorrectionRequested: 80,
  CorrectionsDelivered: 50,
  ChecklistAnswered: 200,
  SiteCheckRecorded: 40,
  CaseGranted: 15,
  CaseRefused: 5,
  FilingRecorded: 40,
  OfficerRecused: 40,
  HearingCalled: 8,
  ProcedureAnnounced: 15,
  DecisionExtended: 8,
  OpinionGiven: 40,
  OfficeAsked: 10,
};
const refusals: Readonly<Record<string, number>> = {
  STALE_VERSION: 300,
  WRONG_PHASE: 300,
  OTHER_OFFICE: 80,
  NO_DUTY: 80,
  OFFICER_RECUSED: 40,
  MACHINE_NEVER_REFUSES: 10,
  NOT_YET_DUE: 50,
  SECOND_CORRECTION: 20,
  IDEMPOTENCY_KEY_REUSED: 40,
  DEEMED_ACCEPTED: 5,
};

const sum = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((a, b) => a + b, 0);

/** What was exercised too little, in words; nothing when the run is worth its name. */
export function belowFloors(t: Tally): string[] {
  const per = t.seeds / 1_000;
  const low = (name: string, has: number, floor: number) =>
    has < floor * per ? [`${name}: ${has}, at least ${Math.ceil(floor * per)}`] : [];
  return [
    ...Object.entries(floors).flatMap(([name, of]) => {
      const [has, floor] = of(t);
      return name.startsWith('points') ? low(name, has / 1_000 / (1 / per), floor) : low(name, has, floor);
    }),
    ...Object.entries(acts).flatMap(([name, floor]) => low(name, t.events.get(name) ?? 0, floor)),
    ...Object.entries(refusals).flatMap(([name, floor]) => low(name, t.refusals.get(name) ?? 0, floor)),
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
    `jobs: ${list(t.jobs)}; failed first: ${list(t.jobFailures)}; ran twice: ${t.jobsTwice}`,
  ];
}
