import { type CaseState, type DocumentKind, formatDocumentNo, formatLicenceNo, type LicencePaper } from '@tuofu/domain';
import { type ItemNumbering, officeOf, type Office as Seat } from '../city/profile.ts';
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

/** A series has no gaps unless the city declares them for this kind of paper, and never where the pack of the case demands that it has none. */
function gapsOf(office: Office, state: CaseState, document: DocumentKind | LicencePaper): 'none' | 'allowed' {
  if (state.phase === 'none' || !office.profile.gapsAllowed?.includes(document)) return 'none';
  const { numbering } = office.releases.byDigest(state.release).release.definition;
  return numbering?.gapFree.some((d) => d === document) ? 'none' : 'allowed';
}

function yearNow(office: Office): number {
  // The civil year where the offices sit: it changes at their midnight, not at that of UTC.
  return office.clock.now().toZonedDateTimeISO('Asia/Shanghai').year;
}

/** 发文字号: one series per organ, kind and year, without leading zeros (GB/T 9704-2012). */
export async function allocateDocumentNo(
  office: Office,
  tx: JournalTransaction,
  state: CaseState,
  document: DocumentKind | LicencePaper,
): Promise<string> {
  const own = numberingOf(office, state).documentSeries?.[document];
  return documentNoOf(office, tx, seatOf(office, state), document, gapsOf(office, state, document), own);
}

/** As `allocateDocumentNo`, for a paper of this office outside a case. */
export async function documentNoOf(
  office: Office,
  tx: JournalTransaction,
  seat: Seat,
  document: DocumentKind | LicencePaper,
  gaps: 'none' | 'allowed' = 'none',
  /** The word of the series, where it is not the city's for this kind of paper. */
  own?: string,
): Promise<string> {
  const word = own ?? office.profile.documentSeries[document];
  if (!word) throw new Error(`the city profile has no series for ${document}`);
  const prefix = `${seat.documentPrefix}${word}`;
  const year = yearNow(office);
  const { authority } = office.profile.city;
  const serial = await tx.nextNumber(authority, prefix, year, gaps);
  return formatDocumentNo({ prefix, year, serial });
}

/** What silence leads to: the acceptance notice of a licence, the certificate of a filing. */
export function silencePaper(office: Office, state: CaseState): DocumentKind {
  if (state.phase === 'none') throw new Error('no paper without a case');
  const { family } = office.releases.byDigest(state.release).release.definition;
  return family === 'filing' ? 'filing-certificate' : 'acceptance-notice';
}

/** 许可证编号: one series per office, kind of licence and year, six digits. */
export async function allocateLicenceNo(
  office: Office,
  tx: JournalTransaction,
  state: CaseState,
): Promise<{ readonly licenceNo: string; readonly year: number; readonly serial: number }> {
  const seat = seatOf(office, state);
  const year = yearNow(office);
  const { authority } = office.profile.city;
  const numbering = numberingOf(office, state);
  const series = numbering.licenceSeries ? numbering.licenceSeries[seat.code] : seat.licenceSeries;
  if (!series) throw new Error(`the city profile has no licence series of this item for ${seat.code}`);
  const serial = await tx.nextNumber(authority, series, year, gapsOf(office, state, 'licence'));
  const suffix = numbering.licenceSuffix === undefined ? {} : { suffix: numbering.licenceSuffix };
  return { licenceNo: formatLicenceNo({ series, year, serial, ...suffix }), year, serial };
}
