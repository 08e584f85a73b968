import {
  type CaseCommand,
  type CaseState,
  type DocumentKind,
  dayOf,
  formatDocumentNo,
  formatLicenceNo,
  type LicencePaper,
  papersDue,
} from '@tuofu/domain';
import { type ItemNumbering, officeOf, type Office as Seat } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { JournalTransaction } from '../office/ports.ts';

function seatOf(office: Office, state: CaseState) {
  if (!('office' in state)) throw new Error('no number before filing');
  return officeOf(office.profile, state.office);
}

/** A series has no gaps unless the city declares them for this kind of paper, and never where the pack of the case demands that it has none. */
function gapsOf(office: Office, state: CaseState, document: DocumentKind | LicencePaper): 'none' | 'allowed' {
  if (state.phase === 'none' || !office.profile.gapsAllowed?.includes(document)) return 'none';
  const { numbering } = office.releases.byDigest(state.release).release.definition;
  return numbering?.gapFree.some((d) => d === document) ? 'none' : 'allowed';
}

/** What the item of the case numbers in its own way. */
export function numberingOf(office: Office, state: CaseState): ItemNumbering {
  return (state.phase === 'none' ? undefined : office.profile.items?.[state.item]) ?? {};
}

function yearNow(office: Office): number {
  // The civil year where the offices sit: it changes at their midnight, not at that of UTC.
  return Number(dayOf(office.clock.now()).slice(0, 4));
}

/** 发文字号: one series per organ, kind and year, without leading zeros (GB/T 9704-2012). */
export async function allocateDocumentNo(
  office: Office,
  tx: JournalTransaction,
  state: CaseState,
  document: DocumentKind | LicencePaper,
): Promise<string> {
  const gaps = gapsOf(office, state, document);
  return documentNoOf(office, tx, seatOf(office, state), document, { gaps, item: numberingOf(office, state) });
}

/** As `allocateDocumentNo`, for a paper of this office outside a case. */
export async function documentNoOf(
  office: Office,
  tx: JournalTransaction,
  seat: Seat,
  document: DocumentKind | LicencePaper,
  { gaps = 'none', item = {} }: { readonly gaps?: 'none' | 'allowed'; readonly item?: ItemNumbering } = {},
): Promise<string> {
  const word = item.documentSeries?.[document] ?? office.profile.documentSeries[document];
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
  const numbering = numberingOf(office, state);
  const series = numbering.licenceSeries ? numbering.licenceSeries[seat.code] : seat.licenceSeries;
  if (!series) throw new Error(`the city profile has no licence series of this item for ${seat.code}`);
  const { authority } = office.profile.city;
  const serial = await tx.nextNumber(authority, series, year, gapsOf(office, state, 'licence'));
  const suffix = numbering.licenceSuffix === undefined ? {} : { suffix: numbering.licenceSuffix };
  return { licenceNo: formatLicenceNo({ series, year, serial, ...suffix }), year, serial };
}

type VoidNumber = Extract<CaseCommand, { type: 'VoidNumber' }>;

/**
 * 文号作废: the register keeps the number and the next one of its series is taken, both in the transaction of the act. What the case owes no
 * paper under is left to the domain to refuse; nothing is taken for it.
 */
export async function voidDocumentNo(
  office: Office,
  tx: JournalTransaction,
  state: CaseState,
  o: { readonly stream: string; readonly actor: string; readonly asked: Omit<VoidNumber, 'type' | 'replacement'> },
): Promise<VoidNumber> {
  const { document, number, ground } = o.asked;
  const parts = /^(.+)〔(\d{4})〕(\d+)号$/.exec(number);
  const owed = document !== 'licence' && papersDue(state).some((n) => n.document === document && n.number === number);
  if (!owed || parts === null) return { type: 'VoidNumber', ...o.asked, replacement: '' };
  const voided = await tx.voidNumber({
    authority: office.profile.city.authority,
    series: parts[1] as string,
    year: Number(parts[2]),
    number: Number(parts[3]),
    ...{ stream: o.stream, reason: ground, actor: o.actor, at: office.clock.now().toString() },
  });
  if (!voided.ok) throw new Error(`${number} of case ${o.stream} cannot be voided: ${voided.code}`);
  return { type: 'VoidNumber', ...o.asked, replacement: await allocateDocumentNo(office, tx, state, document) };
}
