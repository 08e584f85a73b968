import { expect, test } from 'vitest';
import { compared, siteCheck, withdraw } from '../../testing/acts.ts';
import { attachToReport, failed, order, ordered, removeFromReport, report, tooMuch } from '../../testing/procedure.ts';
import { applicant, assessment, handler, machine, stranger } from '../../testing/sample.ts';
import { act, given } from '../../testing/story.ts';
import { mostReportFiles } from './rectification-report.ts';

const on = (day: string) => ({ on: day });
const july3 = on('2026-07-03');
const again = (result: 'passed' | 'failed', checkedOn: string, recordNo = '核查-9') => ({
  ...siteCheck(result),
  recordNo,
  checkedOn,
});
const rectifyAgain = {
  assessment: { procedure: { ...assessment.procedure, secondFailure: 'rectify-again' } },
} as const;
const filesOf = (state: unknown) =>
  (state as { procedure: { rectifications: { files: unknown[] }[] } }).procedure.rectifications.at(-1)?.files;
const withFile = [...ordered, act(applicant, attachToReport('a-1'), july3)];

test('the applicant reports what was put right, once, and a late report is taken (licensing.md §1.2 T12)', () => {
  given(...ordered)
    .when(applicant, report, on('2026-07-24'))
    .thenHappened('RectificationReported', { noticeNo: order.noticeNo, reportedOn: '2026-07-24' });
  given(...ordered, act(applicant, report, on('2026-07-03')))
    .when(applicant, report, on('2026-07-03'))
    .thenRefused('RECTIFICATION_NOT_ORDERED');
  given(...failed)
    .when(applicant, report)
    .thenRefused('RECTIFICATION_NOT_ORDERED');
});

test('a report says something, within bounds', () => {
  given(...ordered)
    .when(applicant, { ...report, report: '' })
    .thenRefused('TEXT_MISSING', { fields: ['report'] });
  given(...ordered)
    .when(applicant, { ...report, report: tooMuch })
    .thenRefused('VALUE_TOO_LONG', { fields: ['report'] });
});

test('a report answers the last order, not an earlier one that ran out unanswered', () => {
  const unanswered = [
    ...ordered,
    act(handler, again('failed', '2026-07-13'), on('2026-07-13')),
    act(handler, { ...order, noticeNo: '2', dueOn: '2026-07-31' }, { ...on('2026-07-13'), ...rectifyAgain }),
  ];
  given(...unanswered)
    .when(applicant, report, on('2026-07-14'))
    .thenHappened('RectificationReported', { noticeNo: '2' });
  given(...unanswered, act(applicant, report, on('2026-07-14')))
    .when(applicant, report, on('2026-07-14'))
    .thenRefused('RECTIFICATION_NOT_ORDERED');
});

test('photographs and documents are attached to the open order and sent with the report, in their order (licensing.md §1.2 T12)', () => {
  const after = given(...withFile, act(applicant, attachToReport('a-2', 'g'), july3))
    .when(applicant, report, july3)
    .thenHappened('RectificationReported', { noticeNo: order.noticeNo, reportedAt: '2026-07-03T01:00:00Z' });
  expect(filesOf(after)).toEqual([
    { attachment: 'a-1', file: 'f', size: 1, mediaType: 'image/jpeg', name: '整改照片.jpg' },
    { attachment: 'a-2', file: 'g', size: 1, mediaType: 'image/jpeg', name: '整改照片.jpg' },
  ]);
});

test('nothing that was attached is lost when the report is refused', () => {
  const refused = given(...withFile).when(applicant, { ...report, report: ' ' }, july3);
  refused.thenRefused('TEXT_MISSING', { fields: ['report'] });
  expect(filesOf(refused.after)).toHaveLength(1);
});

test('a file that was attached by mistake is taken away again, and the name of a file is erasable like every word of a person', () => {
  const after = given(...withFile)
    .when(applicant, removeFromReport('a-1'), july3)
    .thenHappened('RectificationFileRemoved', { noticeNo: order.noticeNo, attachment: 'a-1' });
  expect(filesOf(after)).toEqual([]);
  given(...withFile)
    .when(applicant, removeFromReport('a-9'), july3)
    .thenRefused('REPORT_FILE_UNKNOWN');
  given(...ordered)
    .when(applicant, attachToReport('a-1'), july3)
    .thenHappened('RectificationFileAttached', { name: { personal: '整改照片.jpg' } });
});

test('the same file sent twice is attached once, and its name never becomes another file', () => {
  given(...withFile)
    .when(applicant, attachToReport('a-1'), july3)
    .thenNothingNew();
  given(...withFile)
    .when(applicant, attachToReport('a-1', 'other'), july3)
    .thenRefused('REPORT_FILE_EXISTS');
});

test('a report that was sent takes no file any more and loses none', () => {
  const sent = given(...withFile, act(applicant, report, july3));
  sent.when(applicant, attachToReport('a-2'), july3).thenRefused('RECTIFICATION_NOT_ORDERED');
  sent.when(applicant, removeFromReport('a-1'), july3).thenRefused('RECTIFICATION_NOT_ORDERED');
});

test('files go to the last order, late or not, and a second order begins without any', () => {
  given(...ordered)
    .when(applicant, attachToReport('a-1'), on('2026-07-24'))
    .thenHappened('RectificationFileAttached', { noticeNo: order.noticeNo });
  const second = given(
    ...withFile,
    act(applicant, report, july3),
    act(handler, again('failed', '2026-07-06'), on('2026-07-06')),
    act(handler, { ...order, noticeNo: '2', dueOn: '2026-07-31' }, { ...on('2026-07-06'), ...rectifyAgain }),
  );
  expect(filesOf(second.state)).toEqual([]);
  second
    .when(applicant, attachToReport('a-1'), on('2026-07-07'))
    .thenHappened('RectificationFileAttached', { noticeNo: '2' });
});

test('a report carries at most twenty files, and a name no longer than a field', () => {
  const full = Array.from({ length: mostReportFiles }, (_, n) => act(applicant, attachToReport(`a-${n}`), july3));
  given(...ordered, ...full)
    .when(applicant, attachToReport('one-more'), july3)
    .thenRefused('REPORT_FILES_FULL', { most: 20 });
  given(...ordered)
    .when(applicant, { ...attachToReport('a-1'), name: tooMuch }, july3)
    .thenRefused('VALUE_TOO_LONG', { fields: ['name'] });
});

test('the applicant alone attaches and takes away, and only where something is to be put right', () => {
  for (const command of [attachToReport('a-2'), removeFromReport('a-1')]) {
    given(...withFile)
      .when(handler, command, july3)
      .thenRefused('APPLICANT_ONLY');
    given(...withFile)
      .when(machine, command, july3)
      .thenRefused('APPLICANT_ONLY');
    given(...withFile)
      .when(stranger, command, july3)
      .thenRefused('NOT_YOURS');
    given(...failed)
      .when(applicant, command, july3)
      .thenRefused('RECTIFICATION_NOT_ORDERED');
    given(...compared())
      .when(applicant, command)
      .thenRefused('WRONG_PHASE');
    given(...withFile, act(applicant, withdraw, july3))
      .when(applicant, command, july3)
      .thenRefused('WRONG_PHASE');
  }
});
