import type { LicenceCommand } from '@tuofu/domain';
import type { DueClock, Journal, JournalTransaction } from '../office/ports.ts';
import { actOnLicence, type LicenceDesk } from './licence-desk.ts';

/** What a ringing clock of a licence makes happen: a reminder, a condition told to have fallen due, or what time has brought about, noted. */
export function commandOfClock(row: DueClock): LicenceCommand {
  const { clock, daysBefore, condition } = row.data;
  if (clock === 'renewal-reminder') return { type: 'RemindRenewal', daysBefore: Number(daysBefore) };
  if (clock === 'condition-due') return { type: 'NoteConditionDue', condition: String(condition) };
  return { type: 'NoteLapse' };
}

/** Rings in the transaction that claimed the clock; what was done by hand meanwhile leaves nothing to do. */
export async function ringLicence(
  desk: LicenceDesk,
  journal: Journal,
  row: DueClock,
  tx: JournalTransaction,
): Promise<void> {
  const handled = await actOnLicence(desk, journal, {
    authority: row.authority,
    stream: row.stream,
    within: tx,
    act: async () => ({ actor: { role: 'machine', rule: 'licence-clock' }, command: commandOfClock(row) }),
  });
  if (!handled.ok) throw new Error(`${row.clock} of ${row.stream}: ${handled.refusal.code}`);
}
