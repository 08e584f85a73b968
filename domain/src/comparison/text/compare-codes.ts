import { halfWidth } from '../../identifiers/half-width.ts';
import { parseResidentId } from '../../identifiers/resident-id.ts';
import { parseUscc } from '../../identifiers/uscc.ts';
import { soften } from './misread.ts';
import { type ComparisonHints, differs, type Outcome, question, same } from './outcome.ts';

/**
 * Credit codes and identity numbers: exact, and the check digit only ever detects, it never repairs (design/reading.md).
 * Two equal codes whose check digit fails are a question. A reading whose check digit fails while the claim is valid is one too.
 */
export function compareCodes(kind: 'uscc' | 'id-number', left: string, right: string, hints: ComparisonHints): Outcome {
  const valid = kind === 'uscc' ? (t: string) => parseUscc(t).ok : isPlausibleId;
  const [a, b] = [halfWidth(left), halfWidth(right)];
  if (a === b) return valid(a) ? same(left, right) : question('CHECK_DIGIT');
  const leftFails = !valid(a) || hints.left?.checkDigit === 'fails';
  const rightFails = !valid(b) || hints.right?.checkDigit === 'fails';
  const readingFails =
    (hints.right !== undefined && rightFails && !leftFails) || (hints.left !== undefined && leftFails && !rightFails);
  const outcome = soften(differs(leftFails || rightFails ? 'CHECK_DIGIT' : 'DIFFERENT'), a, b, hints, readingFails);
  return readingFails && outcome.verdict === 'differs' ? question('CHECK_DIGIT') : outcome;
}

/** A resident number must pass its check digit; other documents of identity are taken as they are. */
const isPlausibleId = (text: string): boolean => parseResidentId(text).ok || !/^\d{14,}[\dX]$/.test(text);
