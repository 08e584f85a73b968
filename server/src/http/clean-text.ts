/** A NUL, which PostgreSQL cannot hold, or half of a surrogate pair, which is no character and cannot be signed or printed. */
function isClean(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/**
 * Where a value from outside holds text that is no text, as names and indexes from the root; `undefined` when nowhere. Names of
 * properties are looked at too.
 */
export function uncleanAt(value: unknown): string | undefined {
  for (const { at, text } of texts(value)) if (!isClean(text)) return at || '/';
  return undefined;
}

/** Every text in a value from outside, without the names of properties. */
export function textsIn(value: unknown): readonly string[] {
  return [...texts(value)].filter((found) => !found.isName).map((found) => found.text);
}

/** Walks a value whose depth is the adversary's choice, so it keeps its own stack. Places stay short, and names in them are clean. */
function* texts(
  root: unknown,
): Generator<{ readonly at: string; readonly text: string; readonly isName: boolean }, void> {
  const open: { readonly at: string; readonly value: unknown }[] = [{ at: '', value: root }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { at, value } = next;
    if (typeof value === 'string') yield { at, text: value, isName: false };
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      yield { at: `${at}/(name)`, text: name, isName: true };
      open.push({ at: at.length < 200 ? `${at}/${name.slice(0, 100)}` : at, value: inner });
    }
  }
}
