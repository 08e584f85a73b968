import { expect, test } from 'vitest';
import { countKept, forget, keepText, keptText, type Store } from './keep.ts';

/** A device; `full` has no room for anything more. */
function device(full = false): Store {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (i) => [...held.keys()][i] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem(key, value) {
      if (full) throw new Error('QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key) => void held.delete(key),
  };
}

test('a statement that is being written stays on the device until it is sent, and counts as unsaved', () => {
  const store = device();
  keepText(store, 'licence-1 notice-1', '货物属于邻户');
  keepText(store, 'licence-1 notice-2', '已当日清走');
  expect(keptText(store, 'licence-1 notice-1')).toBe('货物属于邻户');
  expect(countKept(store)).toBe(2);
  keepText(store, 'licence-1 notice-1', '');
  expect(keptText(store, 'licence-1 notice-1')).toBe('');
  expect(countKept(store)).toBe(1);
});

test('whoever signs out leaves no statement behind on the device', () => {
  const store = device();
  keepText(store, 'licence-1 notice-1', '货物属于邻户');
  forget(store);
  expect(keptText(store, 'licence-1 notice-1')).toBe('');
});

test('a device without room keeps nothing and breaks nothing', () => {
  const store = device(true);
  keepText(store, 'licence-1 notice-1', '货物属于邻户');
  expect(keptText(store, 'licence-1 notice-1')).toBe('');
});
