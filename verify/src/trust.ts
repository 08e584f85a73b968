export type TrustedQrKey = {
  /** First 4 bytes of SHA-256 over the SPKI, lower-case hex. */
  readonly kid: string;
  /** DER SubjectPublicKeyInfo of a P-256 key, base64. */
  readonly spki: string;
  readonly issuer: string;
  readonly demonstration: boolean;
  /** YYYY-MM-DD, both inclusive; null: no end is known. A credential must have been issued within. */
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** Whom a verifier believes. Roots for seals and for time stamps are kept apart: neither may vouch for the other. */
export type TrustStore = {
  readonly name: string;
  readonly demonstration: boolean;
  /** Base64 DER of CA certificates. */
  readonly roots: readonly string[];
  readonly timestampRoots: readonly string[];
  readonly qrKeys: readonly TrustedQrKey[];
};
