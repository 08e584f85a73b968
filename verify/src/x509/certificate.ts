import { fromUtf8 } from '../bytes.ts';
import {
  bitStringBytes,
  childrenOf,
  contentOf,
  type Der,
  encodingOf,
  integerHexOf,
  oidOf,
  readWholeDer,
  tags,
  timeOf,
} from '../der/read-der.ts';
import { type KeyKind, signatureKeyKind } from './algorithms.ts';

/** An X.509 v3 certificate (RFC 5280), as far as a seal needs it. Times are milliseconds since 1970. */
export type Certificate = {
  readonly der: Uint8Array;
  readonly tbs: Uint8Array;
  readonly serial: string;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly issuerName: string;
  readonly subjectName: string;
  readonly organisation: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly spki: Uint8Array;
  readonly signedWith: KeyKind | undefined;
  readonly signature: Uint8Array;
  readonly isCa: boolean;
  readonly pathLength: number | undefined;
  /** Bits of keyUsage, bit 0 = digitalSignature; undefined when the extension is absent. */
  readonly keyUsage: number | undefined;
  readonly extendedKeyUsage: { readonly critical: boolean; readonly purposes: readonly string[] } | undefined;
  readonly hasUnknownCritical: boolean;
};

const extensionIds = { keyUsage: '2.5.29.15', basicConstraints: '2.5.29.19', extendedKeyUsage: '2.5.29.37' } as const;

/** Parses one certificate; undefined for anything that is not strict DER of version 3. */
export function parseCertificate(bytes: Uint8Array): Certificate | undefined {
  const [tbs, algorithm, signatureBits, tooMany] = childrenOf(readWholeDer(bytes, tags.sequence)) ?? [];
  const signature = bitStringBytes(signatureBits);
  const fields = childrenOf(tbs, tags.sequence);
  if (!tbs || !algorithm || !signature || !fields || tooMany) return undefined;
  const [version, serial, inner, issuer, validity, subject, spki, ...rest] = fields;
  const versionNumber = childrenOf(version, tags.context0);
  const times = childrenOf(validity, tags.sequence);
  const serialHex = integerHexOf(serial);
  const notBefore = timeOf(times?.[0]);
  const notAfter = timeOf(times?.[1]);
  if (integerHexOf(versionNumber?.[0]) !== '02' || serialHex === undefined || !inner || !issuer || !subject || !spki)
    return undefined;
  if (notBefore === undefined || notAfter === undefined || spki.tag !== tags.sequence) return undefined;
  const extensions = parseExtensions(rest.find((r) => r.tag === tags.context3));
  const issuerNames = parseName(issuer);
  const subjectNames = parseName(subject);
  if (!extensions || !issuerNames || !subjectNames) return undefined;
  return {
    der: bytes,
    tbs: encodingOf(tbs),
    serial: serialHex,
    issuer: encodingOf(issuer),
    subject: encodingOf(subject),
    issuerName: issuerNames.commonName,
    subjectName: subjectNames.commonName,
    organisation: subjectNames.organisation,
    notBefore,
    notAfter,
    spki: encodingOf(spki),
    signature,
    ...extensions,
    // RFC 5280 §4.1.1.2: both statements of the algorithm must agree.
    signedWith: signatureKeyKind(inner) === signatureKeyKind(algorithm) ? signatureKeyKind(algorithm) : undefined,
  };
}

type Extensions = Pick<Certificate, 'isCa' | 'pathLength' | 'keyUsage' | 'extendedKeyUsage' | 'hasUnknownCritical'>;

function parseExtensions(wrapper: Der | undefined): Extensions | undefined {
  let found: Extensions = {
    isCa: false,
    pathLength: undefined,
    keyUsage: undefined,
    extendedKeyUsage: undefined,
    hasUnknownCritical: false,
  };
  if (!wrapper) return found;
  const list = childrenOf(childrenOf(wrapper)?.[0], tags.sequence);
  if (!list) return undefined;
  const seen = new Set<string>();
  for (const extension of list) {
    const parts = childrenOf(extension, tags.sequence);
    const id = oidOf(parts?.[0]);
    if (!parts || id === undefined || seen.has(id) || parts.length < 2 || parts.length > 3) return undefined;
    seen.add(id);
    const critical = parts.length === 3;
    if (critical && contentOf(parts[1], tags.boolean)?.[0] !== 0xff) return undefined;
    const value = contentOf(parts.at(-1), tags.octetString);
    const inner = value && readWholeDer(value);
    if (id === extensionIds.basicConstraints) {
      const basic = parseBasicConstraints(inner);
      if (!basic) return undefined;
      found = { ...found, ...basic };
    } else if (id === extensionIds.keyUsage) {
      const bits = contentOf(inner, tags.bitString);
      if (!bits || bits.length < 2) return undefined;
      found = { ...found, keyUsage: reverseBits(bits[1]!) };
    } else if (id === extensionIds.extendedKeyUsage) {
      const purposes = childrenOf(inner, tags.sequence)?.map((p) => oidOf(p) ?? '');
      if (!purposes) return undefined;
      found = { ...found, extendedKeyUsage: { critical, purposes } };
    } else if (critical) found = { ...found, hasUnknownCritical: true };
  }
  return found;
}

function parseBasicConstraints(der: Der | undefined): { isCa: boolean; pathLength: number | undefined } | undefined {
  const parts = childrenOf(der, tags.sequence);
  if (!parts) return undefined;
  const isCa = contentOf(parts[0], tags.boolean)?.[0] === 0xff;
  const length = integerHexOf(parts[isCa ? 1 : 0]);
  if (length !== undefined && length.length > 2) return undefined;
  return { isCa, pathLength: length === undefined ? undefined : Number.parseInt(length, 16) };
}

const reverseBits = (byte: number): number => {
  let out = 0;
  for (let i = 0; i < 8; i++) if (byte & (0x80 >> i)) out |= 1 << i;
  return out;
};

function parseName(der: Der): { commonName: string; organisation: string } | undefined {
  const names = { commonName: '', organisation: '' };
  for (const relative of childrenOf(der, tags.sequence) ?? []) {
    const [type, value] = childrenOf(childrenOf(relative, tags.set)?.[0], tags.sequence) ?? [];
    const id = oidOf(type);
    if (id === undefined || !value) return undefined;
    const isText = value.tag === tags.utf8String || value.tag === tags.printableString || value.tag === tags.ia5String;
    const text = isText ? (fromUtf8(value.bytes.subarray(value.content, value.end)) ?? '') : '';
    if (id === '2.5.4.3') names.commonName = text;
    if (id === '2.5.4.10') names.organisation = text;
  }
  return der.tag === tags.sequence ? names : undefined;
}

/** True when the subject says that the certificate was made for a demonstration. */
export function isDemonstration(c: Pick<Certificate, 'subjectName' | 'organisation'>): boolean {
  return /演示|\bDEMO\b/.test(`${c.subjectName} ${c.organisation}`);
}
