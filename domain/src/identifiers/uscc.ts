import { halfWidth } from './half-width.ts';

/** 统一社会信用代码 (GB 32100-2015): 18 characters, the last one a check character over the first 17. */
export type Uscc = string & { readonly __brand: 'Uscc' };
export type UsccProblem = 'LENGTH' | 'LETTER' | 'CHECK_DIGIT';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Letters that the standard leaves out, with what was probably meant. */
const meant: Readonly<Record<string, string>> = { I: 'I→1', O: 'O→0', S: 'S→5', Z: 'Z→2', V: 'V→U' };

/**
 * Reads a credit code; full-width, lower case and blanks are accepted. The inner check of GB 11714 (positions 9–17) is a
 * warning only: codes exist that fail it. `hint` names the offending letter and what was probably meant.
 */
export function parseUscc(
  text: string,
):
  | { readonly ok: true; readonly value: Uscc; readonly innerCheck: 'ok' | 'fails' }
  | { readonly ok: false; readonly problem: UsccProblem; readonly hint?: string } {
  const code = halfWidth(text);
  if (code.length !== 18) return { ok: false, problem: 'LENGTH' };
  for (const [at, char] of [...code].entries()) {
    const division = at >= 2 && at <= 7;
    if (!alphabet.includes(char) || (division && !/\d/.test(char)))
      return { ok: false, problem: 'LETTER', hint: meant[char] ?? char };
  }
  if (code[17] !== usccCheckCharacter(code)) return { ok: false, problem: 'CHECK_DIGIT' };
  return { ok: true, value: code as Uscc, innerCheck: innerCheck(code) };
}

/** The 18th character over the first 17 (GB 32100-2015, modulus 31). */
export function usccCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + alphabet.indexOf(first17[at]!) * weight, 0);
  return alphabet[(31 - (sum % 31)) % 31]!;
}

const innerCheck = (code: string): 'ok' | 'fails' => {
  const inner = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = inner.reduce((total, weight, at) => total + Number.parseInt(code[8 + at]!, 36) * weight, 0);
  const check = 11 - (sum % 11);
  return code[16] === (check === 10 ? 'X' : check === 11 ? '0' : `${check}`) ? 'ok' : 'fails';
};
