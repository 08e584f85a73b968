import { expect, test } from 'vitest';
import type { CityProfile } from '../city/profile.ts';
import type { JournalEvent } from '../office/ports.ts';
import { timelineOf } from './timeline.ts';

const profile = {
  offices: [{ code: 'A', name: '示例区应急管理局' }],
  officers: [{ account: 'jia', name: '示例甲', office: 'A', duties: ['handle'], certificateNo: 'Z1' }],
} as unknown as CityProfile;
const jia = { account: 'jia', name: '示例甲', office: '示例区应急管理局', certificateNo: 'Z1' };
const event = (version: number, type: string, actor: string, data: object = {}): JournalEvent =>
  ({ version, type, actor, data, at: '2026-07-01T01:00:00Z', hash: '' }) as JournalEvent;

test('the course of a case begins with its filing, names officers and no applicant, and holds no value', () => {
  const events = [
    event(1, 'CaseOpened', 'applicant:zhou'),
    event(2, 'AnswersSaved', 'applicant:zhou', { answers: { 'company.name': 'x' } }),
    event(3, 'CaseFiled', 'applicant:zhou', { caseNo: '1', missing: [] }),
    event(4, 'FindingsRecorded', 'machine:compare-case', { findings: [] }),
    event(5, 'ChecklistAnswered', 'officer:jia', { item: 'N1', result: 'met', note: { fact: 'f', digest: 'd' } }),
    event(6, 'CaseAccepted', 'officer:gone for:jia', { noticeNo: '受1' }),
  ];
  expect(timelineOf(events, profile)).toEqual([
    { version: 3, type: 'CaseFiled', at: '2026-07-01T01:00:00Z', by: { role: 'applicant' }, about: {} },
    { version: 4, type: 'FindingsRecorded', at: '2026-07-01T01:00:00Z', by: { role: 'machine' }, about: {} },
    {
      version: 5,
      type: 'ChecklistAnswered',
      at: '2026-07-01T01:00:00Z',
      by: { role: 'officer', ...jia, actingFor: null },
      about: { item: 'N1', result: 'met' },
    },
    {
      version: 6,
      type: 'CaseAccepted',
      at: '2026-07-01T01:00:00Z',
      by: {
        role: 'officer',
        account: 'gone',
        name: null,
        office: null,
        certificateNo: null,
        // 代理: who stands in is named, and for whom.
        actingFor: jia,
      },
      about: { noticeNo: '受1' },
    },
  ]);
});

test('a draft has no course yet', () => {
  expect(timelineOf([event(1, 'CaseOpened', 'applicant:zhou')], profile)).toEqual([]);
});

test('a date that an announced calendar moved is told with what it was and what it is', () => {
  const moved = (before: object, after: object) => ({
    calendarVersion: 'v',
    clocks: [],
    changes: [{ clock: 'decision', limit: 'statutory', reading: 'strict', before, after }],
  });
  const known = moved({ day: '2026-07-29' }, { day: '2026-07-30' });
  const unknown = moved({ notComputable: { needs: 2027, from: '2026-12-28', days: 20 } }, { day: '2027-01-26' });
  const events = [
    event(1, 'CaseFiled', 'applicant:zhou', {}),
    event(2, 'ClocksRecomputed', 'machine:recompute-clocks', known),
    event(3, 'ClocksRecomputed', 'machine:recompute-clocks', unknown),
  ];
  expect(
    timelineOf(events, profile)
      .slice(1)
      .map((h) => h.about),
  ).toEqual([
    { clock: 'decision', before: '2026-07-29', after: '2026-07-30' },
    { clock: 'decision', before: '2026-12-28+20', after: '2027-01-26' },
  ]);
});

test('the applicant reads neither what is weighed inside the authority nor what was told to a third party', () => {
  const events = [
    event(1, 'CaseFiled', 'applicant:zhou'),
    event(2, 'OpinionGiven', 'officer:jia', { level: 'section' }),
    event(3, 'HearingRightTold', 'officer:jia', { noticeNo: '听1', party: 'third-party' }),
    event(4, 'DocumentMade', 'machine:make-document', { document: 'hearing-right-notice', number: '听1' }),
    event(5, 'HearingWaived', 'officer:jia', { noticeNo: '听1' }),
    event(6, 'OfficeAsked', 'officer:jia', { requestNo: '函1' }),
    event(7, 'DocumentMade', 'machine:make-document', { document: 'office-request', number: '函1' }),
    event(8, 'HearingRightTold', 'officer:jia', { noticeNo: '听2', party: 'applicant' }),
    event(9, 'FindingsRecorded', 'machine:compare-case'),
  ];
  expect(timelineOf(events, profile, 'applicant').map((e) => e.version)).toEqual([1, 8, 9]);
  expect(timelineOf(events, profile, 'office').length).toBe(events.length);
});
