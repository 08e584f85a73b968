import fs from 'node:fs';
import path from 'node:path';

/**
 * A second implementation of working days, written without the domain's: it walks day by day in UTC and looks each up in the notices. The
 * story holds the server's deadlines against it.
 */
export function secondCalendar(dir: string): (start: string, workingDays: number) => string | null {
  const swapped = new Map<string, boolean>();
  const years = new Set<string>();
  for (const file of fs.readdirSync(dir).filter((f) => /^\d{4}\.json$/.test(f))) {
    const notice = JSON.parse(fs.readFileSync(path.join(dir, file), 'utf8')) as {
      days: { date: string; off: boolean }[];
    };
    years.add(file.slice(0, 4));
    for (const day of notice.days) swapped.set(day.date, !day.off);
  }
  return (start, workingDays) => {
    const date = new Date(`${start}T00:00:00Z`);
    for (let left = workingDays; left > 0; ) {
      date.setUTCDate(date.getUTCDate() + 1);
      const text = date.toISOString().slice(0, 10);
      if (!years.has(text.slice(0, 4))) return null;
      const weekday = date.getUTCDay();
      if (swapped.get(text) ?? (weekday !== 0 && weekday !== 6)) left -= 1;
    }
    return date.toISOString().slice(0, 10);
  };
}
