import type { ServiceDefinition } from '@tuofu/packkit';
import { expect, test } from 'vitest';
import { lockedFields } from './licence-values.ts';

const d = {
  licence: {
    holder: 'name',
    holderCode: 'uscc',
    legalRepresentative: 'rep',
    registeredAddress: 'address',
    premises: 'premises',
    storage: { field: 'storage' },
    mode: { field: 'mode' },
    scope: { field: 'scope' },
  },
  hazard: { storage: { field: 'units' } },
} as unknown as ServiceDefinition;
const locked = (kind: Parameters<typeof lockedFields>[1]) =>
  lockedFields(d, kind, ['premises', 'mode', 'scope']).toSorted();
const everything = ['address', 'mode', 'name', 'premises', 'rep', 'scope', 'storage', 'units', 'uscc'];

test('a change leaves the holder and what asks for a new licence (经营许可证管理办法第十四条、第十七条)', () => {
  expect(locked('change')).toEqual(['mode', 'premises', 'scope', 'units', 'uscc']);
  expect(locked('change-and-renewal')).toEqual(locked('change'));
});

test('a renewal, a replacement and a cancellation change nothing that the licence says', () => {
  for (const kind of ['renewal', 'replacement', 'cancellation'] as const) expect(locked(kind)).toEqual(everything);
});

test('a storage project changes the storage alone (第十六条), a new application everything but who applies', () => {
  expect(locked('storage-project')).toEqual(['address', 'mode', 'name', 'premises', 'rep', 'scope', 'uscc']);
  expect(locked('re-application')).toEqual(['uscc']);
  expect(locked('first')).toEqual([]);
});
