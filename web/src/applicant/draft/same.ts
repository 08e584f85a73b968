import type { Answer } from '../../api/types.ts';

/** An answer as text, for comparing: an empty text, an empty list and no answer are the same; the order of columns means nothing. */
export function canonical(value: Answer | undefined): string {
  if (value === undefined || value === '') return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (value.length === 0) return '';
  return JSON.stringify(value.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
}

export const same = (a: Answer | undefined, b: Answer | undefined): boolean => canonical(a) === canonical(b);
