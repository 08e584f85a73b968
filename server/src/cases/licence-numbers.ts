import { type CaseState, findCurrent, makeELicenceId, parseELicenceId } from '@tuofu/domain';
import { officeOf } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { JournalTransaction } from '../office/ports.ts';
import { allocateLicenceNo, numberingOf } from './numbers.ts';

/**
 * Number and e-licence identifier of what a case grants: new ones for a new licence, in its own transaction; for a new version the
 * number of the licence and the next version of its identifier.
 */
export async function licenceNumbers(
  office: Office,
  tx: JournalTransaction,
  state: CaseState,
): Promise<{ readonly licenceNo: string; readonly eLicenceId: string }> {
  const asked = state.phase === 'none' ? null : state.licenceAskedAbout;
  const isNew = state.phase === 'none' || state.kind === 'first' || state.kind === 're-application';
  if (!isNew && asked !== null) {
    const { state: licence } = await office.licences.load(office.profile.city.authority, asked, tx);
    const content = findCurrent(licence)?.made.content;
    const parts = content && parseELicenceId(content.eLicenceId);
    if (licence.standing !== 'none' && content && parts?.ok) {
      const { typeCode, issuerCode, serial } = parts;
      const version = licence.versions.length + 1;
      return { licenceNo: content.licenceNo, eLicenceId: makeELicenceId({ typeCode, issuerCode, serial, version }) };
    }
  }
  const { licenceNo, year, serial } = await allocateLicenceNo(office, tx, state);
  const seat = officeOf(office.profile, 'office' in state ? state.office : '');
  const eLicenceId = makeELicenceId({
    typeCode: numberingOf(office, state).certTypeCode ?? office.profile.city.certTypeCode,
    issuerCode: seat.code,
    serial: `${year}${String(serial).padStart(6, '0')}`,
    version: 1,
  });
  return { licenceNo, eLicenceId };
}
