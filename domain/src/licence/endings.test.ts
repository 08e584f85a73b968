import { expect, test } from 'vitest';
import {
  announce,
  annul,
  begin,
  cancel,
  cityDecider,
  cityHandler,
  day,
  issue,
  licenceContext,
  noteLapse,
  noticeOf,
  restore,
  revoke,
  state as statement,
  succeed,
  suspend,
  version,
  withdraw,
} from '../testing/licence-sample.ts';
import {
  announcedOn,
  annulledLicence,
  firstDayToDecide,
  revokedLicence,
  succeededLicence,
  suspendedLicence,
  suspendedUntil,
  toAnnul,
  toRevoke,
  toSuspend,
  toWithdraw,
  withdrawnLicence,
} from '../testing/licence-standings.ts';
import { issuedLicence, type LicenceStep, licenceAfter, on } from '../testing/licence-story.ts';
import { foreignDecider, handler, machine, remedies } from '../testing/sample.ts';
import { hazchemPolicy } from './context.ts';
import type { AnnulmentGround } from './grounds.ts';
import { evolveLicence, initialLicence, licenceStatus, permittedLicenceActs, versionStatus } from './index.ts';

const statusOf = (steps: readonly LicenceStep[], today: string) =>
  licenceStatus(licenceAfter(...steps).state, day(today));
const toAnnulFor = (ground: AnnulmentGround, by = {}) => [
  ...issuedLicence,
  on(announcedOn, announce('annulment', ground), by),
];
const owed = '退还已缴费用并赔偿直接损失';

test('暂扣 is for a time: on its last day the licence is suspended, on the next it is valid again (行政处罚法第九条第三项)', () => {
  expect(statusOf(suspendedLicence, '2026-10-31')).toEqual({ code: '02', word: 'suspended', until: '2026-10-31' });
  expect(statusOf(suspendedLicence, '2026-11-01')).toMatchObject({ code: '01', word: 'valid' });
  licenceAfter(...suspendedLicence)
    .when('2026-11-05', noteLapse)
    .thenHappened('LicenceRestored', { by: 'lapse', decisionNo: null, on: '2026-11-01' });
});

test('a suspension without an end, or with one that is past, is none', () => {
  licenceAfter(...toSuspend)
    .when(firstDayToDecide, suspend({ until: '' }))
    .thenRefused('DAY_NOT_EXISTING', { fields: ['until'] });
  licenceAfter(...toSuspend)
    .when(firstDayToDecide, suspend({ until: firstDayToDecide }))
    .thenRefused('DAY_NOT_AHEAD', { fields: ['until'] });
});

test('a suspension is decided in writing with reasons, article and both remedies (行政处罚法第五十九条)', () => {
  licenceAfter(...toSuspend)
    .when(firstDayToDecide, suspend())
    .thenHappened('LicenceSuspended', {
      decisionNo: suspend().decisionNo,
      on: firstDayToDecide,
      until: '2026-10-31',
      remedies,
    });
  licenceAfter(...toSuspend)
    .when(firstDayToDecide, suspend({ reason: '', article: '' }))
    .thenRefused('TEXT_MISSING', { fields: ['reason', 'article'] });
});

test('only what is suspended is restored, and it is not suspended twice', () => {
  licenceAfter(...suspendedLicence)
    .when('2026-09-01', restore)
    .thenHappened('LicenceRestored', { by: 'decision' });
  licenceAfter(...issuedLicence)
    .when('2026-09-01', restore)
    .thenRefused('LICENCE_WRONG_STANDING', { standing: 'in-force', act: 'RestoreLicence' });
  licenceAfter(...suspendedLicence, on('2026-09-01', restore))
    .when('2026-09-02', restore)
    .thenRefused('LICENCE_WRONG_STANDING');
  licenceAfter(...suspendedLicence)
    .when('2026-09-01', suspend())
    .thenRefused('LICENCE_WRONG_STANDING', { standing: 'suspended' });
  licenceAfter(...suspendedLicence)
    .when('2026-09-01', { ...restore, reason: '' })
    .thenRefused('TEXT_MISSING', { fields: ['reason'] });
});

test('a suspension that outlives the term does not keep the licence alive', () => {
  const long = suspendedUntil('2029-12-31');
  expect(statusOf(long, '2029-07-09')).toMatchObject({ word: 'suspended' });
  expect(statusOf(long, '2029-07-10')).toMatchObject({ code: '05', word: 'expired' });
});

test('a suspension that ends with the term ends in it: the licence expires and is not restored for no day', () => {
  licenceAfter(...suspendedUntil('2029-07-09'))
    .when('2029-07-10', noteLapse)
    .thenHappened('LicenceExpired', { on: '2029-07-10' });
});

test('撤回 takes back a lawful licence for the public interest and compensates the loss (行政许可法第八条第二款)', () => {
  const after = licenceAfter(...toWithdraw)
    .when(firstDayToDecide, withdraw())
    .thenHappened('LicenceWithdrawn', {
      ground: 'facts-changed',
      compensation: { personal: '搬迁损失经评估后补偿' },
      remedies,
    });
  expect(licenceStatus(after, day(firstDayToDecide))).toEqual({
    code: '99',
    word: 'withdrawn',
    since: firstDayToDecide,
  });
});

test('撤回 without the public interest or the compensation is refused (行政许可法第八条第二款)', () => {
  licenceAfter(...toWithdraw)
    .when(firstDayToDecide, withdraw({ publicInterest: '', compensation: ' ' }))
    .thenRefused('TEXT_MISSING', { fields: ['publicInterest', 'compensation'] });
});

test('撤销 for fraud is a duty, not a choice, and bans for three years (行政许可法第六十九条第二款、第七十九条)', () => {
  licenceAfter(...toAnnul)
    .when(firstDayToDecide, annul())
    .thenHappened('LicenceAnnulled', {
      duty: 'must',
      indemnity: null,
      ban: {
        item: 'hazchem-operating-licence',
        years: 3,
        article: '行政许可法第七十九条',
        from: '2026-08-11',
        until: '2029-08-11',
      },
    });
});

test('who deceived is not indemnified (行政许可法第六十九条第四款)', () => {
  licenceAfter(...toAnnul)
    .when(firstDayToDecide, annul({ indemnity: owed }))
    .thenRefused('INDEMNITY_NOT_OWED', { ground: 'fraud-or-bribery' });
});

test('撤销 for a defect of the authority’s own is a choice, and the holder’s loss is indemnified (行政许可法第六十九条第一款、第四款)', () => {
  for (const ground of ['abuse-of-office', 'beyond-powers', 'procedure', 'applicant-unqualified'] as const) {
    licenceAfter(...toAnnulFor(ground))
      .when(firstDayToDecide, annul({ ground, indemnity: owed }))
      .thenHappened('LicenceAnnulled', { duty: 'may', indemnity: { personal: owed }, ban: null });
    licenceAfter(...toAnnulFor(ground))
      .when(firstDayToDecide, annul({ ground }))
      .thenRefused('TEXT_MISSING', { fields: ['indemnity'] });
  }
});

test('a licence is not annulled where that would gravely harm the public, even one got by fraud (行政许可法第六十九条第三款)', () => {
  licenceAfter(...toAnnul)
    .when(firstDayToDecide, annul({ harmsPublic: true }))
    .thenRefused('ANNULMENT_HARMS_PUBLIC');
});

test('撤销 belongs to the authority that decided or to its superior, and to nobody else (行政许可法第六十九条第一款)', () => {
  const city = { by: cityDecider };
  licenceAfter(...toAnnulFor('procedure', city))
    .when(firstDayToDecide, annul({ ground: 'procedure', indemnity: owed }), city)
    .thenHappened('LicenceAnnulled', { office: '11990200TF0009019H' });
  licenceAfter(...issuedLicence)
    .when(announcedOn, announce('annulment', 'procedure'), { by: foreignDecider })
    .thenRefused('NOT_THE_AUTHORITY');
  licenceAfter(...issuedLicence)
    .when(announcedOn, announce('annulment', 'procedure'), { by: cityHandler })
    .thenRefused('NO_DUTY', { duty: 'decide' });
  licenceAfter(...issuedLicence)
    .when(announcedOn, announce('annulment', 'procedure'), { ...city, superior: null })
    .thenRefused('NOT_THE_AUTHORITY');
});

test('the superior neither withdraws, revokes nor suspends what another authority issued', () => {
  const city = { by: cityDecider };
  licenceAfter(...issuedLicence)
    .when(announcedOn, announce('withdrawal', 'law-changed'), city)
    .thenRefused('NOT_THE_AUTHORITY');
  licenceAfter(...issuedLicence)
    .when(announcedOn, announce('revocation', 'unlawful-conduct'), city)
    .thenRefused('NOT_THE_AUTHORITY');
  licenceAfter(...toSuspend)
    .when(firstDayToDecide, suspend(), city)
    .thenRefused('NOT_THE_AUTHORITY');
  licenceAfter(...toRevoke)
    .when(firstDayToDecide, revoke(), city)
    .thenRefused('NOT_THE_AUTHORITY');
});

test('撤销原批准 when the safety conditions are lost is a duty of the approving department, without indemnity or ban (安全生产法第六十三条)', () => {
  const ground = 'safety-conditions-lost';
  const after = licenceAfter(...toAnnulFor(ground))
    .when(firstDayToDecide, annul({ ground, harmsPublic: true }))
    .thenHappened('LicenceAnnulled', { ground, duty: 'must', indemnity: null, ban: null });
  expect(licenceStatus(after, day(firstDayToDecide))).toMatchObject({ code: '03', word: 'annulled' });
  licenceAfter(...issuedLicence)
    .when(announcedOn, announce('annulment', ground), { by: cityDecider })
    .thenRefused('NOT_THE_AUTHORITY');
});

test('fraud bans only where the item touches public safety (行政许可法第七十九条)', () => {
  licenceAfter(...toAnnul)
    .when(firstDayToDecide, annul(), { policy: { ...hazchemPolicy, publicSafety: false } })
    .thenHappened('LicenceAnnulled', { ban: null });
});

test('吊销 is a penalty of the issuing authority and ends the licence (行政处罚法第九条第三项)', () => {
  expect(statusOf(revokedLicence, firstDayToDecide)).toEqual({ code: '07', word: 'revoked', since: firstDayToDecide });
  licenceAfter(...toRevoke)
    .when(firstDayToDecide, revoke({ reason: ' ' }))
    .thenRefused('TEXT_MISSING', { fields: ['reason'] });
});

test('a suspended licence is revoked, annulled or withdrawn like any other', () => {
  const told = on('2026-08-12', announce('revocation', 'unlawful-conduct'));
  licenceAfter(...suspendedLicence, told, on('2026-08-13', statement('waiver', noticeOf.revocation)))
    .when('2026-08-13', revoke())
    .thenHappened('LicenceRevoked');
});

test('each ending shows its own code: 03 撤销, 04 注销, 05 失效, 07 吊销, 99 撤回', () => {
  expect(statusOf(annulledLicence, firstDayToDecide).code).toBe('03');
  expect(statusOf(withdrawnLicence, firstDayToDecide).code).toBe('99');
  expect(statusOf(revokedLicence, firstDayToDecide).code).toBe('07');
  expect(statusOf(succeededLicence, '2027-03-01')).toEqual({ code: '05', word: 'succeeded', since: '2027-03-01' });
  expect(statusOf([...revokedLicence, on('2026-08-12', cancel('revoked'))], '2026-08-12')).toEqual({
    code: '04',
    word: 'cancelled',
    since: '2026-08-12',
  });
});

test('注销 always follows as a second record, with the ground of the act before it (行政许可法第七十条第四项)', () => {
  const ends = { annulled: annulledLicence, withdrawn: withdrawnLicence, revoked: revokedLicence } as const;
  for (const [ground, steps] of Object.entries(ends) as [keyof typeof ends, readonly LicenceStep[]][]) {
    licenceAfter(...steps)
      .when('2026-08-12', cancel(ground))
      .thenHappened('LicenceCancelled', { ground, article: '行政许可法第七十条第四项', caseNo: null, remedies });
    licenceAfter(...issuedLicence)
      .when('2026-08-12', cancel(ground))
      .thenRefused('GROUND_NOT_MATCHED', { ground });
  }
});

test('an annulled licence is not cancelled as expired or as if its business had ended (行政许可法第七十条)', () => {
  for (const ground of ['expired', 'revoked', 'withdrawn', 'business-ended', 'entity-ended', 'force-majeure'] as const)
    licenceAfter(...annulledLicence)
      .when('2026-08-12', cancel(ground))
      .thenRefused('GROUND_NOT_MATCHED', { ground });
});

test('expiry leads only to 注销 (行政许可法第七十条第一项)', () => {
  licenceAfter(...issuedLicence)
    .when('2029-07-10', cancel('expired'))
    .thenHappened(['LicenceExpired', 'LicenceCancelled'], { ground: 'expired' });
  licenceAfter(...issuedLicence)
    .when('2029-07-09', cancel('expired'))
    .thenRefused('GROUND_NOT_MATCHED');
});

test('a holder that has ceased to exist, or force majeure, closes a living licence (行政许可法第七十条第三项、第五项)', () => {
  licenceAfter(...issuedLicence)
    .when('2026-09-01', cancel('entity-ended'))
    .thenHappened('LicenceCancelled', { article: '行政许可法第七十条第三项' });
  licenceAfter(...suspendedLicence)
    .when('2026-09-01', cancel('force-majeure'))
    .thenHappened('LicenceCancelled', { article: '行政许可法第七十条第五项' });
});

test('the end of the business closes a licence on the holder’s own application (经营许可证管理办法第二十七条)', () => {
  licenceAfter(...issuedLicence)
    .when('2026-09-01', cancel('business-ended'))
    .thenHappened('LicenceCancelled', { ground: 'business-ended', caseNo: '990203-2026-000007' });
  licenceAfter(...issuedLicence)
    .when('2026-09-01', cancel('business-ended', { caseNo: ' ' }))
    .thenRefused('TEXT_MISSING', { fields: ['caseNo'] });
});

test('注销 is recorded by an officer who decides, of the issuing authority, with reason and number', () => {
  const record = cancel('revoked');
  licenceAfter(...revokedLicence)
    .when('2026-08-12', record, { by: handler })
    .thenRefused('NO_DUTY', { duty: 'decide' });
  licenceAfter(...revokedLicence)
    .when('2026-08-12', record, { by: machine })
    .thenRefused('MACHINE_NEVER_BURDENS');
  licenceAfter(...revokedLicence)
    .when('2026-08-12', record, { by: cityDecider })
    .thenRefused('NOT_THE_AUTHORITY');
  licenceAfter(...revokedLicence)
    .when('2026-08-12', { ...record, reason: '' })
    .thenRefused('TEXT_MISSING', { fields: ['reason'] });
  licenceAfter(...revokedLicence)
    .when('2026-08-12', { ...record, recordNo: revoke().decisionNo })
    .thenRefused('LICENCE_NUMBER_USED', { number: revoke().decisionNo });
});

test('after 注销 nothing happens to a licence any more', () => {
  const closed = [...revokedLicence, on('2026-08-12', cancel('revoked'))];
  licenceAfter(...closed)
    .when('2026-08-13', cancel('revoked', { recordNo: '望应急注〔2026〕2号' }))
    .thenRefused('LICENCE_WRONG_STANDING', { standing: 'cancelled', act: 'CancelLicence' });
  licenceAfter(...closed)
    .when('2026-08-13', version('change'))
    .thenRefused('LICENCE_WRONG_STANDING', { standing: 'cancelled' });
  licenceAfter(...closed)
    .when('2026-08-13', announce('annulment', 'procedure'))
    .thenRefused('LICENCE_WRONG_STANDING');
  licenceAfter(...closed)
    .when('2030-01-01', noteLapse)
    .thenNothingNew();
});

test('a new licence after a re-application takes the place of the old one (经营许可证管理办法第十七条)', () => {
  licenceAfter(...issuedLicence)
    .when('2027-03-01', succeed, { by: machine })
    .thenHappened('LicenceSucceeded');
  licenceAfter(...issuedLicence)
    .when('2027-03-01', succeed)
    .thenHappened('LicenceSucceeded', { licence: 'licence-2' });
  licenceAfter(...issuedLicence)
    .when('2027-03-01', { ...succeed, caseNo: begin.caseNo })
    .thenRefused('SUCCESSION_BY_ITSELF', { case: begin.caseNo });
  licenceAfter(...issuedLicence)
    .when('2027-03-01', { ...succeed, licenceNo: '' })
    .thenRefused('TEXT_MISSING', { fields: ['licenceNo'] });
  licenceAfter(...succeededLicence)
    .when('2027-03-02', succeed)
    .thenRefused('LICENCE_WRONG_STANDING', { standing: 'succeeded' });
});

test('whether a replaced licence is cancelled for that reason the law does not say: it is so only where the item says so', () => {
  licenceAfter(...succeededLicence)
    .when('2027-03-02', cancel('re-applied'))
    .thenRefused('GROUND_NOT_IN_POLICY', { ground: 're-applied' });
  const policy = { ...hazchemPolicy, cancelAfterReApplication: true };
  licenceAfter(...succeededLicence)
    .when('2027-03-02', cancel('re-applied'), { policy })
    .thenHappened('LicenceCancelled', { ground: 're-applied' });
  licenceAfter(...issuedLicence)
    .when('2027-03-02', cancel('re-applied'), { policy })
    .thenRefused('GROUND_NOT_MATCHED');
});

test('a replaced licence is closed at the latest when its own term is over, or when its holder asks', () => {
  licenceAfter(...succeededLicence)
    .when('2029-07-09', cancel('expired'))
    .thenRefused('GROUND_NOT_MATCHED');
  licenceAfter(...succeededLicence)
    .when('2029-07-10', cancel('expired'))
    .thenHappened('LicenceCancelled');
  licenceAfter(...succeededLicence)
    .when('2027-03-02', cancel('business-ended'))
    .thenHappened('LicenceCancelled');
});

test('nothing more is made of a licence that ended while its certificate was in the making', () => {
  const unmade = [on('2026-07-10', begin), ...toRevoke.slice(2), on(firstDayToDecide, revoke())];
  licenceAfter(...unmade)
    .when('2026-08-12', issue())
    .thenRefused('LICENCE_WRONG_STANDING', { standing: 'revoked', act: 'IssueLicence' });
});

test('an old certificate of a licence that ended says both: superseded, and how the licence ended', () => {
  const { state } = licenceAfter(
    ...issuedLicence,
    on('2026-07-20', version('replacement')),
    on('2026-07-20', issue('case-2')),
    ...toRevoke.slice(2),
    on(firstDayToDecide, revoke()),
  );
  expect(versionStatus(state, 1, day('2026-09-01'))).toMatchObject({
    word: 'superseded',
    licence: { code: '07', word: 'revoked' },
  });
  expect(versionStatus(state, 2, day('2026-09-01'))).toMatchObject({ code: '07', word: 'revoked' });
});

test('an event that cannot follow changes nothing: the closing entry of no licence, a restoring of none', () => {
  const log = licenceAfter(
    ...suspendedLicence,
    on('2026-09-01', restore),
    on('2026-09-02', cancel('force-majeure')),
  ).events;
  for (const event of log.slice(2)) expect(evolveLicence(initialLicence, event)).toBe(initialLicence);
  const restoring = log.find((e) => e.type === 'LicenceRestored')!;
  const living = licenceAfter(...issuedLicence).state;
  expect(evolveLicence(living, restoring)).toBe(living);
});

test('the acts open to an officer are those of his office, duty and the standing of the licence', () => {
  const at = Temporal.Instant.from('2026-08-12T09:00+08:00');
  const { state } = licenceAfter(...revokedLicence);
  expect(permittedLicenceActs(state, licenceContext(cityDecider, at))).toEqual([]);
  const { state: living } = licenceAfter(...issuedLicence);
  expect(permittedLicenceActs(living, licenceContext(cityDecider, at))).toEqual([
    'AnnounceAct',
    'DropAct',
    'AnnulLicence',
  ]);
  expect(permittedLicenceActs(living, licenceContext(machine, at))).toContain('NoteLapse');
  const decider = { role: 'officer', account: 'd', office: '11990203TF0009035W', duties: ['decide'] } as const;
  expect(permittedLicenceActs(state, licenceContext(decider, at))).toEqual(['CancelLicence']);
  expect(
    permittedLicenceActs(living, licenceContext(decider, Temporal.Instant.from('2029-07-10T09:00+08:00'))),
  ).toEqual(['CancelLicence']);
});
