/**
 * A value about a person or firm inside an event. In memory it is the value; the store keeps it in an erasable fact row
 * and leaves only an identifier and a salted digest in the event. Once erased, only that is known.
 */
export type Personal<T> = { readonly personal: T } | { readonly erased: true };

/** Wraps a value so that the store keeps it erasable. */
export function personal<T>(value: T): Personal<T> {
  return { personal: value };
}

/** The value, or `undefined` when it has been erased. */
export function known<T>(p: Personal<T>): T | undefined {
  return 'personal' in p ? p.personal : undefined;
}
