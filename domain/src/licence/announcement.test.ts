import { test } from 'vitest';
import { makeCalendar } from '../calendar/index.ts';
import {
  announce,
  askHearing,
  cityDecider,
  hear,
  noticeOf,
  revoke,
  state,
  suspend,
  withdraw,
} from '../testing/licence-sample.ts';
import {
  announcedOn,
  firstDayToDecide,
  lastDayToAsk,
  revokedLicence,
  suspendedLicence,
  toRevoke,
  toSuspend,
  toWithdraw,
} from '../testing/licence-standings.ts';
import { issuedLicence, licenceAfter, on } from '../testing/licence-story.ts';
import {
  applicant,
  calendar,
  decider,
  foreignDecider,
  handler,
  machine,
  remedies,
  stranger,
  wangchao,
} from '../testing/sample.ts';
import { hazchemPolicy } from './context.ts';

const notice = noticeOf.revocation;
const asked = [...toRevoke, on('2026-08-04', askHearing(notice))];
const heard = [...asked, on('2026-08-20', hear(notice))];
const withReply = { reply: '经复核，理由不成立' };

test('an adverse act is announced with act, facts, article and the right to be heard (行政处罚法第四十四条)', () => {
  licenceAfter(...issuedLicence)
    .when(announcedOn, announce('revocation', 'unlawful-conduct'))
    .thenHappened('AdverseActAnnounced', {
      act: 'revocation',
      ground: 'unlawful-conduct',
      hearingRight: true,
      requestUntil: { day: lastDayToAsk },
      officer: 'wangchao-decider',
    });
});

test('an announcement without facts, article or number tells nothing and is refused (行政处罚法第四十四条)', () => {
  const told = announce('revocation', 'unlawful-conduct');
  licenceAfter(...issuedLicence)
    .when(announcedOn, { ...told, facts: '', article: ' ' })
    .thenRefused('TEXT_MISSING', { fields: ['facts', 'article'] });
  licenceAfter(...issuedLicence)
    .when(announcedOn, { ...told, noticeNo: '' })
    .thenRefused('TEXT_MISSING', { fields: ['number'] });
  licenceAfter(...issuedLicence)
    .when(announcedOn, { ...told, facts: '长'.repeat(4001) })
    .thenRefused('VALUE_TOO_LONG', { fields: ['facts'] });
});

test('the ground must be one of the act: a licence is not revoked because the law changed (行政许可法第八条、行政处罚法第九条)', () => {
  licenceAfter(...issuedLicence)
    .when(announcedOn, announce('revocation', 'law-changed'))
    .thenRefused('GROUND_NOT_OF_ACT', { ground: 'law-changed', adverse: 'revocation' });
  licenceAfter(...issuedLicence)
    .when(announcedOn, announce('withdrawal', 'fraud-or-bribery'))
    .thenRefused('GROUND_NOT_OF_ACT');
  licenceAfter(...toRevoke)
    .when(firstDayToDecide, { ...revoke(), ground: 'law-changed' as 'unlawful-conduct' })
    .thenRefused('GROUND_NOT_OF_ACT');
});

test('a machine announces and decides nothing against a holder, nor does the holder', () => {
  const told = announce('revocation', 'unlawful-conduct');
  licenceAfter(...issuedLicence)
    .when(announcedOn, told, { by: machine })
    .thenRefused('MACHINE_NEVER_BURDENS');
  licenceAfter(...issuedLicence)
    .when(announcedOn, told, { by: applicant })
    .thenRefused('OFFICER_ONLY');
  licenceAfter(...toRevoke)
    .when(firstDayToDecide, revoke(), { by: machine })
    .thenRefused('MACHINE_NEVER_BURDENS');
});

test('an act against a holder takes an officer who decides, of the issuing authority', () => {
  const told = announce('revocation', 'unlawful-conduct');
  licenceAfter(...issuedLicence)
    .when(announcedOn, told, { by: handler })
    .thenRefused('NO_DUTY', { duty: 'decide' });
  licenceAfter(...issuedLicence)
    .when(announcedOn, told, { by: foreignDecider })
    .thenRefused('NOT_THE_AUTHORITY');
});

test('an officer acts in the name of his own office: another issuer on the paper would tell wrong remedies', () => {
  const office = { code: 'another', name: '另一机关', remedies: {} as never };
  licenceAfter(...issuedLicence)
    .when(announcedOn, announce('revocation', 'unlawful-conduct'), { office })
    .thenRefused('NOT_THE_AUTHORITY');
});

test('an officer of another office does not act in the name of the issuer', () => {
  const office = { code: wangchao, name: '望潮区应急管理局', remedies };
  licenceAfter(...issuedLicence)
    .when(announcedOn, announce('revocation', 'unlawful-conduct'), { by: foreignDecider, office })
    .thenRefused('NOT_THE_AUTHORITY');
});

test('what the holder says to one announced act is not said to another', () => {
  const both = [...toSuspend, on(announcedOn, announce('revocation', 'unlawful-conduct'))];
  const waived = licenceAfter(...both, on('2026-08-04', state('waiver', notice)));
  waived.when('2026-08-04', suspend()).thenRefused('HOLDER_NOT_HEARD');
  waived.when('2026-08-04', revoke()).thenHappened('LicenceRevoked');
});

test('the same act is not announced twice while the first announcement is open; dropped with a reason it may be', () => {
  const again = announce('revocation', 'unlawful-conduct', '望应急吊告〔2026〕2号');
  licenceAfter(...toRevoke)
    .when('2026-08-04', again)
    .thenRefused('ANNOUNCEMENT_OPEN', { notice });
  licenceAfter(...toRevoke)
    .when('2026-08-04', { type: 'DropAct', noticeNo: notice, reason: ' ' })
    .thenRefused('TEXT_MISSING', { fields: ['reason'] });
  const dropped = on('2026-08-04', { type: 'DropAct', noticeNo: notice, reason: '违法事实不能成立' });
  licenceAfter(...toRevoke, dropped)
    .when('2026-08-05', again)
    .thenHappened('AdverseActAnnounced');
  licenceAfter(...toRevoke, dropped)
    .when(firstDayToDecide, revoke())
    .thenRefused('ANNOUNCEMENT_CLOSED', { notice });
  licenceAfter(...toRevoke, dropped)
    .when('2026-08-05', dropped.command)
    .thenRefused('ANNOUNCEMENT_CLOSED', { notice });
});

test('a number stands on one paper only', () => {
  licenceAfter(...toRevoke)
    .when('2026-08-04', announce('withdrawal', 'law-changed', notice))
    .thenRefused('LICENCE_NUMBER_USED', { number: notice });
  licenceAfter(...toRevoke)
    .when(firstDayToDecide, revoke({ decisionNo: notice }))
    .thenRefused('LICENCE_NUMBER_USED', { number: notice });
});

test('nothing is decided that was not announced, nor another act or ground than was announced (行政处罚法第四十四条)', () => {
  licenceAfter(...issuedLicence)
    .when(firstDayToDecide, revoke())
    .thenRefused('ANNOUNCEMENT_UNKNOWN', { notice });
  licenceAfter(...toRevoke)
    .when(firstDayToDecide, suspend({ noticeNo: notice }))
    .thenRefused('ANNOUNCEMENT_OF_OTHER_ACT', { notice, adverse: 'revocation' });
  licenceAfter(...toRevoke)
    .when(firstDayToDecide, revoke({ ground: 'conditions-not-kept' }))
    .thenRefused('ANNOUNCEMENT_OF_OTHER_ACT');
});

test('a holder who says nothing is decided against only after the fifth working day from being told (行政处罚法第六十四条第一项)', () => {
  licenceAfter(...toRevoke)
    .when(lastDayToAsk, revoke())
    .thenRefused('HOLDER_NOT_HEARD', { day: lastDayToAsk });
  licenceAfter(...toRevoke)
    .when(firstDayToDecide, revoke())
    .thenHappened('LicenceRevoked');
});

test('a holder who gives up his right need not be waited for', () => {
  licenceAfter(...toRevoke, on('2026-08-04', state('waiver', notice)))
    .when('2026-08-04', revoke())
    .thenHappened('LicenceRevoked');
  licenceAfter(...toRevoke, on('2026-08-04', state('waiver', notice)))
    .when('2026-08-04', state('waiver', notice))
    .thenRefused('WAIVER_EXISTS', { notice });
});

test('a statement does not end the time to ask for a hearing where there is a right to one (行政处罚法第六十三条)', () => {
  const stated = [...toRevoke, on('2026-08-04', state('statement', notice))];
  licenceAfter(...stated)
    .when('2026-08-05', revoke(withReply))
    .thenRefused('HOLDER_NOT_HEARD');
  licenceAfter(...stated)
    .when(firstDayToDecide, revoke(withReply))
    .thenHappened('LicenceRevoked');
});

test('where no hearing is provided for a statement is enough to be heard, and no hearing can be asked for', () => {
  const policy = { ...hazchemPolicy, hearingOffered: [] };
  const told = on(announcedOn, announce('suspension', 'unlawful-conduct'), { policy });
  const stated = [...issuedLicence, told, on('2026-08-04', state('statement', noticeOf.suspension))];
  licenceAfter(...stated)
    .when('2026-08-05', suspend(withReply), { policy })
    .thenHappened('LicenceSuspended');
  licenceAfter(...stated)
    .when('2026-08-05', askHearing(noticeOf.suspension))
    .thenRefused('HEARING_NOT_OFFERED');
});

test('before a revocation the right to a hearing is law and no policy takes it away (行政处罚法第六十三条)', () => {
  licenceAfter(...issuedLicence)
    .when(announcedOn, announce('revocation', 'unlawful-conduct'), { policy: { ...hazchemPolicy, hearingOffered: [] } })
    .thenHappened('AdverseActAnnounced', { hearingRight: true });
});

test('what the holder said is answered in the decision (行政处罚法第四十五条)', () => {
  const stated = [...toRevoke, on('2026-08-04', state('statement', notice))];
  licenceAfter(...stated)
    .when(firstDayToDecide, revoke())
    .thenRefused('TEXT_MISSING', { fields: ['reply'] });
});

test('a hearing is asked for until the fifth working day; afterwards only a statement is left (行政处罚法第六十四条第一项)', () => {
  licenceAfter(...toRevoke)
    .when(lastDayToAsk, askHearing(notice))
    .thenHappened('LicenceHearingRequested');
  licenceAfter(...toRevoke)
    .when(firstDayToDecide, askHearing(notice))
    .thenRefused('HEARING_REQUEST_LATE', { day: lastDayToAsk });
  licenceAfter(...toRevoke)
    .when(firstDayToDecide, state('statement', notice))
    .thenHappened('HolderStatementRecorded');
  licenceAfter(...asked)
    .when('2026-08-05', askHearing(notice))
    .thenRefused('HEARING_ALREADY_REQUESTED');
});

test('only the holder, or an officer for him, speaks and asks; an empty statement says nothing', () => {
  licenceAfter(...toRevoke)
    .when('2026-08-04', askHearing(notice), { by: stranger })
    .thenRefused('NOT_THE_HOLDER');
  licenceAfter(...toRevoke)
    .when('2026-08-04', askHearing(notice), { by: handler })
    .thenHappened('LicenceHearingRequested');
  licenceAfter(...toRevoke)
    .when('2026-08-04', { ...state('statement', notice), text: ' ' })
    .thenRefused('TEXT_MISSING', { fields: ['text'] });
  licenceAfter(...issuedLicence)
    .when('2026-08-04', askHearing(notice))
    .thenRefused('ANNOUNCEMENT_UNKNOWN');
});

test('a hearing that was asked for is held before the decision, which answers it (行政处罚法第六十五条)', () => {
  licenceAfter(...asked)
    .when('2026-08-21', revoke(withReply))
    .thenRefused('HEARING_OUTSTANDING', { notice });
  licenceAfter(...heard)
    .when('2026-08-21', revoke())
    .thenRefused('TEXT_MISSING', { fields: ['reply'] });
  licenceAfter(...heard)
    .when('2026-08-21', revoke(withReply))
    .thenHappened('LicenceRevoked');
});

test('a hearing is chaired by somebody who did not investigate (行政处罚法第六十四条第四项)', () => {
  licenceAfter(...asked)
    .when('2026-08-20', hear(notice, { chair: 'wangchao-decider' }))
    .thenRefused('HEARING_CHAIR_INVOLVED', { chair: 'wangchao-decider' });
});

test('the holder is told of the hearing seven working days before (行政处罚法第六十四条第二项)', () => {
  licenceAfter(...asked)
    .when('2026-08-20', hear(notice, { toldOn: '2026-08-12' }))
    .thenRefused('HEARING_NOTICE_SHORT', { day: '2026-08-21', days: 7 });
  licenceAfter(...asked)
    .when('2026-08-20', hear(notice, { toldOn: '2026-08-11' }))
    .thenHappened('LicenceHearingHeld');
});

test('the holder may be told of the hearing on the very day on which he asks for it', () => {
  licenceAfter(...asked)
    .when('2026-08-20', hear(notice, { toldOn: '2026-08-04' }))
    .thenHappened('LicenceHearingHeld');
});

test('a hearing is recorded with real days, after it was asked for and held, once', () => {
  licenceAfter(...asked)
    .when('2026-08-20', hear(notice, { heldOn: '2026-08-32' }))
    .thenRefused('DAY_NOT_EXISTING', { fields: ['heldOn'] });
  licenceAfter(...asked)
    .when('2026-08-19', hear(notice))
    .thenRefused('DAY_IN_FUTURE', { fields: ['heldOn'] });
  licenceAfter(...asked)
    .when('2026-08-20', hear(notice, { toldOn: '2026-08-03' }))
    .thenRefused('HEARING_BEFORE_REQUEST', { day: '2026-08-04' });
  licenceAfter(...toRevoke)
    .when('2026-08-20', hear(notice))
    .thenRefused('HEARING_NOT_REQUESTED', { notice });
  licenceAfter(...heard)
    .when('2026-08-21', hear(notice, { recordNo: '望应急听〔2026〕2号' }))
    .thenRefused('HEARING_ALREADY_HELD', { notice });
  licenceAfter(...asked)
    .when('2026-08-20', hear(notice, { chair: '' }))
    .thenRefused('TEXT_MISSING', { fields: ['chair'] });
});

test('who announced an act goes on with it: the superior does not decide on the announcement of the issuer', () => {
  licenceAfter(...toRevoke)
    .when('2026-08-04', { type: 'DropAct', noticeNo: notice, reason: '另案处理' }, { by: cityDecider })
    .thenRefused('NOT_THE_AUTHORITY');
});

test('a period that leaves the loaded calendar is not computable, and no act is refused for the calendar alone', () => {
  const late = [...issuedLicence, on('2026-12-29', announce('revocation', 'unlawful-conduct'))];
  licenceAfter(...issuedLicence)
    .when('2026-12-29', announce('revocation', 'unlawful-conduct'))
    .thenHappened('AdverseActAnnounced', { requestUntil: { notComputable: { needs: 2027, days: 5 } } });
  licenceAfter(...late)
    .when('2027-01-10', revoke())
    .thenRefused('HOLDER_NOT_HEARD', { day: '' });
  licenceAfter(...late)
    .when('2027-01-20', revoke())
    .thenHappened('LicenceRevoked');
  licenceAfter(...late)
    .when('2027-01-19', askHearing(notice))
    .thenHappened('LicenceHearingRequested');
  licenceAfter(...late)
    .when('2027-01-20', askHearing(notice))
    .thenRefused('HEARING_REQUEST_LATE', { day: '2027-01-19' });
});

test('a calendar that is loaded later gives the day that the first one could not', () => {
  const longer = makeCalendar([
    ...calendar.years.values(),
    { year: 2027, notices: [], days: [{ date: '2027-01-01', name: '元旦', off: true }] },
  ]);
  const late = [...issuedLicence, on('2026-12-29', announce('revocation', 'unlawful-conduct'))];
  licenceAfter(...late)
    .when('2027-01-06', revoke(), { calendar: longer })
    .thenRefused('HOLDER_NOT_HEARD', { day: '2027-01-06' });
  licenceAfter(...late)
    .when('2027-01-07', revoke(), { calendar: longer })
    .thenHappened('LicenceRevoked');
});

test('a hearing told of at the end of the calendar is not refused for the calendar', () => {
  const late = [
    ...issuedLicence,
    on('2026-12-21', announce('revocation', 'unlawful-conduct')),
    on('2026-12-22', askHearing(notice)),
  ];
  licenceAfter(...late)
    .when('2027-01-15', hear(notice, { toldOn: '2026-12-28', heldOn: '2027-01-15' }))
    .thenHappened('LicenceHearingHeld');
});

test('an act is announced only against a licence that lives', () => {
  licenceAfter(...revokedLicence)
    .when('2026-08-12', announce('withdrawal', 'law-changed'))
    .thenRefused('LICENCE_WRONG_STANDING', { standing: 'revoked', act: 'AnnounceAct' });
  licenceAfter(...suspendedLicence)
    .when('2026-08-05', announce('suspension', 'unlawful-conduct', '望应急暂告〔2026〕2号'))
    .thenRefused('LICENCE_WRONG_STANDING', { standing: 'suspended' });
});

test('several acts may be announced side by side, each with its own paper', () => {
  licenceAfter(...toSuspend, on('2026-08-03', announce('revocation', 'unlawful-conduct')))
    .when(firstDayToDecide, suspend())
    .thenHappened('LicenceSuspended');
  licenceAfter(...toWithdraw)
    .when(firstDayToDecide, withdraw({ noticeNo: '' }))
    .thenRefused('ANNOUNCEMENT_UNKNOWN');
  licenceAfter(...toRevoke, on('2026-08-04', { type: 'NoteLapse' }))
    .when(firstDayToDecide, revoke(), { by: decider })
    .thenHappened('LicenceRevoked');
});
