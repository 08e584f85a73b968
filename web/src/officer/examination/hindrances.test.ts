import { expect, test } from 'vitest';
import type { OfficerCase } from '../case/case-types.ts';
import { hindrancesOf, hindrancesOfProcedure } from './hindrances.ts';

type Procedure = NonNullable<OfficerCase['procedure']>;
const nothing: Procedure = {
  announced: [],
  plannedSiteChecks: [],
  rectifications: [],
  hearingRights: [],
  hearings: [],
  statements: [],
  extension: null,
  signOff: [],
  legalCheck: { needed: false, opinion: null },
  asked: [],
  statutory: [],
};
const caseOf = (procedure: object) =>
  ({
    today: '2026-07-10',
    problems: [],
    openFindings: 0,
    checklist: [],
    siteCheck: { needed: false },
    siteChecks: [],
    procedure: { ...nothing, ...procedure },
  }) as unknown as OfficerCase;
const keys = (procedure: object) => hindrancesOf(caseOf(procedure)).map((h) => h.key);

test('nothing hinders a decision in whose examination nothing is open', () => {
  expect(keys({})).toEqual([]);
});

test('a procedure that was announced and is not over hinders every decision (行政许可法第四十五条)', () => {
  expect(keys({ announced: [{ endedOn: null }, { endedOn: '2026-07-03' }] })).toEqual(['running']);
});

test('a right to a hearing hinders until its last day, its waiver or the record (行政许可法第四十七条)', () => {
  const right = { noticeNo: '听1', requestUntil: '2026-07-10', requestedOn: null, waivedOn: null };
  expect(keys({ hearingRights: [right] })).toEqual(['hearing']);
  expect(keys({ hearingRights: [{ ...right, requestUntil: '2026-07-09' }] })).toEqual([]);
  expect(keys({ hearingRights: [{ ...right, waivedOn: '2026-07-08' }] })).toEqual([]);
  const requested = { ...right, requestUntil: '2026-07-01', requestedOn: '2026-07-01' };
  expect(keys({ hearingRights: [requested] })).toEqual(['hearing']);
  const held = { answers: ['听1'], record: { recordNo: '录1', heldOn: '2026-07-09' } };
  expect(keys({ hearingRights: [requested], hearings: [held] })).toEqual([]);
});

test('an office whose silence is no objection is waited for until its day, another one until it answers', () => {
  const asked = { answer: null, dueOn: '2026-07-09', silence: 'no-objection' };
  expect(keys({ asked: [asked] })).toEqual([]);
  expect(keys({ asked: [{ ...asked, dueOn: '2026-07-10' }] })).toEqual(['asked']);
  expect(keys({ asked: [{ ...asked, silence: 'waits' }] })).toEqual(['asked']);
});

test('views that are missing hinder any decision, views against it only the grant', () => {
  const refuses = { level: 'section', opinion: { proposal: 'refuse' } };
  const open = { signOff: [{ level: 'section', opinion: null }], legalCheck: { needed: true, opinion: null } };
  expect(keys(open)).toEqual(['signOff', 'legal']);
  const against = { signOff: [refuses], legalCheck: { needed: true, opinion: { agrees: false } } };
  expect(keys(against)).toEqual(['against', 'legalAgainst']);
  expect(hindrancesOfProcedure(caseOf(against))).toEqual([]);
});
