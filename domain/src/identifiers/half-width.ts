/** Text as codes are written: half-width, upper case, no blanks and no invisible characters. */
export function halfWidth(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/gu, '')
    .toUpperCase();
}
