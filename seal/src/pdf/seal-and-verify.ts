import { type TrustStore, verifyPdf } from '@tuofu/verify';
import { nodePrimitives } from '../keys/primitives.ts';
import { type SealOrder, sealPdf } from './seal-pdf.ts';

/** Seals, then verifies what came out against `trust`; throws with the checks that did not pass. What does not verify is not released. */
export async function sealAndVerify(
  pdf: Uint8Array,
  o: SealOrder & { readonly trust: TrustStore },
): Promise<Uint8Array> {
  const sealed = await sealPdf(pdf, o);
  const report = await verifyPdf(sealed, o.trust, nodePrimitives());
  if (report.verdict === 'genuine') return sealed;
  const open = report.checks.filter((c) => c.state !== 'passed' && c.facts['problem'] !== 'ask-online');
  throw new Error(
    `the sealed PDF does not verify (${report.code}): ${open.map((c) => `${c.code} ${c.state} ${c.facts['problem'] ?? ''}`).join('; ')}`,
  );
}
