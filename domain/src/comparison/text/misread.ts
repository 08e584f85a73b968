import { type Difference, differences } from './differences.ts';
import { fold, foldWithPlaces } from './fold.ts';
import lookAlikes from './look-alikes.json' with { type: 'json' };
import { type ComparisonHints, type Outcome, question, type ReadHints } from './outcome.ts';
import readable from './readable-han.json' with { type: 'json' };

const groups: readonly string[] = lookAlikes.groups;
const readableHan = new Set(readable.han);

/** Below this a reading alone never says 'differs' (design/reading.md §5: 12 % of such fields are wrong, 40 % below .70). */
export const sureEnough = 0.9;

/** Whether a side was read so poorly that nothing may rest on it alone. */
export function isUnsure(hints: ReadHints | undefined): boolean {
  return hints?.confidence !== undefined && hints.confidence < sureEnough;
}

/** Turns 'differs' into a question where the reader, not the applicant, may have made the difference. */
export function soften(
  outcome: Outcome,
  left: string,
  right: string,
  hints: ComparisonHints,
  lookAlikesExcuse = true,
): Outcome {
  if (outcome.verdict !== 'differs') return outcome;
  if (hints.right !== undefined && maybeMisread(left, right, hints.right, lookAlikesExcuse))
    return question('PROBABLE_MISREAD');
  if (hints.left !== undefined && maybeMisread(right, left, hints.left, lookAlikesExcuse))
    return question('PROBABLE_MISREAD');
  if (isUnsure(hints.left) || isUnsure(hints.right)) return question('LOW_CONFIDENCE');
  return outcome;
}

/** At most two differences, each of them a look-alike, a weakly read or an unreadable character. */
const maybeMisread = (claimed: string, read: string, hints: ReadHints, lookAlikesExcuse: boolean): boolean => {
  const { characters, places } = foldWithPlaces(read);
  const found = differences([...fold(claimed)], characters);
  // Where the value was rewritten from what was read, the weak places do not point into it.
  const pointed = hints.text === undefined || fold(hints.text) === characters.join('');
  const placesInText = hints.text === undefined ? places : foldWithPlaces(hints.text).places;
  const weak = new Set(hints.weak ?? []);
  const isWeak = (d: Difference): boolean =>
    pointed && d.rightAt !== undefined && weak.has(placesInText[d.rightAt] ?? -1);
  // A text layer says what it says: confidence 1 is no reading by eye.
  const byEye = hints.confidence !== undefined && hints.confidence < 1;
  const excused = (d: Difference): boolean =>
    isWeak(d) || (byEye && (isUnreadable(d.left) || (lookAlikesExcuse && isLookAlike(d.left, d.right))));
  return found.length > 0 && found.length <= 2 && found.every(excused);
};

const isLookAlike = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && groups.some((group) => group.includes(a) && group.includes(b));

/** A character that the reader's dictionary does not hold can never be read as itself. */
const isUnreadable = (char: string | undefined): boolean =>
  char !== undefined && /\p{Script=Han}/u.test(char) && !readableHan.has(char);
