import { fromBase64 } from '../bytes.ts';
import type { Primitives } from '../primitives.ts';
import { type CredentialFacts, failed, notDone, type Outcome, passed, type VerificationReport } from '../report.ts';
import type { TrustedQrKey, TrustStore } from '../trust.ts';
import { concludeFrom } from '../verdict.ts';
import { coseToBeSigned, parseCoseSign1 } from './cose.ts';
import { decodeCredentialPayload } from './credential-payload.ts';
import { parseQrText } from './qr-text.ts';

/** Every check of a QR credential, in the order in which they are reported. */
const qrChecks = [
  'FORMAT',
  'CREDENTIAL_PRESENT',
  'CONTAINER',
  'ISSUER_KEY',
  'SIGNATURE',
  'KEY_TERM',
  'SAME_LICENCE',
  'TERM',
  'DEMONSTRATION_MARK',
  'LIVE_STATUS',
] as const;
type QrCheck = (typeof qrChecks)[number];

/**
 * Verifies a scanned QR text without network. `today` is the calendar day at the office, YYYY-MM-DD. Never rejects. Past the
 * printed term the answer is amber, not invalid: a renewal may be deemed granted, which only the online status can tell.
 */
export async function verifyQr(
  text: string,
  trust: TrustStore,
  primitives: Primitives,
  options: { today: string },
): Promise<VerificationReport> {
  const outcomes: Partial<Record<QrCheck, Outcome>> = { LIVE_STATUS: notDone('ask-online') };
  const parsed = parseQrText(text);
  outcomes.FORMAT = parsed.ok ? passed({ url: parsed.url, id: parsed.id }) : notDone(parsed.problem);
  if (!parsed.ok) return conclude(outcomes, trust, undefined, undefined);
  outcomes.CREDENTIAL_PRESENT = parsed.cose ? passed() : notDone('no-credential');
  if (!parsed.cose) return conclude(outcomes, trust, undefined, undefined);
  const cose = parseCoseSign1(parsed.cose);
  const payload = cose && decodeCredentialPayload(cose.payload);
  outcomes.CONTAINER = !cose ? failed('cose-malformed') : payload?.ok ? passed() : readProblem(payload?.problem ?? '');
  if (!cose) return conclude(outcomes, trust, undefined, undefined);
  const key = trust.qrKeys.find((k) => k.kid === cose.kid);
  outcomes.ISSUER_KEY = key ? passed({ issuer: key.issuer, kid: key.kid }) : notDone('unknown-key', { kid: cose.kid });
  outcomes.SIGNATURE = key ? await checkSignature(key, cose, primitives) : notDone('unknown-key');
  const facts = payload?.ok ? payload.value : undefined;
  if (facts) {
    outcomes.SAME_LICENCE =
      facts.id === parsed.id ? passed() : failed('other-id', { printed: parsed.id, signed: facts.id });
    outcomes.KEY_TERM = key ? checkKeyTerm(key, facts) : notDone('unknown-key');
    outcomes.TERM = checkTerm(facts, options.today);
    outcomes.DEMONSTRATION_MARK = checkMark(facts, key, trust);
  }
  return conclude(outcomes, trust, key, facts);
}

/** A newer format is unreadable to an old verifier, which is not the holder's fault. */
const readProblem = (problem: string): Outcome =>
  problem === 'unknown-format-version' ? notDone(problem) : failed('payload-malformed');

async function checkSignature(
  key: TrustedQrKey,
  cose: { protectedHeader: Uint8Array; payload: Uint8Array; signature: Uint8Array },
  primitives: Primitives,
): Promise<Outcome> {
  const spki = fromBase64(key.spki);
  if (!spki) return notDone('unknown-key');
  try {
    const data = coseToBeSigned(cose.protectedHeader, cose.payload);
    return (await primitives.verifyEcdsaP256Sha256(spki, cose.signature, data)) ? passed() : failed('signature-wrong');
  } catch {
    return notDone('platform');
  }
}

function checkKeyTerm(key: TrustedQrKey, facts: CredentialFacts): Outcome {
  const isWithin = facts.issuedOn >= key.validFrom && (key.validTo === null || facts.issuedOn <= key.validTo);
  return isWithin
    ? passed({ issuedOn: facts.issuedOn })
    : failed('issued-outside-key-term', { issuedOn: facts.issuedOn });
}

function checkTerm(facts: CredentialFacts, today: string): Outcome {
  const term = { validFrom: facts.validFrom, validTo: facts.validTo, today };
  if (!/^\d{4}-\d\d-\d\d$/.test(today)) return notDone('no-date', term);
  if (today > facts.validTo) return notDone('past-term', term);
  return today < facts.validFrom ? notDone('before-term', term) : passed(term);
}

function checkMark(facts: CredentialFacts, key: TrustedQrKey | undefined, trust: TrustStore): Outcome {
  if ((facts.demonstration || key?.demonstration) && !trust.demonstration) return failed('demonstration');
  // A demonstration key can make nothing but demonstrations, whatever the payload says.
  return key?.demonstration && !facts.demonstration
    ? failed('demonstration')
    : passed({ demonstration: String(facts.demonstration) });
}

function conclude(
  outcomes: Partial<Record<QrCheck, Outcome>>,
  trust: TrustStore,
  key: TrustedQrKey | undefined,
  credential: CredentialFacts | undefined,
): VerificationReport {
  const checks = qrChecks.map((code) => ({ code, ...(outcomes[code] ?? notDone('nothing-to-check')) }));
  const demonstration = trust.demonstration || (key?.demonstration ?? false) || (credential?.demonstration ?? false);
  const report = { kind: 'qr', ...concludeFrom(checks), demonstration, checks } as const;
  return credential ? { ...report, credential } : report;
}
