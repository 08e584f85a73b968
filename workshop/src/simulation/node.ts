import type { CalendarDay } from '@tuofu/domain';
import {
  allocateDocumentNo,
  type CaseDesk,
  makeCaseDesk,
  type Office,
  type OfficeClock,
  ringDueClocks,
  ringLicence,
  silencePaper,
} from '@tuofu/server';
import { shippedCalendar } from '../oracle/domain-calendar.ts';
import { profile } from './city.ts';
import type { Gates } from './gates.ts';
import { releases } from './items.ts';
import { neighboursOf } from './neighbours.ts';
import type { Chance } from './random.ts';
import type { SimulatedStore } from './store.ts';

export const calendar = shippedCalendar();

/** A process of the office: what it does, and how it looks for clocks that are due. */
export type Node = { readonly process: number; readonly office: Office; ring(): Promise<number> };

/** Starts a process on the shared store; it holds nothing but what was committed. */
export function openNode(o: {
  readonly process: number;
  readonly gates: Gates;
  readonly store: SimulatedStore;
  readonly chance: Chance;
  /** Share of calls to neighbours that fail. */
  readonly failing: () => number;
  readonly now: () => Temporal.Instant;
}): Node {
  const { process, gates, store, chance, failing } = o;
  const { journal, claimDue } = store.openFor(process);
  const clock: OfficeClock = { now: o.now };
  const stepAside = () => gates.pass(process, 'step aside', () => undefined);
  const cases: CaseDesk = makeCaseDesk({ journal, releases, profile, clock, calendar, stepAside });
  const office = neighboursOf({
    ...{ process, gates, chance, failing, store, profile, releases, calendar, clock, journal, cases, stepAside },
  });
  const number: Parameters<typeof ringDueClocks>[0]['number'] = (tx, state) =>
    allocateDocumentNo(office, tx, state, silencePaper(office, state));
  const runner = { clock, cases, log: office.log, number, claimDue };
  const ring = () =>
    ringDueClocks({ ...runner, ringLicence: (row, tx) => ringLicence(office.licences, journal, row, tx) });
  return { process, office, ring };
}

/** The instant at an hour of a civil day where the authorities sit, eight hours ahead of UTC all year. */
export const instantOf = (day: string | CalendarDay, hour: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000);
