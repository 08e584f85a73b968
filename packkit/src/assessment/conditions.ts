import { compileFeel, type FeelScope, type FeelValue } from '../feel/index.ts';

/** Compiled once per text; releases are few and their texts fixed. */
const compiled = new Map<string, ReturnType<typeof compileFeel>>();
const MOST_TEXTS = 5000;

function evaluate(text: string, scope: FeelScope): FeelValue {
  // Most conditions of a release are one of these.
  if (text === 'true') return true;
  if (text === 'false') return false;
  let feel = compiled.get(text);
  if (!feel) {
    feel = compileFeel(text);
    if (compiled.size >= MOST_TEXTS) compiled.clear();
    compiled.set(text, feel);
  }
  if (!feel.ok) throw new Error(`A released expression does not compile: ${text}: ${feel.problem} Check the release.`);
  return feel.evaluate(scope);
}

/** What an expression of the release gives. */
export function calculated(text: string, scope: FeelScope): FeelValue {
  return evaluate(text, scope);
}

/** Whether a condition is true. Not known is not true. */
export function isTrue(text: string, scope: FeelScope): boolean {
  return evaluate(text, scope) === true;
}

/** Whether a condition is not known to be false: used where the burden lies on the side of asking and examining. */
export function mayHold(text: string, scope: FeelScope): boolean {
  return evaluate(text, scope) !== false;
}
