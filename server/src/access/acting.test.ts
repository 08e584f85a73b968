import { expect, test } from 'vitest';
import type { Officer } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import { actorToday } from './acting.ts';
import type { Identity } from './identity.ts';

const officer = (account: string, duties: Officer['duties']): Officer => ({
  ...{ account, duties, name: account, office: 'east', certificateNo: '' },
});
const [handler, decider] = [officer('handler', ['handle', 'operate']), officer('decider', ['decide'])];
const officeOn = (day: string) =>
  ({
    profile: {
      officers: [handler, decider],
      absences: [{ officer: 'decider', from: '2026-07-01', to: '2026-07-10', substitute: 'handler' }],
    },
    clock: { now: () => Temporal.Instant.from(`${day}T09:00:00+08:00`) },
  }) as unknown as Office;
const identity = (who: Officer | undefined): Identity => ({
  ...{ account: who?.account ?? 'firm', name: '', officer: who, idNo: null, represents: [] },
});

test('what a substitute may do to a licence includes the duties of the absent officer, on the days of absence and no other', () => {
  const duties = (day: string) => {
    const actor = actorToday(officeOn(day), identity(handler));
    return actor.role === 'officer' ? actor.duties : undefined;
  };
  expect(duties('2026-07-10')).toEqual(['handle', 'decide']);
  expect(duties('2026-07-11')).toEqual(['handle']);
});

test('a holder is no officer, whoever is absent', () => {
  expect(actorToday(officeOn('2026-07-01'), identity(undefined))).toEqual({ role: 'applicant', account: 'firm' });
});
