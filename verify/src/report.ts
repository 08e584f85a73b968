/** passed: done, and in order. failed: done, and not in order. not-done: could not be done, which is never good news. */
export type CheckState = 'passed' | 'failed' | 'not-done';

/** One thing that was looked at. `facts` are shown to people; the fact `problem` is a code with words of its own. */
export type Check = {
  readonly code: string;
  readonly state: CheckState;
  readonly facts: Readonly<Record<string, string>>;
};

export type Verdict = 'genuine' | 'not-genuine' | 'undetermined';
export type Colour = 'green' | 'amber' | 'red';

/** What a QR credential says. Dates are YYYY-MM-DD in the office's calendar; `scope` holds catalogue numbers or words. */
export type CredentialFacts = {
  readonly formatVersion: number;
  /** 26 Crockford base-32 characters: 128 random bits. */
  readonly id: string;
  readonly licenceNo: string;
  readonly eLicenceId: string;
  readonly holder: string;
  readonly holderCode: string;
  readonly legalRepresentative: string;
  readonly address: string;
  readonly mode: string;
  readonly scope: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly demonstration: boolean;
};

/** What the seal of a PDF says. Only a report whose verdict is genuine makes these facts trustworthy. */
export type SignatureFacts = {
  /** Instant of the time stamp, ISO 8601 UTC; empty when there is no readable time stamp. */
  readonly sealedAt: string;
  readonly signer: string;
  readonly organisation: string;
  readonly certificateIssuer: string;
  readonly certificateSerial: string;
  readonly timestampAuthority: string;
  readonly reason: string;
  readonly lock: 'no-changes' | 'form-filling' | 'none';
};

/** All checks run, all are reported, and the verdict follows from them alone. */
export type VerificationReport = {
  readonly kind: 'pdf' | 'qr';
  readonly verdict: Verdict;
  readonly colour: Colour;
  /** The overall reason, one of the codes with words in `text/`. */
  readonly code: string;
  readonly demonstration: boolean;
  readonly checks: readonly Check[];
  readonly credential?: CredentialFacts;
  readonly signature?: SignatureFacts;
};

/** Where a check ended, before it is given its code. */
export type Outcome = { readonly state: CheckState; readonly facts: Readonly<Record<string, string>> };

export const passed = (facts: Record<string, string> = {}): Outcome => ({ state: 'passed', facts });
export const failed = (problem: string, facts: Record<string, string> = {}): Outcome => ({
  state: 'failed',
  facts: { problem, ...facts },
});
export const notDone = (problem: string, facts: Record<string, string> = {}): Outcome => ({
  state: 'not-done',
  facts: { problem, ...facts },
});
