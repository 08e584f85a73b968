import { equalBytes } from '../bytes.ts';
import type { Primitives } from '../primitives.ts';
import { checkSignature } from './algorithms.ts';
import type { Certificate } from './certificate.ts';

export type Purpose = 'seal' | 'timestamp';
export type ChainResult =
  | { readonly ok: true; readonly root: Certificate }
  | { readonly ok: false; readonly known: boolean; readonly problem: string };

const timeStamping = '1.3.6.1.5.5.7.3.8';
/** Purposes under which a certificate may seal documents: document signing (RFC 9336), e-mail protection, any. */
const sealingPurposes = ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4', '2.5.29.37.0'];
const bit = { digitalSignature: 1, nonRepudiation: 2, keyCertSign: 32 } as const;
const maxLength = 6;

/**
 * Follows a leaf to one of the roots (RFC 5280 §6, without policies and names), as things stood at `at` (ms since 1970).
 * `known: false` says that no root of ours is involved or that we cannot tell; `known: true`, that what was found is wrong.
 */
export async function checkChain(
  leaf: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
  purpose: Purpose,
  at: number,
  primitives: Primitives,
): Promise<ChainResult> {
  // Problems are kept until a root is reached: a chain to a stranger may be as odd as it likes, it stays unknown.
  let problem = problemOfLeaf(leaf, purpose) ?? problemOfAny(leaf, at);
  let current = leaf;
  for (let intermediates = 0; intermediates < maxLength; intermediates++) {
    const isNamed = (c: Certificate): boolean => equalBytes(c.subject, current.issuer);
    const rootCandidates = roots.filter(isNamed);
    const found = await firstIssuer(current, [...rootCandidates, ...others.filter(isNamed)], primitives);
    if (found === 'unavailable') return unknown('unsupported-algorithm');
    if (found === undefined)
      return rootCandidates.length > 0 ? wrong('certificate-signature') : unknown('unknown-root');
    // Signed by itself, and not one of ours: the root of a stranger that travels with the seal.
    if (!rootCandidates.includes(found) && equalBytes(found.der, current.der)) return unknown('unknown-root');
    problem ??= problemOfIssuer(found, intermediates) ?? problemOfAny(found, at);
    if (rootCandidates.includes(found)) return problem === undefined ? { ok: true, root: found } : wrong(problem);
    current = found;
  }
  return unknown('chain-too-long');
}

const wrong = (problem: string): ChainResult => ({ ok: false, known: true, problem });
const unknown = (problem: string): ChainResult => ({ ok: false, known: false, problem });

async function firstIssuer(
  subject: Certificate,
  candidates: readonly Certificate[],
  primitives: Primitives,
): Promise<Certificate | 'unavailable' | undefined> {
  let unavailable = false;
  for (const candidate of candidates.slice(0, 8)) {
    const answer = await checkSignature(primitives, subject.signedWith, candidate.spki, subject.signature, subject.tbs);
    if (answer === 'valid') return candidate;
    if (answer === 'unavailable') unavailable = true;
  }
  return unavailable ? 'unavailable' : undefined;
}

function problemOfLeaf(leaf: Certificate, purpose: Purpose): string | undefined {
  if (leaf.isCa) return 'leaf-is-ca';
  if (leaf.keyUsage !== undefined && (leaf.keyUsage & (bit.digitalSignature | bit.nonRepudiation)) === 0)
    return 'key-usage';
  const extended = leaf.extendedKeyUsage;
  if (purpose === 'seal')
    return extended && !extended.purposes.some((p) => sealingPurposes.includes(p)) ? 'key-usage' : undefined;
  // RFC 3161 §2.3: one purpose, and critical.
  return extended?.critical && extended.purposes.length === 1 && extended.purposes[0] === timeStamping
    ? undefined
    : 'not-a-time-stamping-certificate';
}

function problemOfIssuer(issuer: Certificate, intermediates: number): string | undefined {
  if (!issuer.isCa) return 'issuer-is-not-a-ca';
  if (issuer.keyUsage === undefined || (issuer.keyUsage & bit.keyCertSign) === 0) return 'key-usage';
  return issuer.pathLength !== undefined && issuer.pathLength < intermediates ? 'path-length' : undefined;
}

function problemOfAny(certificate: Certificate, at: number): string | undefined {
  if (certificate.hasUnknownCritical) return 'unknown-critical-extension';
  return at < certificate.notBefore || at > certificate.notAfter ? 'certificate-not-valid-at-time' : undefined;
}
