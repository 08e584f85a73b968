import { expect, test } from 'vitest';
import { announce, cancel, noticeOf } from '../testing/licence-sample.ts';
import { issuedLicence, licenceAfter, on } from '../testing/licence-story.ts';
import { licencePaperOf } from './index.ts';

const notice = noticeOf.revocation;
const announced = [...issuedLicence, on('2026-08-04', announce('revocation', 'unlawful-conduct'))];
const kept = (number: string) =>
  ({ type: 'RecordLicencePaper', document: 'licence-notice', number, file: 'f'.repeat(64), size: 9 }) as const;
const delivered = { type: 'RecordLicenceDelivery', number: notice, channel: 'account' } as const;

test('every numbered act on a licence asks for its paper, and for none besides', () => {
  const { events } = licenceAfter(...announced);
  expect(events.map(licencePaperOf).filter((p) => p !== null)).toEqual([
    { document: 'licence-notice', number: notice },
  ]);
});

test('a paper is kept once under the number of its act, and no other number is a paper of the licence', () => {
  const after = licenceAfter(...announced);
  after.when('2026-08-04', kept('别号')).thenRefused('LICENCE_PAPER_UNKNOWN', { number: '别号' });
  const made = licenceAfter(...announced, on('2026-08-04', kept(notice)));
  made.when('2026-08-05', kept(notice)).thenNothingNew();
  expect(made.state).toMatchObject({ papers: [{ document: 'licence-notice', number: notice, delivered: [] }] });
});

test('a paper is delivered once by each channel, and only one that was made (行政处罚法第六十一条)', () => {
  licenceAfter(...announced)
    .when('2026-08-04', delivered)
    .thenRefused('LICENCE_PAPER_UNKNOWN');
  const done = licenceAfter(...announced, on('2026-08-04', kept(notice)), on('2026-08-04', delivered));
  done.when('2026-08-05', delivered).thenNothingNew();
  expect(done.state).toMatchObject({ papers: [{ delivered: [{ channel: 'account' }] }] });
});

test('the paper of the closing entry is kept although the licence is no more (行政许可法第七十条)', () => {
  const closed = licenceAfter(...issuedLicence, on('2026-09-01', cancel('entity-ended')));
  closed
    .when('2026-09-01', { ...kept(cancel('entity-ended').recordNo), document: 'cancellation-record' })
    .thenHappened('LicencePaperMade');
});
