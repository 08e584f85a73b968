import type { Typed, Unsaved } from './unsaved.ts';

/** A place on the device that outlives the tab. `localStorage` is one. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'tuofu.typed';
const keyOf = (caseId: string, path: string) => `${PREFIX}:${caseId}:${path}`;

/** The field that a key of the store stands for, when it belongs to this case. */
export function pathOf(caseId: string, key: string | null): string | undefined {
  const start = keyOf(caseId, '');
  return key?.startsWith(start) ? key.slice(start.length) : undefined;
}

/** Writes what changed, field by field, so that two tabs do not take each other's fields. `false` when the device has no room for it. */
export function keep(store: Store, caseId: string, before: Unsaved, after: Unsaved): boolean {
  try {
    for (const [path, typed] of Object.entries(before)) {
      // What another tab has typed since is not ours to take away.
      const newer = (parse(store.getItem(keyOf(caseId, path)))?.at ?? 0) > typed.at;
      if (!Object.hasOwn(after, path) && !newer) store.removeItem(keyOf(caseId, path));
    }
    for (const [path, typed] of Object.entries(after)) {
      const newer = (parse(store.getItem(keyOf(caseId, path)))?.at ?? 0) > typed.at;
      if (before[path] !== typed && !newer) store.setItem(keyOf(caseId, path), JSON.stringify(typed));
    }
    return true;
  } catch {
    return false;
  }
}

/** A text that is sent as a whole and belongs to no draft, kept until it is; the device may have no room for it. */
export function keepText(store: Store, about: string, text: string): void {
  try {
    if (text === '') store.removeItem(keyOf(about, ''));
    else store.setItem(keyOf(about, ''), text);
  } catch {
    // Then it stands in the page alone, as in any other form.
  }
}

export const keptText = (store: Store, about: string): string => store.getItem(keyOf(about, '')) ?? '';

/** What an earlier life of the tab left behind. What cannot be read is left where it is. */
export function kept(store: Store, caseId: string): Unsaved {
  const found: Record<string, Typed> = {};
  for (let i = 0; i < store.length; i += 1) {
    const key = store.key(i);
    const path = pathOf(caseId, key);
    const typed = path === undefined ? undefined : parse(store.getItem(key as string));
    if (path !== undefined && typed) found[path] = typed;
  }
  return found;
}

export function parse(text: string | null): Typed | undefined {
  try {
    const t = JSON.parse(text ?? 'null') as Typed | null;
    return t && 'value' in t && typeof t.at === 'number' && Array.isArray(t.sent) ? t : undefined;
  } catch {
    return undefined;
  }
}

/** How many fields of any case on this device are not known to be saved. */
export function countKept(store: Store): number {
  return keysOf(store).length;
}

/** Takes everything typed off the device, when its owner signs out. */
export function forget(store: Store): void {
  for (const key of keysOf(store)) store.removeItem(key);
}

function keysOf(store: Store): readonly string[] {
  return Array.from({ length: store.length }, (_, i) => store.key(i) ?? '').filter((k) => k.startsWith(`${PREFIX}:`));
}
