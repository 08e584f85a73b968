import type { JsonObject, Receipt } from './types.ts';

/**
 * What to say to a command whose key was used before: with the same body the same answer, with another body a refusal.
 * `bodyDigest` is the digest of the command at hand.
 */
export function answerFromReceipt(
  receipt: Receipt,
  bodyDigest: string,
): { ok: true; status: number; answer: JsonObject } | { ok: false; code: 'KEY_USED_FOR_OTHER_BODY' } {
  if (receipt.bodyDigest !== bodyDigest) return { ok: false, code: 'KEY_USED_FOR_OTHER_BODY' };
  return { ok: true, status: receipt.status, answer: receipt.answer };
}
