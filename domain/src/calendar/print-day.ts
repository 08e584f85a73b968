import type { CalendarDay, NotComputable } from './day.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** A day as people read it: `2026年5月1日` without leading zeros (GB/T 9704), `1 May 2026`. */
export function printDay(day: CalendarDay, locale: 'zh-CN' | 'en'): string {
  const [year, month, date] = day.split('-').map(Number);
  if (locale === 'zh-CN') return `${year}年${month}月${date}日`;
  return `${date} ${months[month! - 1]} ${year}`;
}

/** A deadline whose calendar year is not yet published: what is known of it, and nothing guessed. */
export function printNotComputable(n: NotComputable, locale: 'zh-CN' | 'en'): string {
  const from = printDay(n.from, locale);
  if (locale === 'zh-CN') return `自${from}起第${n.days}个工作日(${n.needs}年工作日历尚未公布)`;
  return `${n.days} working days from ${from} (the calendar of ${n.needs} is not yet published)`;
}

/** The last day of a calendar period whose roll is not computable: the nominal day, and that it may move to the next working day. */
export function printUnrolled(nominal: CalendarDay, locale: 'zh-CN' | 'en'): string {
  const year = nominal.slice(0, 4);
  if (locale === 'zh-CN')
    return `${printDay(nominal, locale)}(逢休息日顺延至其后第一个工作日;${year}年工作日历尚未公布)`;
  return `${printDay(nominal, locale)} (if a day off, the next working day; the calendar of ${year} is not yet published)`;
}
