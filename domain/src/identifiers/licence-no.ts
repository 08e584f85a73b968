import { halfWidth } from './half-width.ts';

/** Number of an operating licence, e.g. `东澜望潮危化经〔2026〕000001号`. */
export type LicenceNo = string & { readonly __brand: 'LicenceNo' };
/** 发文字号 of an official document, e.g. `望应急许受〔2026〕1号`. */
export type DocumentNo = string & { readonly __brand: 'DocumentNo' };

/** Reads a licence number; other brackets, 字 and a missing 号 are accepted. `series` refuses numbers of another office. */
export function parseLicenceNo(
  text: string,
  series?: string,
):
  | {
      readonly ok: true;
      readonly value: LicenceNo;
      readonly series: string;
      readonly year: number;
      readonly serial: number;
    }
  | { readonly ok: false; readonly problem: 'FORMAT' | 'SERIES' } {
  const parts = /^(\p{Script=Han}{2,12}危化经)字?[〔[【(](20\d{2})[〕\]】)](\d{6})号?$/u.exec(halfWidth(text));
  if (parts === null || Number(parts[3]) === 0) return { ok: false, problem: 'FORMAT' };
  if (series !== undefined && parts[1] !== series) return { ok: false, problem: 'SERIES' };
  const read = { series: parts[1]!, year: Number(parts[2]), serial: Number(parts[3]) };
  return { ok: true, value: formatLicenceNo(read), ...read };
}

/** A licence number: the serial has six digits. Throws for a serial that does not fit: the series is exhausted. */
export function formatLicenceNo(o: {
  readonly series: string;
  readonly year: number;
  readonly serial: number;
  /** What follows the serial; 号 when absent. */
  readonly suffix?: string;
}): LicenceNo {
  if (!Number.isInteger(o.serial) || o.serial < 1 || o.serial > 999_999)
    throw new RangeError(`the licence series ${o.series} of ${o.year} has no number ${o.serial}`);
  return `${o.series}〔${o.year}〕${String(o.serial).padStart(6, '0')}${o.suffix ?? '号'}` as LicenceNo;
}

/** A document number: year in 六角括号, serial without leading zeros and without 第 (GB/T 9704-2012, 7.2.5). */
export function formatDocumentNo(o: {
  readonly prefix: string;
  readonly year: number;
  readonly serial: number;
}): DocumentNo {
  if (!Number.isInteger(o.serial) || o.serial < 1)
    throw new RangeError(`documents ${o.prefix} of ${o.year} have no number ${o.serial}`);
  return `${o.prefix}〔${o.year}〕${o.serial}号` as DocumentNo;
}
