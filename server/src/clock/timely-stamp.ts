import { parseTimestampToken } from '@tuofu/verify';

/** How far the clock of a time-stamp authority may be from the office's. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * A time stamp that has just been given says now, as the office clock knows it; one from another time proves a wrong moment for ever.
 * Throws with what to do; nothing is sealed with such a stamp, and the job tries again.
 */
export function demandTimely(token: Uint8Array, now: Temporal.Instant): Uint8Array {
  const at = parseTimestampToken(token)?.info.at;
  if (at === undefined) throw new Error('the time stamp cannot be read; ask the operator of the time-stamp authority');
  const off = at - now.epochMilliseconds;
  if (Math.abs(off) > TOLERANCE_MS)
    throw new Error(
      `the time stamp is ${Math.round(Math.abs(off) / 1000)} s ${off < 0 ? 'behind' : 'ahead of'} the office clock; compare both clocks before anything is sealed`,
    );
  return token;
}
