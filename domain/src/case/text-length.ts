import type { AnswerValue } from './answers.ts';

/** The longest text that a single field may hold, in characters. */
export const longestText = 4000;

/** Names of the given texts that are too long; rows of a group are looked into. */
export function tooLong(texts: Readonly<Record<string, AnswerValue>>): readonly string[] {
  return Object.entries(texts)
    .filter(([, value]) => textsIn(value).some(exceeds))
    .map(([name]) => name);
}

function textsIn(value: AnswerValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'boolean') return [];
  return value.flatMap((row) => Object.values(row));
}

// UTF-16 units bound the number of characters from above, so most texts need no counting.
const exceeds = (text: string): boolean => text.length > longestText && [...text].length > longestText;
