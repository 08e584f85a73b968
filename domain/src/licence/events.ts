import type { CalendarDay } from '../calendar/day.ts';
import type { Personal } from '../personal.ts';
import type { LicenceContent } from './content.ts';

/** The two ways to a licence: the QR text with its random identifier, and the code that a person types. */
export type LicenceCredential = { readonly id: string; readonly typedCode: string; readonly qrText: string };

/** What happened to a licence. Its own small stream is the one source of its status, from the QR page to the open API. */
export type LicenceEvent = LicenceGranted | LicenceIssued;

/** The decision: from here on no second licence can be granted for the same holder, place and item, though this one is not made yet. */
export type LicenceGranted = {
  readonly type: 'LicenceGranted';
  readonly data: {
    readonly caseNo: string;
    readonly caseStream: string;
    readonly office: string;
    readonly item: string;
    readonly release: string;
    readonly decidedOn: CalendarDay;
    readonly validFrom: CalendarDay;
    readonly validTo: CalendarDay;
    readonly demo: boolean;
  };
};

export type LicenceIssued = {
  readonly type: 'LicenceIssued';
  readonly data: {
    /** Erasable; the validity stands beside it, so that the status survives erasure. */
    readonly content: Personal<LicenceContent>;
    readonly validFrom: CalendarDay;
    readonly validTo: CalendarDay;
    readonly issuedOn: CalendarDay;
    readonly caseNo: string;
    /** The stream of the case that granted it. */
    readonly caseStream: string;
    /** Code of the issuing office. */
    readonly office: string;
    readonly item: string;
    readonly release: string;
    /** What the QR code and the typed code say; whoever knows it may look the licence up. */
    readonly credential: Personal<LicenceCredential>;
    /** SHA-256, hex, of the QR text and of the sealed file. */
    readonly credentialDigest: string;
    readonly file: string;
    /** A licence of an invented city, without legal effect. */
    readonly demo: boolean;
  };
};
