import { daysInMonth } from './days-in-month.ts';
import { halfWidth } from './half-width.ts';

/** 公民身份号码 (GB 11643-1999): 17 digits and a check character. */
export type ResidentId = string & { readonly __brand: 'ResidentId' };
export type ResidentIdProblem = 'LENGTH' | 'CHARACTER' | 'BIRTH_DATE' | 'BIRTH_IN_FUTURE' | 'CHECK_DIGIT';

/**
 * Reads a resident identity number. The division code is not checked against today's list: it is the one of the first issue
 * and may be abolished. `today` (`YYYY-MM-DD`) lets births in the future be refused.
 */
export function parseResidentId(
  text: string,
  today?: string,
):
  | { readonly ok: true; readonly value: ResidentId; readonly birth: string; readonly male: boolean }
  | { readonly ok: false; readonly problem: ResidentIdProblem } {
  const id = halfWidth(text);
  if (id.length !== 18) return { ok: false, problem: 'LENGTH' };
  if (!/^\d{17}[\dX]$/.test(id)) return { ok: false, problem: 'CHARACTER' };
  const [year, month, day] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))];
  if (year < 1800 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return { ok: false, problem: 'BIRTH_DATE' };
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (today !== undefined && birth > today) return { ok: false, problem: 'BIRTH_IN_FUTURE' };
  if (id[17] !== residentIdCheckCharacter(id)) return { ok: false, problem: 'CHECK_DIGIT' };
  return { ok: true, value: id as ResidentId, birth, male: Number(id[16]) % 2 === 1 };
}

/** The 18th character over the first 17 digits (ISO 7064 MOD 11-2). */
export function residentIdCheckCharacter(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + Number(first17[at]) * weight, 0);
  return '10X98765432'[sum % 11]!;
}

/** The number as it may be shown to others: division and the last four characters, the birth date hidden. */
export function maskResidentId(value: string): string {
  return value.length < 11
    ? '*'.repeat(value.length)
    : `${value.slice(0, 6)}${'*'.repeat(value.length - 10)}${value.slice(-4)}`;
}
