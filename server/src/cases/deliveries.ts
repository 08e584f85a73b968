import type { CalendarDay, CaseState } from '@tuofu/domain';

/** What the applicant delivered at one time: the filing (提交), the corrections that answered a notice (补正), or the report of what was put right (整改报告). */
export type Delivery = {
  /** 1 is the filing; a person asks for the copy of a delivery by this number. */
  readonly delivery: number;
  readonly kind: 'filing' | 'corrections' | 'rectification';
  /** The instant at which it entered the system; the receipt from which limits run. */
  readonly at: string;
  readonly receivedOn: CalendarDay;
  /** The notice that the corrections or the report answer. */
  readonly noticeNo: string | null;
};

/** Every delivery of a case in its order; none before it is filed. */
export function deliveriesOf(state: CaseState): readonly Delivery[] {
  if (!('filedOn' in state)) return [];
  const filing = { kind: 'filing', at: state.enteredSystemAt, receivedOn: state.filedOn, noticeNo: null } as const;
  const corrections = state.corrections.flatMap(({ deliveredAt: at, deliveredOn: receivedOn, noticeNo }) =>
    at !== null && receivedOn !== null ? [{ kind: 'corrections', at, receivedOn, noticeNo } as const] : [],
  );
  // Corrections come before acceptance, reports after it.
  const orders = 'procedure' in state ? state.procedure.rectifications : [];
  const reports = orders.flatMap(({ reportedAt: at, reportedOn: receivedOn, noticeNo }) =>
    at !== null && receivedOn !== null ? [{ kind: 'rectification', at, receivedOn, noticeNo } as const] : [],
  );
  return [filing, ...corrections, ...reports].map((d, i) => ({ delivery: i + 1, ...d }));
}
