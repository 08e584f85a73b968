import { concatBytes, fromBase64 } from '../bytes.ts';
import { checkDigest, checkSignerSignature, checkSigningCertificate } from '../cms/signed-attributes.ts';
import { cmsOids, parseSignedData, type SignedData } from '../cms/signed-data.ts';
import { checkTimestamp, type TimestampResult } from '../cms/timestamp.ts';
import { encodingOf } from '../der/read-der.ts';
import type { Primitives } from '../primitives.ts';
import { failed, notDone, type Outcome, passed, type SignatureFacts, type VerificationReport } from '../report.ts';
import type { TrustStore } from '../trust.ts';
import { concludeFrom } from '../verdict.ts';
import { type Certificate, isDemonstration, parseCertificate } from '../x509/certificate.ts';
import { checkChain } from '../x509/chain.ts';
import { checkCoverage, type FoundSignature, findSignature, readContainer } from './find-signature.ts';

/** Every check of a sealed PDF, in the order in which they are reported. */
const pdfChecks = [
  'STRUCTURE',
  'SIGNATURE_FIELD',
  'BYTE_RANGE_COVERS_FILE',
  'CONTAINER',
  'DIGEST',
  'SIGNATURE',
  'SIGNING_CERTIFICATE',
  'CHAIN',
  'TIMESTAMP',
  'DOCMDP',
  'DEMONSTRATION_MARK',
  'CERTIFICATE_STATUS',
  'LIVE_STATUS',
] as const;
type PdfCheck = (typeof pdfChecks)[number];

/**
 * Verifies a PDF sealed as PAdES B-T. Every check runs and is reported, whatever the others found. Never rejects: the
 * bytes are the adversary's until the last check has passed. What can only be asked online stays `not-done`.
 */
export async function verifyPdf(
  bytes: Uint8Array,
  trust: TrustStore,
  primitives: Primitives,
): Promise<VerificationReport> {
  const found = findSignature(bytes);
  const range = found.byteRange;
  const container = range && readContainer(bytes, range);
  const signed = container && parseSignedData(container);
  const outcomes: Partial<Record<PdfCheck, Outcome>> = {
    STRUCTURE: found.structure,
    SIGNATURE_FIELD: found.field,
    BYTE_RANGE_COVERS_FILE: range ? checkCoverage(bytes, range, found.contents) : undefined,
    CONTAINER: range ? checkContainer(found, signed) : undefined,
    DOCMDP: range ? checkLock(found) : undefined,
  } as Partial<Record<PdfCheck, Outcome>>;
  let stamp: TimestampResult | undefined;
  if (range && signed) {
    const content = concatBytes(bytes.subarray(0, range[1]), bytes.subarray(range[2], range[2] + range[3]));
    stamp = await checkToken(signed, trust, primitives);
    outcomes.DIGEST = await checkDigest(signed, content, cmsOids.data, primitives);
    outcomes.SIGNATURE = await checkSignerSignature(signed, primitives);
    outcomes.SIGNING_CERTIFICATE = await checkSigningCertificate(signed, primitives);
    outcomes.CHAIN = await checkSignerChain(signed, stamp, trust, primitives);
    outcomes.TIMESTAMP = stamp.outcome;
    outcomes.DEMONSTRATION_MARK = checkMark(signed, trust);
  }
  outcomes.CERTIFICATE_STATUS = notDone('ask-online');
  outcomes.LIVE_STATUS = notDone('ask-online');
  const checks = pdfChecks.map((code) => ({ code, ...(outcomes[code] ?? notDone('nothing-to-check')) }));
  const demonstration = trust.demonstration || (signed?.signer !== undefined && isDemonstration(signed.signer));
  const report = { kind: 'pdf', ...concludeFrom(checks), demonstration, checks } as const;
  return signed ? { ...report, signature: factsOf(signed, stamp, found) } : report;
}

function checkContainer(found: FoundSignature, signed: SignedData | undefined): Outcome {
  if (!signed) return failed('cms-malformed');
  if (found.contents && found.subFilter !== 'ETSI.CAdES.detached')
    return notDone('other-signature-format', { format: found.subFilter });
  return signed.content === undefined ? passed() : failed('cms-malformed');
}

function checkLock(found: FoundSignature): Outcome {
  if (found.lock === undefined) return notDone('no-lock');
  return found.lock === 1 || found.lock === 2
    ? passed({ level: String(found.lock) })
    : failed('weak-lock', { level: String(found.lock) });
}

async function checkToken(signed: SignedData, trust: TrustStore, primitives: Primitives): Promise<TimestampResult> {
  const token = signed.unsignedAttributes.get(cmsOids.timestampToken);
  if (!token) return { outcome: notDone('no-timestamp'), at: undefined, authority: '' };
  return checkTimestamp(encodingOf(token), signed.signature, readRoots(trust.timestampRoots), primitives);
}

async function checkSignerChain(
  signed: SignedData,
  stamp: TimestampResult,
  trust: TrustStore,
  primitives: Primitives,
): Promise<Outcome> {
  if (!signed.signer) return failed('no-certificate');
  // Without a time of sealing there is no instant at which validity could be judged.
  if (stamp.at === undefined) return notDone('no-timestamp');
  const chain = await checkChain(
    signed.signer,
    signed.certificates,
    readRoots(trust.roots),
    'seal',
    stamp.at,
    primitives,
  );
  const facts = { signer: signed.signer.subjectName, issuer: signed.signer.issuerName };
  if (chain.ok) return passed({ ...facts, root: chain.root.subjectName });
  return chain.known ? failed(chain.problem, facts) : notDone(chain.problem, facts);
}

function readRoots(roots: readonly string[]): readonly Certificate[] {
  return roots.flatMap((text) => {
    const der = fromBase64(text);
    const certificate = der && parseCertificate(der);
    return certificate ? [certificate] : [];
  });
}

/** A seal made to show how things work must never pass where real seals are expected. */
function checkMark(signed: SignedData, trust: TrustStore): Outcome {
  if (!signed.signer) return notDone('no-certificate');
  const demonstration = isDemonstration(signed.signer);
  if (demonstration && !trust.demonstration) return failed('demonstration', { signer: signed.signer.subjectName });
  return passed({ demonstration: String(demonstration) });
}

function factsOf(signed: SignedData, stamp: TimestampResult | undefined, found: FoundSignature): SignatureFacts {
  return {
    sealedAt: stamp?.at === undefined ? '' : new Date(stamp.at).toISOString(),
    signer: signed.signer?.subjectName ?? '',
    organisation: signed.signer?.organisation ?? '',
    certificateIssuer: signed.signer?.issuerName ?? '',
    certificateSerial: signed.signer?.serial ?? '',
    timestampAuthority: stamp?.authority ?? '',
    reason: found.reason,
    lock: found.lock === 1 ? 'no-changes' : found.lock === 2 ? 'form-filling' : 'none',
  };
}
