import crypto from 'node:crypto';

/** A name-based UUID (version 8) of a text. */
export function uuidOf(text: string): string {
  const hex = crypto.createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The stream of the licence that a case grants: one case, one licence, so that a second run meets the first one's stream. */
export const licenceStreamOf = (caseStream: string): string => uuidOf(`licence:${caseStream}`);

/** The stream of a register entry: what one holder may not apply for. */
export const banStreamOf = (authority: number, item: string, uscc: string): string =>
  uuidOf(`ban:${authority}:${item}:${uscc}`);

export const sha256 = (text: string | Uint8Array): Uint8Array => crypto.createHash('sha256').update(text).digest();
