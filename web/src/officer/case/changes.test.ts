import { expect, test } from 'vitest';
import type { Happening } from './case-types.ts';
import { changesSince } from './changes.ts';

const by = (account: string) =>
  ({ role: 'officer', account, name: account, office: null, certificateNo: null, actingFor: null }) as const;
const happening = (version: number, type: string, who: Happening['by']): Happening => ({
  version,
  type,
  at: '2026-07-01T01:00:00Z',
  by: who,
  about: {},
});

test('an officer is told what was done since he looked, also in another window of his, and not that a paper was made', () => {
  const events = [
    happening(5, 'CaseFiled', { role: 'applicant' }),
    happening(6, 'CaseAccepted', by('me')),
    happening(7, 'DocumentMade', { role: 'machine' }),
    happening(8, 'CaseGranted', by('colleague')),
    happening(9, 'FindingsRecorded', { role: 'machine' }),
  ];
  expect(changesSince(events, 6).map((e) => e.type)).toEqual(['CaseGranted', 'FindingsRecorded']);
  expect(changesSince(events, 9)).toEqual([]);
});
