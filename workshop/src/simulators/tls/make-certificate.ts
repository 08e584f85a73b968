import { createPublicKey, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** A certificate of a simulator with its private key, both in PEM. Worth nothing elsewhere. */
export type MadeCertificate = { readonly cert: string; readonly key: string };

export type CertificateOrder = {
  readonly name: string;
  /** Names the certificate is good for; none for an authority or a client. */
  readonly hosts?: readonly string[];
  readonly authority?: boolean;
  readonly from?: Date;
  readonly to?: Date;
  /** Who signs it; itself unless told. */
  readonly by?: MadeCertificate & { readonly name: string };
};

const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
};
const sequence = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts);
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'));
const utcTime = (at: Date): Buffer =>
  tlv(0x17, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(2, 14)}Z`, 'latin1'));
const nameOf = (text: string): Buffer => sequence(tlv(0x31, sequence(oid('550403'), tlv(0x0c, Buffer.from(text)))));
const extension = (id: string, critical: boolean, value: Uint8Array): Buffer =>
  sequence(oid(id), ...(critical ? [tlv(0x01, Buffer.from([255]))] : []), tlv(0x04, value));
const ecdsaSha256 = sequence(oid('2a8648ce3d040302'));
const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der)
    .toString('base64')
    .replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`;

/** Makes an X.509 v3 certificate with a fresh P-256 key, for servers and clients of simulators on this machine. */
export function makeTlsCertificate(o: CertificateOrder): MadeCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const now = Date.now();
  const names = (o.hosts ?? []).map((host) => tlv(0x82, Buffer.from(host, 'latin1')));
  const extensions = sequence(
    extension('551d13', true, sequence(...(o.authority ? [tlv(0x01, Buffer.from([255]))] : []))),
    ...(names.length > 0 ? [extension('551d11', false, sequence(...names))] : []),
  );
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaSha256,
    nameOf(o.by?.name ?? o.name),
    sequence(utcTime(o.from ?? new Date(now - 86_400_000)), utcTime(o.to ?? new Date(now + 86_400_000))),
    nameOf(o.name),
    spki,
    tlv(0xa3, extensions),
  );
  const signer: KeyObject | string = o.by?.key ?? privateKey;
  const signature = createSign('sha256').update(body).sign(signer);
  const cert = pem('CERTIFICATE', sequence(body, ecdsaSha256, tlv(0x03, Buffer.from([0]), signature)));
  createPublicKey(cert);
  return { cert, key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })) };
}
