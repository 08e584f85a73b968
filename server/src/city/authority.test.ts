import { type CalendarDay, type CaseState, initialCase } from '@tuofu/domain';
import { expect, test } from 'vitest';
import { absentFor, type Delegation, dutiesToday, isDelegatedTo, servesIn } from './authority.ts';
import { profileProblems } from './check-profile.ts';
import type { CityProfile, Officer } from './profile.ts';

const day = (text: string) => text as CalendarDay;
const item = 'hazchem-operating-licence';
const officer = (account: string, office: string, ...duties: Officer['duties'][number][]): Officer => ({
  account,
  name: account,
  office,
  duties,
  certificateNo: '',
});
const [handler, decider] = [officer('t-handler', 'town', 'handle'), officer('t-decider', 'town', 'decide', 'operate')];
const delegation: Delegation = {
  item,
  from: 'district',
  to: 'town',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  docNo: '区应急委〔2025〕1号',
};
const absence = { officer: 't-decider', from: '2026-07-01', to: '2026-07-14', substitute: 't-handler' };
const profileWith = (changes: Partial<CityProfile>): CityProfile =>
  ({
    offices: ['district', 'town', 'village'].map((code) => ({ code })),
    officers: [handler, decider, officer('d-handler', 'district', 'handle')],
    delegations: [delegation],
    absences: [absence],
    ...changes,
  }) as unknown as CityProfile;
const city = profileWith({});
const filedAt = (office: string, kind = 'first') =>
  ({ ...initialCase, phase: 'received', office, item, kind }) as unknown as CaseState;

test('what is delegated is done in the name of who delegated it, within its period, item and kinds (行政许可法第二十四条)', () => {
  expect(servesIn(city, filedAt('district'), handler, day('2026-07-01'))).toBe('district');
  expect(servesIn(city, filedAt('town'), handler, day('2026-07-01'))).toBe('town');
  expect(servesIn(city, filedAt('village'), handler, day('2026-07-01'))).toBeUndefined();
  expect(servesIn(city, filedAt('district'), handler, day('2027-01-01'))).toBeUndefined();
  const matter = { item, kind: 'first', office: 'district' } as const;
  expect(isDelegatedTo(city, matter, 'town', day('2026-12-31'))).toBe(true);
  expect(isDelegatedTo(city, { ...matter, item: 'another' }, 'town', day('2026-12-31'))).toBe(false);
  const changesOnly = profileWith({ delegations: [{ ...delegation, kinds: ['change'] }] });
  expect(isDelegatedTo(changesOnly, matter, 'town', day('2026-07-01'))).toBe(false);
  expect(isDelegatedTo(changesOnly, { ...matter, kind: 'change' }, 'town', day('2026-07-01'))).toBe(true);
});

test('a draft belongs to no office, so that nothing of it is delegated', () => {
  expect(servesIn(city, { phase: 'draft' } as unknown as CaseState, handler, day('2026-07-01'))).toBeUndefined();
});

test('a substitute has the duties of the absent officer on the days of absence and no day longer', () => {
  expect(dutiesToday(city, handler, day('2026-07-01'))).toEqual(['handle', 'decide']);
  expect(dutiesToday(city, handler, day('2026-07-14'))).toEqual(['handle', 'decide']);
  for (const other of ['2026-06-30', '2026-07-15']) expect(dutiesToday(city, handler, day(other))).toEqual(['handle']);
  expect(absentFor(city, 't-handler', day('2026-07-02')).map((o) => o.account)).toEqual(['t-decider']);
});

test('a profile that holds has no problem, nor has one that names nobody', () => {
  expect(profileProblems(city, [item])).toEqual([]);
  const { delegations: _d, absences: _a, ...plain } = city;
  expect(profileProblems(plain as CityProfile, [item])).toEqual([]);
});

test('what was delegated may not be delegated further (行政许可法第二十四条第三款)', () => {
  const chain = profileWith({ delegations: [delegation, { ...delegation, from: 'town', to: 'village' }] });
  expect(profileProblems(chain, [item])).toEqual([expect.stringContaining('第二十四条')]);
  // Another item, or one after the other, is no chain.
  const apart = { ...delegation, from: 'town', to: 'village', validFrom: '2027-01-01', validTo: '2027-12-31' };
  expect(profileProblems(profileWith({ delegations: [delegation, apart] }), [item])).toEqual([]);
});

test('each thing that cannot be is named in a sentence at the start', () => {
  const wrong = profileWith({
    delegations: [
      { ...delegation, to: 'nowhere', item: 'unknown', docNo: ' ', kinds: [], validFrom: '2026-02-30' },
      { ...delegation, to: 'district', validTo: '2025-12-31' },
    ],
    absences: [
      { ...absence, substitute: 'd-handler' },
      { ...absence, officer: 'nobody', substitute: 't-decider' },
      { ...absence, substitute: 't-decider', to: '2026-06-01' },
    ],
  });
  const problems = profileProblems(wrong, [item]).join('\n');
  for (const said of [
    'no office nowhere',
    'no release is about the item unknown',
    'name the number of the document',
    'leave "kinds" out',
    'YYYY-MM-DD',
    'does not delegate to itself',
    'before it begins',
    'of another office',
    'no officer nobody',
    'stands in for himself',
    'is away himself',
  ])
    expect(problems).toContain(said);
});
