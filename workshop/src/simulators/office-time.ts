/** An instant as the authority's wall clock writes it, e.g. 2026-07-01T09:00:00+08:00; China keeps one offset all year. */
export function officeTime(at: Date): string {
  return `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}
