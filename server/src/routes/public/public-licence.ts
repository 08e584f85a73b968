import {
  dayOf,
  findCurrent,
  foldLicence,
  type LicenceContent,
  type LicenceEvent,
  type VersionStatus,
  versionStatus,
} from '@tuofu/domain';
import type { Office } from '../../office/office.ts';
import type { LicenceRow } from '../../office/ports.ts';

/** What the public sees of a licence: holder, number, scope, validity, live status; no identity number, no phone. */
export type PublicLicence = {
  readonly status: {
    readonly code: string;
    readonly word: VersionStatus['word'];
    readonly colour: 'green' | 'amber' | 'red';
    /** The last day of what the word says, where it has one: of the term, or of a suspension. */
    readonly until: string | null;
    /** The term runs on because nobody decided on its renewal in time; the certificate prints the old end. */
    readonly deemedRenewed: boolean;
  };
  /** 1 for the first certificate of the licence, one more for each that took its place. */
  readonly version: number;
  /** The certificate that took the place of this one, and how the licence itself stands; `null` for the one that is to be shown. */
  readonly current: {
    readonly version: number;
    readonly since: string;
    readonly id: string | null;
    readonly status: { readonly code: string; readonly word: VersionStatus['word'] };
  } | null;
  readonly licenceNo: string;
  readonly eLicenceId: string;
  readonly holder: string;
  readonly holderCode: string;
  readonly premises: string;
  readonly mode: string;
  readonly scope: readonly string[];
  /** What this kind of licence is called and shows besides; absent for licences that have a mode and a scope only. */
  readonly title?: string;
  readonly parts?: LicenceContent['parts'];
  readonly validFrom: string;
  readonly validTo: string;
  readonly issuedOn: string;
  readonly issuer: { readonly code: string; readonly name: string };
  readonly fileDigest: string;
  readonly checkedAt: string;
  readonly demonstration: boolean;
  readonly notice: string;
};

const COLOURS = {
  valid: 'green',
  'not-yet-valid': 'amber',
  'being-made': 'amber',
  suspended: 'amber',
  expired: 'red',
  succeeded: 'red',
  withdrawn: 'red',
  annulled: 'red',
  revoked: 'red',
  cancelled: 'red',
  superseded: 'amber',
  unknown: 'red',
} as const satisfies Record<VersionStatus['word'], PublicLicence['status']['colour']>;

/**
 * Reads the licence stream, the one source of a licence's status; `undefined` when its content has been erased. `key` is the identifier or
 * the typed code in somebody's hand, which may be that of an old certificate; the current one is shown without it.
 */
export async function publicLicence(office: Office, row: LicenceRow, key?: string): Promise<PublicLicence | undefined> {
  const { events } = await office.journal.load({ authority: row.authority, kind: 'licence', stream: row.stream });
  const state = foldLicence(events as unknown as readonly LicenceEvent[]);
  const current = findCurrent(state);
  if (state.standing === 'none' || !current) return undefined;
  const held = (v: (typeof state.versions)[number]) =>
    v.made?.credential?.id === key || v.made?.credential?.typedCode === key;
  const version = (key === undefined ? undefined : state.versions.find(held)) ?? current;
  const { made } = version;
  const content = made?.content;
  if (!made || !content) return undefined;
  const now = office.clock.now();
  const status = versionStatus(state, version.version, dayOf(now));
  return {
    status: {
      code: status.code,
      word: status.word,
      colour: COLOURS[status.word],
      until: 'until' in status ? status.until : null,
      deemedRenewed: status.word === 'valid' && status.deemedRenewed,
    },
    version: version.version,
    current:
      status.word === 'superseded'
        ? {
            version: status.by,
            since: status.since,
            id: current.made.credential?.id ?? null,
            status: { code: status.licence.code, word: status.licence.word },
          }
        : null,
    licenceNo: content.licenceNo,
    eLicenceId: content.eLicenceId,
    holder: content.holder,
    holderCode: content.holderCode,
    premises: content.premises,
    mode: content.mode,
    scope: content.scope,
    ...(content.title === undefined ? {} : { title: content.title }),
    ...(content.parts === undefined ? {} : { parts: content.parts }),
    validFrom: content.validFrom,
    validTo: content.validTo,
    issuedOn: made.issuedOn,
    issuer: content.office,
    fileDigest: made.file,
    checkedAt: now.toString(),
    demonstration: office.profile.demo,
    notice: office.profile.demo ? office.profile.marks.document : '',
  };
}
