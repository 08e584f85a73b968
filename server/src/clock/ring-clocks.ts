import type { CaseCommand, CaseState, ClockName } from '@tuofu/domain';
import type { CaseDesk, NumberedCommand } from '../cases/case-desk.ts';
import { NEW_LAW } from '../cases/due-clocks.ts';
import { LICENCE_CLOCK } from '../licences/licence-due-clocks.ts';
import type { DueClock, JournalTransaction, Log, OfficeClock } from '../office/ports.ts';

/** What firing due clocks needs; `claimDue` marks each row and runs the handler so that a clock rings exactly once. */
export type ClockRunner = {
  readonly clock: OfficeClock;
  readonly cases: CaseDesk;
  readonly log: Log;
  /** Rings a clock of a licence in the transaction that claimed it. */
  ringLicence(row: DueClock, tx: JournalTransaction): Promise<void>;
  /** Numbers the paper that tells of the silence: the acceptance notice, or the certificate of a filing. */
  number(tx: JournalTransaction, state: CaseState): Promise<string>;
  claimDue(
    now: string,
    limit: number,
    handler: (row: DueClock, tx: JournalTransaction) => Promise<void>,
  ): Promise<number>;
};

/** Rings every clock that is due at the office's time; returns how many rang. */
export async function ringDueClocks(o: ClockRunner): Promise<number> {
  return o.claimDue(o.clock.now().toString(), 1_000, async (row, tx) => {
    if (row.clock.startsWith(LICENCE_CLOCK)) return o.ringLicence(row, tx);
    const command = commandOf(row, o.number);
    const ring = (c: typeof command, clocksAnew?: true) =>
      o.cases.handle({
        authority: row.authority,
        stream: row.stream,
        actor: { role: 'machine', rule: `${row.clock.split(':')[0]}-clock` },
        command: c,
        within: tx,
        ...(clocksAnew ? { clocksAnew } : {}),
      });
    const handled = await ring(command);
    if (handled.ok || handled.refusal.code === 'WRONG_PHASE') return undefined;
    // While a procedure lasts whose end no calendar knows, a light moves on with the day. That is no change of any date that was told:
    // only the row moves, and rings again then.
    if ('type' in command && handled.refusal.code === 'NOT_YET_DUE') {
      const moved = await ring({ type: 'RecomputeClocks' }, true);
      if (moved.ok) return undefined;
    }
    throw new Error(`${row.clock} of ${row.stream}: ${handled.refusal.code}`);
  });
}

/** What a ringing clock makes happen: silence accepts or records, a new law is applied, every other row tells that a light has turned. */
function commandOf(row: DueClock, number: ClockRunner['number']): CaseCommand | NumberedCommand {
  if (row.clock === 'acceptance')
    return { make: async (tx, state) => ({ type: 'DeemAccepted', noticeNo: await number(tx, state) }) };
  if (row.clock === NEW_LAW) return { type: 'ApplyNewLaw' };
  const [clock, light] = row.clock.split(':') as [ClockName, 'yellow' | 'red' | 'overdue'];
  return { type: 'NoteClock', clock, light };
}

/** Looks for due clocks every few seconds until stopped; a failure is logged and tried again. */
export function startClocks(o: ClockRunner, everyMs = 2_000): { stop(): Promise<void> } {
  let stopped = false;
  let wake: (() => void) | undefined;
  const loop = (async () => {
    while (!stopped) {
      try {
        // On a day on which many fall due, the next are rung at once.
        while (!stopped && (await ringDueClocks(o)) > 0);
      } catch (error) {
        const reasons = error instanceof AggregateError ? error.errors.slice(0, 3).map((e: Error) => e.message) : [];
        o.log.error(
          { err: { message: (error as Error).message }, reasons },
          'due clocks could not be rung; they stay due',
        );
      }
      if (!stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, everyMs).unref();
        });
      }
    }
  })();
  return {
    async stop() {
      stopped = true;
      wake?.();
      await loop;
    },
  };
}
