import { expect, test } from 'vitest';
import { known } from '../personal.ts';
import {
  announce,
  askHearing,
  cancel,
  noticeOf,
  restore,
  revoke,
  state,
  succeed,
  suspend,
} from '../testing/licence-sample.ts';
import {
  announcedOn,
  firstDayToDecide,
  revokedLicence,
  succeededLicence,
  suspendedLicence,
  toRevoke,
} from '../testing/licence-standings.ts';
import { issuedLicence, licenceAfter, on } from '../testing/licence-story.ts';
import { remedies } from '../testing/sample.ts';
import { foldLicence, type LicenceEvent, type LicenceState } from './index.ts';

const announcementsOf = (s: LicenceState) => (s.standing === 'none' ? [] : s.announcements);
const decisionsOf = (s: LicenceState) => (s.standing === 'none' ? [] : s.decisions);
const notice = noticeOf.revocation;

test('facts and article of an announcement stay with the licence, so that its holder can answer them (行政处罚法第四十四条)', () => {
  const [told] = announcementsOf(licenceAfter(...toRevoke).state);
  const { facts, article } = announce('revocation', 'unlawful-conduct');
  expect(told).toMatchObject({ noticeNo: notice, facts, article, said: [], dropped: null });
});

test('everything that the holder says stays, in its order, with what he asks for (行政处罚法第四十五条)', () => {
  const [told] = announcementsOf(
    licenceAfter(
      ...toRevoke,
      on('2026-08-04', state('statement', notice)),
      on('2026-08-05', state('statement', notice)),
      on('2026-08-05', askHearing(notice)),
      on('2026-08-06', state('waiver', notice)),
    ).state,
  );
  expect(told?.said.map((s) => [s.kind, s.on])).toEqual([
    ['statement', '2026-08-04'],
    ['statement', '2026-08-05'],
    ['waiver', '2026-08-06'],
  ]);
  expect(told).toMatchObject({ statedOn: '2026-08-05', waivedOn: '2026-08-06' });
  expect(told?.said[0]?.text).toBe('货物属于邻户，已当日清走');
});

test('what is given up is told with its reason', () => {
  const drop = { type: 'DropAct', noticeNo: notice, reason: '违法事实不能成立' } as const;
  const [told] = announcementsOf(licenceAfter(...toRevoke, on('2026-08-04', drop)).state);
  expect(told).toMatchObject({ standing: 'dropped', dropped: '违法事实不能成立' });
});

test('a decision stays with its reason, its article, the reply and both remedies, whatever comes after it (行政处罚法第五十九条)', () => {
  const closed = licenceAfter(...revokedLicence, on('2026-09-01', cancel('revoked')));
  const [revocation, closing, ...more] = decisionsOf(closed.state);
  expect(revocation).toMatchObject({
    type: 'LicenceRevoked',
    data: { decisionNo: revoke().decisionNo, article: revoke().article, remedies, on: firstDayToDecide },
  });
  expect(closing).toMatchObject({ type: 'LicenceCancelled', data: { ground: 'revoked', remedies } });
  expect(more).toEqual([]);
});

test('a suspension and the decision that lifts it are both told; the end by time alone is no decision', () => {
  const lifted = licenceAfter(...suspendedLicence, on('2026-09-01', restore));
  expect(decisionsOf(lifted.state).map((d) => d.type)).toEqual(['LicenceSuspended', 'LicenceRestored']);
  const over = licenceAfter(...suspendedLicence, on('2026-11-02', { type: 'NoteLapse' }));
  expect(over.state.standing).toBe('in-force');
  expect(decisionsOf(over.state).map((d) => d.type)).toEqual(['LicenceSuspended']);
});

test('the licence that took the place of this one is named (经营许可证管理办法第十七条)', () => {
  expect(licenceAfter(...succeededLicence).state).toMatchObject({
    ending: { act: 'succeeded', successor: { licence: succeed.licence, licenceNo: succeed.licenceNo } },
  });
});

test('what was erased is told as erased, and everything else stays', () => {
  const erased = { erased: true } as const;
  const { events } = licenceAfter(
    ...issuedLicence,
    on(announcedOn, announce('suspension', 'unlawful-conduct')),
    on('2026-08-04', state('waiver', noticeOf.suspension)),
    on('2026-08-04', suspend()),
  );
  const stored = events.map((e) =>
    e.type === 'AdverseActAnnounced'
      ? { ...e, data: { ...e.data, facts: erased } }
      : e.type === 'HolderStatementRecorded'
        ? { ...e, data: { ...e.data, text: erased } }
        : e.type === 'LicenceSuspended'
          ? { ...e, data: { ...e.data, reason: erased } }
          : e,
  ) as readonly LicenceEvent[];
  const after = foldLicence(stored);
  expect(announcementsOf(after)[0]).toMatchObject({ facts: null, said: [{ kind: 'waiver', text: null }] });
  const [decision] = decisionsOf(after);
  expect(decision?.type === 'LicenceSuspended' && known(decision.data.reason)).toBeUndefined();
  expect(after).toMatchObject({ standing: 'suspended' });
});
