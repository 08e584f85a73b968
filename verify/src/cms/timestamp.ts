import { equalBytes } from '../bytes.ts';
import { childrenOf, contentOf, integerHexOf, oidOf, readWholeDer, tags, timeOf } from '../der/read-der.ts';
import type { Primitives } from '../primitives.ts';
import { failed, notDone, type Outcome, passed } from '../report.ts';
import { isSha256 } from '../x509/algorithms.ts';
import type { Certificate } from '../x509/certificate.ts';
import { checkChain } from '../x509/chain.ts';
import { checkDigest, checkSignerSignature, checkSigningCertificate, sha256 } from './signed-attributes.ts';
import { cmsOids, parseSignedData, type SignedData } from './signed-data.ts';

/** TSTInfo (RFC 3161 §2.4.2). `at`: ms since 1970; `sha256`: what was stamped; `nonce`, `serial`: hex of the INTEGER. */
export type TimestampInfo = {
  readonly at: number;
  readonly sha256: Uint8Array;
  readonly policy: string;
  readonly serial: string;
  readonly nonce: string | undefined;
};

/** What a time-stamp token states, nothing of it verified. */
export function parseTimestampToken(token: Uint8Array): { signed: SignedData; info: TimestampInfo } | undefined {
  const signed = parseSignedData(token);
  if (signed?.contentType !== cmsOids.timestampInfo || !signed.content) return undefined;
  const fields = childrenOf(readWholeDer(signed.content, tags.sequence));
  if (!fields || integerHexOf(fields[0]) !== '01') return undefined;
  const [, policy, imprint, serial, time, ...rest] = fields;
  const [algorithm, hash] = childrenOf(imprint, tags.sequence) ?? [];
  const stamped = contentOf(hash, tags.octetString);
  const at = timeOf(time);
  const serialHex = integerHexOf(serial);
  const policyId = oidOf(policy);
  if (!isSha256(algorithm) || !stamped || at === undefined || serialHex === undefined || policyId === undefined)
    return undefined;
  if (time?.tag !== tags.generalizedTime) return undefined;
  const nonce = integerHexOf(rest.find((f) => f.tag === tags.integer));
  return { signed, info: { at, sha256: stamped, policy: policyId, serial: serialHex, nonce } };
}

export type TimestampResult = {
  readonly outcome: Outcome;
  readonly at: number | undefined;
  readonly authority: string;
};

/** The token stamps exactly `stampedBytes`, and was made by an authority under one of `roots`, valid at the time it states. */
export async function checkTimestamp(
  token: Uint8Array,
  stampedBytes: Uint8Array,
  roots: readonly Certificate[],
  primitives: Primitives,
): Promise<TimestampResult> {
  const parsed = parseTimestampToken(token);
  if (!parsed) return { outcome: failed('timestamp-malformed'), at: undefined, authority: '' };
  const { signed, info } = parsed;
  const answer = (outcome: Outcome): TimestampResult => ({
    outcome,
    at: info.at,
    authority: signed.signer?.subjectName ?? '',
  });
  const imprint = await sha256(primitives, stampedBytes);
  if (!imprint) return answer(notDone('platform'));
  if (!equalBytes(imprint, info.sha256)) return answer(failed('timestamp-of-something-else'));
  const steps = [
    await checkDigest(signed, signed.content ?? new Uint8Array(), cmsOids.timestampInfo, primitives),
    await checkSignerSignature(signed, primitives),
    await checkSigningCertificate(signed, primitives),
  ];
  const bad = steps.find((s) => s.state === 'failed') ?? steps.find((s) => s.state === 'not-done');
  if (bad || !signed.signer) return answer(bad ?? failed('no-certificate'));
  const chain = await checkChain(signed.signer, signed.certificates, roots, 'timestamp', info.at, primitives);
  const facts = { at: new Date(info.at).toISOString(), authority: signed.signer.subjectName };
  if (chain.ok) return answer(passed(facts));
  return answer(chain.known ? failed(chain.problem, facts) : notDone(chain.problem, facts));
}
