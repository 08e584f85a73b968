import { refused } from '../case/outcome.ts';
import { tooLong } from '../case/text-length.ts';
import type { Barred } from './decided.ts';
import type { LicenceBody } from './state.ts';

/** Texts that an act must contain: none blank, none too long. */
export function hinderedByTexts(texts: Readonly<Record<string, string>>): Barred | undefined {
  const empty = Object.keys(texts).filter((name) => texts[name]?.trim() === '');
  if (empty.length > 0) return refused('TEXT_MISSING', { fields: empty });
  const long = tooLong(texts);
  return long.length > 0 ? refused('VALUE_TOO_LONG', { fields: long }) : undefined;
}

/** A number stands on one paper only. */
export function hinderedByNumber(state: LicenceBody, number: string): Barred | undefined {
  if (number.trim() === '') return refused('TEXT_MISSING', { fields: ['number'] });
  return state.numbers.includes(number) ? refused('LICENCE_NUMBER_USED', { number }) : undefined;
}
