import { equalBytes } from '../bytes.ts';
import { childrenOf, contentOf, oidOf, tags } from '../der/read-der.ts';
import type { Primitives } from '../primitives.ts';
import { failed, notDone, type Outcome, passed } from '../report.ts';
import { checkSignature, isSha256 } from '../x509/algorithms.ts';
import { cmsOids, type SignedData } from './signed-data.ts';

/** The message digest among the signed attributes is that of the content, and the content type is the expected one. */
export async function checkDigest(
  signed: SignedData,
  content: Uint8Array,
  type: string,
  primitives: Primitives,
): Promise<Outcome> {
  if (!signed.digestIsSha256) return notDone('unsupported-algorithm');
  const claimed = contentOf(signed.signedAttributes.get(cmsOids.messageDigest), tags.octetString);
  if (!claimed || oidOf(signed.signedAttributes.get(cmsOids.contentType)) !== type || signed.contentType !== type) {
    return failed('signed-attributes');
  }
  const actual = await sha256(primitives, content);
  if (!actual) return notDone('platform');
  return equalBytes(actual, claimed) ? passed() : failed('digest-differs');
}

/** The signature over the signed attributes was made with the key of the certificate it names. */
export async function checkSignerSignature(signed: SignedData, primitives: Primitives): Promise<Outcome> {
  if (!signed.signer) return failed('no-certificate');
  const answer = await checkSignature(
    primitives,
    signed.signedWith,
    signed.signer.spki,
    signed.signature,
    signed.signedBytes,
  );
  if (answer === 'unavailable') return notDone('unsupported-algorithm');
  return answer === 'valid' ? passed() : failed('signature-wrong');
}

/** ESSCertIDv2 (RFC 5035): the signer bound the signature to this one certificate, so that none can be put in its place. */
export async function checkSigningCertificate(signed: SignedData, primitives: Primitives): Promise<Outcome> {
  if (!signed.signer) return failed('no-certificate');
  const attribute = signed.signedAttributes.get(cmsOids.signingCertificateV2);
  if (!attribute) return failed('no-signing-certificate');
  const parts = childrenOf(childrenOf(childrenOf(attribute, tags.sequence)?.[0], tags.sequence)?.[0], tags.sequence);
  const named = parts?.[0]?.tag === tags.sequence ? parts[0] : undefined;
  if (named && !isSha256(named)) return notDone('unsupported-algorithm');
  const claimed = contentOf(parts?.[named ? 1 : 0], tags.octetString);
  if (!claimed) return failed('signed-attributes');
  const actual = await sha256(primitives, signed.signer.der);
  if (!actual) return notDone('platform');
  return equalBytes(actual, claimed) ? passed() : failed('other-certificate');
}

/** SHA-256, or undefined on a platform that will not do it (a page without a secure context). */
export async function sha256(primitives: Primitives, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return await primitives.sha256(bytes);
  } catch {
    return undefined;
  }
}
