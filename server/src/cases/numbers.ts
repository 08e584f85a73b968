import { type CaseState, type DocumentKind, formatDocumentNo, formatLicenceNo } from '@tuofu/domain';
import { type ItemNumbering, officeOf } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { JournalTransaction } from '../office/ports.ts';

function seatOf(office: Office, state: CaseState) {
  if (!('office' in state)) throw new Error('no number before filing');
  return officeOf(office.profile, state.office);
}

/** What the item of the case numbers in its own way. */
export function numberingOf(office: Office, state: CaseState): ItemNumbering {
  return (state.phase === 'none' ? undefined : office.profile.items?.[state.item]) ?? {};
}

function yearNow(office: Office): number {
  return office.clock.now().toZonedDateTimeISO('Asia/Shanghai').year;
}

/** 发文字号: one gap-free series per organ, kind and year, without leading zeros (GB/T 9704-2012). */
export async function allocateDocumentNo(
  office: Office,
  tx: JournalTransaction,
  state: CaseState,
  document: DocumentKind,
): Promise<string> {
  const seat = seatOf(office, state);
  const word = numberingOf(office, state).documentSeries?.[document] ?? office.profile.documentSeries[document];
  if (!word) throw new Error(`the city profile has no series for ${document}`);
  const prefix = `${seat.documentPrefix}${word}`;
  const year = yearNow(office);
  return formatDocumentNo({ prefix, year, serial: await tx.nextNumber(office.profile.city.authority, prefix, year) });
}

/** What silence leads to: the acceptance notice of a licence, the certificate of a filing. */
export function silencePaper(office: Office, state: CaseState): DocumentKind {
  if (state.phase === 'none') throw new Error('no paper without a case');
  const { family } = office.releases.byDigest(state.release).release.definition;
  return family === 'filing' ? 'filing-certificate' : 'acceptance-notice';
}

/** 许可证编号: one gap-free series per office, kind of licence and year, six digits. */
export async function allocateLicenceNo(
  office: Office,
  tx: JournalTransaction,
  state: CaseState,
): Promise<{ readonly licenceNo: string; readonly year: number; readonly serial: number }> {
  const seat = seatOf(office, state);
  const year = yearNow(office);
  const numbering = numberingOf(office, state);
  const series = numbering.licenceSeries ? numbering.licenceSeries[seat.code] : seat.licenceSeries;
  if (!series) throw new Error(`the city profile has no licence series of this item for ${seat.code}`);
  const serial = await tx.nextNumber(office.profile.city.authority, series, year);
  const suffix = numbering.licenceSuffix === undefined ? {} : { suffix: numbering.licenceSuffix };
  return { licenceNo: formatLicenceNo({ series, year, serial, ...suffix }), year, serial };
}
