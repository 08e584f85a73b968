import type { Check, CheckState, Colour, Verdict } from './report.ts';

/** Checks that no offline verifier can do: reported as not-done, but they do not by themselves spoil the verdict. */
const askedOnline: ReadonlySet<string> = new Set(['LIVE_STATUS', 'CERTIFICATE_STATUS']);

/** First row that applies names the overall reason: graver things come first, and what a person must know before the rest. */
const reasons: readonly (readonly [check: string, state: CheckState, code: string])[] = [
  ['SIGNATURE_FIELD', 'failed', 'UNSIGNED'],
  ['BYTE_RANGE_COVERS_FILE', 'failed', 'ALTERED'],
  ['DIGEST', 'failed', 'ALTERED'],
  ['SIGNATURE', 'failed', 'FORGED'],
  ['CONTAINER', 'failed', 'FORGED'],
  ['SIGNING_CERTIFICATE', 'failed', 'FORGED'],
  ['SAME_LICENCE', 'failed', 'OTHER_LICENCE'],
  ['CHAIN', 'failed', 'BAD_CERTIFICATE'],
  ['KEY_TERM', 'failed', 'BAD_CERTIFICATE'],
  ['TIMESTAMP', 'failed', 'BAD_TIMESTAMP'],
  ['DOCMDP', 'failed', 'NOT_LOCKED'],
  ['DEMONSTRATION_MARK', 'failed', 'DEMONSTRATION'],
  ['STRUCTURE', 'not-done', 'UNREADABLE'],
  ['FORMAT', 'not-done', 'UNREADABLE'],
  ['SIGNATURE_FIELD', 'not-done', 'UNREADABLE'],
  ['CREDENTIAL_PRESENT', 'not-done', 'ONLINE_ONLY'],
  ['CONTAINER', 'not-done', 'UNREADABLE'],
  ['ISSUER_KEY', 'not-done', 'UNKNOWN_ISSUER'],
  ['CHAIN', 'not-done', 'UNKNOWN_ISSUER'],
];

const termReasons: Readonly<Record<string, string>> = { 'past-term': 'PAST_TERM', 'before-term': 'NOT_YET_VALID' };

const colours: Readonly<Record<Verdict, Colour>> = { genuine: 'green', undetermined: 'amber', 'not-genuine': 'red' };

/** Anything failed: not genuine. Anything essential not done: undetermined. Otherwise, and only then, genuine. */
export function concludeFrom(checks: readonly Check[]): { verdict: Verdict; colour: Colour; code: string } {
  const verdict: Verdict = checks.some((c) => c.state === 'failed')
    ? 'not-genuine'
    : checks.length === 0 || checks.some((c) => c.state === 'not-done' && !askedOnline.has(c.code))
      ? 'undetermined'
      : 'genuine';
  return { verdict, colour: colours[verdict], code: verdict === 'genuine' ? 'GENUINE' : reasonOf(checks) };
}

function reasonOf(checks: readonly Check[]): string {
  for (const [code, state, reason] of reasons) {
    if (checks.some((c) => c.code === code && c.state === state)) return reason;
  }
  const term = checks.find((c) => c.code === 'TERM' && c.state === 'not-done');
  return termReasons[term?.facts['problem'] ?? ''] ?? 'INCOMPLETE';
}
