import { fromBase10 } from './base10.ts';
import { idToBytes } from './crockford.ts';

export type ParsedQrText =
  | { ok: true; url: string; id: string; cose: Uint8Array | null }
  | { ok: false; problem: string };

const maxText = 8000;
const form = /^(https?):\/\/((?:[a-z0-9-]+\.)*[a-z0-9-]+|\[::1\])(:\d{1,5})?\/C\/([0-9A-Z]{26})(?:#(\d+))?$/i;
const localHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Reads `HTTPS://HOST/C/<ID>#<base10>`; plain HTTP only on this machine. Problems: not-a-licence-code, plain-http, digits-malformed. */
export function parseQrText(text: string): ParsedQrText {
  const m = text.length > maxText ? null : form.exec(text.trim());
  const id = m?.[4]?.toUpperCase();
  if (!m || id === undefined || !idToBytes(id)) return { ok: false, problem: 'not-a-licence-code' };
  if (m[1]!.toLowerCase() === 'http' && !localHosts.has(m[2]!.toLowerCase()))
    return { ok: false, problem: 'plain-http' };
  const url = `${m[1]!.toLowerCase()}://${m[2]!.toLowerCase()}${m[3] ?? ''}/C/${id}`;
  if (m[5] === undefined) return { ok: true, url, id, cose: null };
  const cose = fromBase10(m[5]);
  return cose ? { ok: true, url, id, cose } : { ok: false, problem: 'digits-malformed' };
}
