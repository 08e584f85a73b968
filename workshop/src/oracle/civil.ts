/**
 * Dates of the oracle: a day is the number of days since 1 January of the year 1, counted by the Gregorian rule alone. Neither Temporal
 * nor Date is used, and nothing of the domain.
 */
export type Ordinal = number;

const beforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const isLeap = (year: number) => year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
const daysBeforeYear = (year: number) => {
  const y = year - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
};
const daysBeforeMonth = (year: number, month: number) => beforeMonth[month - 1]! + (month > 2 && isLeap(year) ? 1 : 0);

export function monthLength(year: number, month: number): number {
  return beforeMonth[month]! - beforeMonth[month - 1]! + (month === 2 && isLeap(year) ? 1 : 0);
}

export function toOrdinal(year: number, month: number, day: number): Ordinal {
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1;
}

export function readOrdinal(text: string): Ordinal {
  return toOrdinal(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

export function partsOf(ordinal: Ordinal): { readonly year: number; readonly month: number; readonly day: number } {
  let year = Math.floor(ordinal / 365.2425) + 1;
  while (daysBeforeYear(year + 1) <= ordinal) year += 1;
  while (daysBeforeYear(year) > ordinal) year -= 1;
  const inYear = ordinal - daysBeforeYear(year);
  let month = 12;
  while (daysBeforeMonth(year, month) > inYear) month -= 1;
  return { year, month, day: inYear - daysBeforeMonth(year, month) + 1 };
}

export function writeOrdinal(ordinal: Ordinal): string {
  const { year, month, day } = partsOf(ordinal);
  const two = (n: number) => `${n}`.padStart(2, '0');
  return `${`${year}`.padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** 1 January of the year 1 was a Monday: 0 is Monday, 6 Sunday. */
export function weekdayOf(ordinal: Ordinal): number {
  return ordinal % 7;
}

/** 民法典第二百零二条: the corresponding day, else the last day of that month. */
export function plusMonths(ordinal: Ordinal, months: number): Ordinal {
  const { year, month, day } = partsOf(ordinal);
  const at = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  return toOrdinal(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)));
}
