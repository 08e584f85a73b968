import { halfWidth } from './half-width.ts';

/** A telephone number of mainland China: 11 mobile digits, or `area-number` with an optional `-extension`. */
export type Phone = string & { readonly __brand: 'Phone' };

/** Reads a mobile or a landline number with its area code; blanks, hyphens and +86 are accepted. */
export function parsePhone(
  text: string,
):
  | { readonly ok: true; readonly value: Phone; readonly kind: 'mobile' | 'landline' }
  | { readonly ok: false; readonly problem: 'FORMAT' } {
  const phone = halfWidth(text)
    .replace(/[‐-―−]/gu, '-')
    .replace(/^(\+86|0086)-?/, '');
  const mobile = phone.replaceAll('-', '');
  if (/^1[3-9]\d{9}$/.test(mobile)) return { ok: true, value: mobile as Phone, kind: 'mobile' };
  // Area codes 01x and 02x have three digits, all others four; numbers have seven or eight.
  const landline = /^(0[12]\d|0[3-9]\d{2})-?(\d{3,4})-?(\d{4})(-\d{1,6})?$/.exec(phone);
  if (landline === null) return { ok: false, problem: 'FORMAT' };
  return {
    ok: true,
    value: `${landline[1]}-${landline[2]}${landline[3]}${landline[4] ?? ''}` as Phone,
    kind: 'landline',
  };
}
