import { daysInMonth } from '../../identifiers/days-in-month.ts';
import { parseChineseDigits, parseChineseNumber } from './chinese-numerals.ts';
import { fold } from './fold.ts';

/** The day a text says, as `YYYY-MM-DD`, in any Chinese or numeric writing; a missing 日 is accepted (seals cover it). */
export function parseDate(text: string): string | undefined {
  const plain = fold(text);
  const chinese = /^(.{4})年(.{1,3})月(.{1,4}?)[日号]?$/u.exec(plain);
  if (chinese !== null) return day(parseChineseDigits(chinese[1]!), number(chinese[2]!), number(chinese[3]!));
  const numeric = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(plain);
  if (numeric === null) return undefined;
  return day(numeric[1], Number(numeric[3]), Number(numeric[4]));
}

/** From and to of a period; `to: null` for 长期. `undefined` when the text says no day at all. */
export function parsePeriod(text: string): { readonly from?: string; readonly to?: string | null } | undefined {
  const plain = fold(text);
  const said =
    plain.match(
      /.{4}年.{1,3}?月.{1,4}?日|\d{4}年\d{1,2}月\d{1,2}|\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)|(?<!\d)\d{8}(?!\d)/gu,
    ) ?? [];
  const days = said.map(parseDate);
  const open = /长期|永久|无固定期限/u.test(plain);
  if (days.includes(undefined) || days.length > 2 || (days.length === 0 && !open)) return undefined;
  const [first, second] = days;
  if (open) return first === undefined ? { to: null } : { from: first, to: null };
  if (second !== undefined) return first! <= second ? { from: first!, to: second } : undefined;
  return { to: first! };
}

const number = (text: string): number => (/^\d{1,2}$/.test(text) ? Number(text) : (parseChineseNumber(text) ?? 0));

const day = (year: string | undefined, month: number, date: number): string | undefined => {
  if (year === undefined || date < 1 || date > daysInMonth(Number(year), month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};
