import { parseCertificate } from '@tuofu/verify';
import type { Signer } from './signer.ts';

/**
 * Throws a sentence when `at` lies outside the term of the signer's certificate: no verifier would accept what it signs
 * then. `at` is an instant (ISO 8601, UTC, milliseconds) or a day (YYYY-MM-DD; the first and the last day are within).
 */
export function demandInTerm(signer: Signer, at: string): void {
  const own = signer.certificateChain[0] && parseCertificate(signer.certificateChain[0]);
  if (!own) throw new Error('a signer needs its own X.509 v3 certificate at the head of certificateChain');
  const [from, to] = [own.notBefore, own.notAfter].map((t) => new Date(t).toISOString()) as [string, string];
  const isDate = /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(at);
  if (isDate && at >= from.slice(0, at.length) && at <= to.slice(0, at.length)) return;
  throw new Error(
    `the certificate '${own.subjectName}' is valid from ${from} to ${to}, not at '${at}', so nothing was signed; install the certificate of the present term, or check the office clock`,
  );
}
