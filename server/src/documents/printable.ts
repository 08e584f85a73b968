import type { Refusal } from '@tuofu/domain';
import { textsIn } from '../http/clean-text.ts';
import type { PressDesk } from '../office/ports.ts';

/** Why words cannot stand in a paper, each character named so that a person finds it; `undefined` when they can. */
export function unprintableRefusal(press: Pick<PressDesk, 'unprintable'>, words: unknown): Refusal | undefined {
  const text = textsIn(words).join('');
  const characters = text === '' ? [] : press.unprintable(text);
  if (characters.length === 0) return undefined;
  return { code: 'TEXT_NOT_PRINTABLE', facts: { characters: characters.slice(0, 20).map(named) } };
}

/** A character as itself where it can be seen, and by its number in Unicode. */
function named(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{C}\p{Z}]/u.test(character) ? number : `${character} (${number})`;
}
