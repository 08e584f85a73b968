import { dayOf, foldLicence, type LicenceContent, type LicenceEvent, licenceStatus } from '@tuofu/domain';
import type { Office } from '../../office/office.ts';
import type { LicenceRow } from '../../office/ports.ts';

/** What the public sees of a licence: holder, number, scope, validity, live status; no identity number, no phone. */
export type PublicLicence = {
  readonly status: { readonly code: string; readonly word: string; readonly colour: 'green' | 'amber' | 'red' };
  readonly licenceNo: string;
  readonly eLicenceId: string;
  readonly holder: string;
  readonly holderCode: string;
  readonly premises: string;
  readonly mode: string;
  readonly scope: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly issuedOn: string;
  readonly issuer: { readonly code: string; readonly name: string };
  readonly fileDigest: string;
  readonly checkedAt: string;
  readonly demonstration: boolean;
  readonly notice: string;
};

/** Reads the licence stream, the one source of a licence's status; `undefined` when its content has been erased. */
export async function publicLicence(office: Office, row: LicenceRow): Promise<PublicLicence | undefined> {
  const { events } = await office.journal.load({ authority: row.authority, kind: 'licence', stream: row.stream });
  const state = foldLicence(events as unknown as readonly LicenceEvent[]);
  if (state.phase === 'none') return undefined;
  const content: LicenceContent | null = state.content;
  if (!content) return undefined;
  const now = office.clock.now();
  const status = licenceStatus(state, dayOf(now));
  return {
    status: {
      code: status.code,
      word: status.word,
      colour: status.word === 'valid' ? 'green' : status.word === 'not-yet-valid' ? 'amber' : 'red',
    },
    licenceNo: content.licenceNo,
    eLicenceId: content.eLicenceId,
    holder: content.holder,
    holderCode: content.holderCode,
    premises: content.premises,
    mode: content.mode,
    scope: content.scope,
    validFrom: content.validFrom,
    validTo: content.validTo,
    issuedOn: state.issuedOn,
    issuer: content.office,
    fileDigest: state.file,
    checkedAt: now.toString(),
    demonstration: office.profile.demo,
    notice: office.profile.demo ? office.profile.marks.document : '',
  };
}
