import {
  type CredentialFacts,
  coseProtectedHeader,
  coseToBeSigned,
  encodeCoseSign1,
  encodeCredentialPayload,
  parseQrText,
  rawEcdsaSignature,
  toBase10,
} from '@tuofu/verify';
import type { Signer } from '../keys/signer.ts';
import { demandInTerm } from '../keys/term.ts';

export type CredentialOrder = {
  readonly signer: Signer;
  readonly kid: string /** http(s)://host[:port], without a path. */;
  readonly baseUrl: string;
};

/**
 * The QR text of a licence: upper-case address, so that a QR code stores it densely, and the signed facts as digits.
 * Rejects with a sentence for a key that is not P-256 or not in its term on the day of issue, and for facts that do not fit.
 */
export async function signCredential(facts: CredentialFacts, o: CredentialOrder): Promise<string> {
  if (o.signer.algorithm !== 'ecdsa-p256-sha256')
    throw new Error('a QR credential is signed with ES256: give it a P-256 key');
  if (!/^[0-9a-f]{8}$/.test(o.kid)) throw new Error(`kid must be 8 hex digits, not '${o.kid}'`);
  demandInTerm(o.signer, facts.issuedOn);
  const header = coseProtectedHeader(new Uint8Array(Buffer.from(o.kid, 'hex')));
  const payload = encodeCredentialPayload(facts);
  const signature = rawEcdsaSignature(await o.signer.sign(coseToBeSigned(header, payload)));
  if (!signature) throw new Error('the signer did not return a DER ECDSA signature');
  const text = `${o.baseUrl.replace(/\/$/, '').toUpperCase()}/C/${facts.id}#${toBase10(encodeCoseSign1(header, payload, signature))}`;
  const parsed = parseQrText(text);
  if (!parsed.ok)
    throw new Error(
      `'${o.baseUrl}' is no address that a licence code can carry (${parsed.problem}): use https://host, or http://localhost`,
    );
  return text;
}
