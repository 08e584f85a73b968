/** A date found in text: where it stands and which day it names (YYYY-MM-DD). */
export type DateFound = { readonly from: number; readonly to: number; readonly value: string };

const arabic = /(?<!\d)(\d{4})(?:年|[-./—])(\d{1,2})(?:月|[-./—])(\d{1,2})(?!\d)日?/g;
const chinese = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日?/g;

/** Every date in the text that exists in the calendar, in order. A missing 日 is forgiven: seals cover it. */
export function findDates(text: string): DateFound[] {
  const found: DateFound[] = [];
  for (const [pattern, number] of [
    [arabic, Number],
    [chinese, chineseNumber],
  ] as const) {
    for (const m of text.matchAll(pattern)) {
      const value = toDay(number(m[1]!), number(m[2]!), number(m[3]!));
      if (value) found.push({ from: m.index, to: m.index + m[0].length, value });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** Two dates joined by 至 or its like, the first of the text: a term. */
export function findTerm(text: string): { readonly start: DateFound; readonly end: DateFound } | undefined {
  const dates = findDates(text);
  for (let i = 0; i + 1 < dates.length; i++) {
    const [start, end] = [dates[i]!, dates[i + 1]!];
    const between = text.slice(start.to, end.from);
    if (/^(?:起|开始|[（(]?含[）)]?)?[,，]?(?:至|到|[-—–~～一]{1,2})?(?:至|到|止)?$/.test(between) && between !== '')
      return { start, end };
  }
  return undefined;
}

/** 二〇二六 → 2026, 十二 → 12, 二十 → 20. */
export function chineseNumber(text: string): number {
  const digit = (ch: string) => '零一二三四五六七八九'.indexOf(ch === '〇' || ch === '○' ? '零' : ch);
  const ten = text.indexOf('十');
  if (ten < 0) return [...text].reduce((n, ch) => n * 10 + digit(ch), 0);
  return (ten === 0 ? 1 : digit(text[0]!)) * 10 + (ten + 1 < text.length ? digit(text[ten + 1]!) : 0);
}

function toDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
