import { equalBytes, toHex } from '../bytes.ts';
import { childrenOf, contentOf, type Der, encodingOf, oidOf, readWholeDer, tags } from '../der/read-der.ts';
import { isSha256, type KeyKind, signatureKeyKind } from '../x509/algorithms.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';

export const cmsOids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
} as const;

/** A CMS SignedData (RFC 5652) with exactly one signer, who is named by issuer and serial number. */
export type SignedData = {
  readonly contentType: string;
  /** The enclosed content; undefined when the signature is detached. */
  readonly content: Uint8Array | undefined;
  readonly certificates: readonly Certificate[];
  /** The signer's certificate among them, when it is there. */
  readonly signer: Certificate | undefined;
  /** The bytes under the signature: the signed attributes as a SET. */
  readonly signedBytes: Uint8Array;
  readonly signedAttributes: ReadonlyMap<string, Der>;
  readonly unsignedAttributes: ReadonlyMap<string, Der>;
  readonly digestIsSha256: boolean;
  readonly signedWith: KeyKind | undefined;
  readonly signature: Uint8Array;
};

const maxCertificates = 16;

/** Parses a DER ContentInfo that holds SignedData; undefined for anything else, or if bytes follow it. */
export function parseSignedData(bytes: Uint8Array): SignedData | undefined {
  const [type, wrapped] = childrenOf(readWholeDer(bytes, tags.sequence)) ?? [];
  const fields = childrenOf(childrenOf(wrapped, tags.context0)?.[0], tags.sequence);
  if (oidOf(type) !== cmsOids.signedData || !fields) return undefined;
  const [, , encapsulated, ...rest] = fields;
  const [contentType, contentWrapper] = childrenOf(encapsulated, tags.sequence) ?? [];
  const content = contentOf(childrenOf(contentWrapper, tags.context0)?.[0], tags.octetString);
  const certificates = parseCertificates(rest.find((f) => f.tag === tags.context0));
  const signers = childrenOf(rest.find((f) => f.tag === tags.set));
  const contentTypeId = oidOf(contentType);
  if (!certificates || signers?.length !== 1 || contentTypeId === undefined) return undefined;
  const signer = parseSigner(signers[0]!, certificates);
  return signer && { contentType: contentTypeId, content, certificates, ...signer };
}

function parseCertificates(set: Der | undefined): readonly Certificate[] | undefined {
  if (!set) return [];
  const elements = childrenOf(set);
  if (!elements || elements.length > maxCertificates) return undefined;
  const certificates = elements.map((e) => parseCertificate(encodingOf(e)));
  return certificates.every((c) => c !== undefined) ? certificates : undefined;
}

type SignerFields = Omit<SignedData, 'contentType' | 'content' | 'certificates'>;

function parseSigner(der: Der, certificates: readonly Certificate[]): SignerFields | undefined {
  const fields = childrenOf(der, tags.sequence);
  if (!fields || fields.length < 6 || fields.length > 7) return undefined;
  const [, identifier, digest, signed, algorithm, signatureField, unsigned] = fields;
  const [issuer, serial] = childrenOf(identifier, tags.sequence) ?? [];
  const signedAttributes = parseAttributes(signed, tags.context0);
  const unsignedAttributes = unsigned ? parseAttributes(unsigned, tags.context1) : new Map<string, Der>();
  const signature = contentOf(signatureField, tags.octetString);
  if (!issuer || !serial || !signed || !signedAttributes || !unsignedAttributes || !signature) return undefined;
  const signedBytes = new Uint8Array(encodingOf(signed)); // a copy: slice() of a Buffer would share its memory
  signedBytes[0] = tags.set; // RFC 5652 §5.4: what is signed has the tag of a SET, not the implicit one.
  const serialHex = contentOf(serial, tags.integer);
  const signer = certificates.find(
    (c) => equalBytes(c.issuer, encodingOf(issuer)) && serialHex !== undefined && c.serial === toHex(serialHex),
  );
  return {
    signer,
    signedBytes,
    signedAttributes,
    unsignedAttributes,
    signature,
    digestIsSha256: isSha256(digest),
    signedWith: signatureKeyKind(algorithm),
  };
}

/** Attribute type to its single value. Twice the same type, or more values than one, is malformed here. */
function parseAttributes(der: Der | undefined, tag: number): ReadonlyMap<string, Der> | undefined {
  const attributes = new Map<string, Der>();
  const elements = childrenOf(der, tag);
  for (const element of elements ?? []) {
    const [type, values] = childrenOf(element, tags.sequence) ?? [];
    const id = oidOf(type);
    const list = childrenOf(values, tags.set);
    if (id === undefined || list?.length !== 1 || attributes.has(id)) return undefined;
    attributes.set(id, list[0]!);
  }
  return elements && attributes;
}
