import { expect, test } from 'vitest';
import type { Announcement } from './licence-types.ts';
import { hasSpoken, nextStep } from './next-step.ts';

const told = {
  hearingRight: true,
  statedOn: null,
  waivedOn: null,
  hearing: null,
  requestUntil: { day: '2026-07-08' },
} as unknown as Announcement;
const of = (more: Partial<Announcement>) => nextStep({ ...told, ...more }, '2026-07-02');

test('the holder has his time first, and the day on which it ends is still his (行政处罚法第六十四条第一项)', () => {
  expect(of({})).toEqual({ step: 'wait', until: '2026-07-08' });
  expect(nextStep(told, '2026-07-08')).toEqual({ step: 'wait', until: '2026-07-08' });
  expect(nextStep(told, '2026-07-09')).toEqual({ step: 'decide' });
});

test('a statement does not end the time in which a hearing can be asked for; without that right it does', () => {
  expect(of({ statedOn: '2026-07-02' })).toMatchObject({ step: 'wait' });
  expect(of({ statedOn: '2026-07-02', hearingRight: false })).toEqual({ step: 'decide' });
});

test('a hearing that was asked for is held before anything is decided; a waiver ends the waiting (行政处罚法第六十五条)', () => {
  expect(of({ hearing: { requestedOn: '2026-07-02', heldOn: null } })).toEqual({ step: 'hear' });
  expect(of({ hearing: { requestedOn: '2026-07-02', heldOn: '2026-07-20' } })).toEqual({ step: 'decide' });
  expect(of({ waivedOn: '2026-07-02' })).toEqual({ step: 'decide' });
});

test('a day that no calendar tells is not guessed', () => {
  const requestUntil = { notComputable: { days: 5, from: '2026-12-30', needs: 2027 } };
  expect(of({ requestUntil })).toEqual({ step: 'wait', until: null });
});

test('whoever made a statement or asked for a hearing has spoken', () => {
  expect([told, { ...told, statedOn: '2026-07-02' }].map(hasSpoken)).toEqual([false, true]);
  expect(hasSpoken({ ...told, hearing: { requestedOn: '2026-07-02', heldOn: null } })).toBe(true);
});
