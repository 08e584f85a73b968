import { expect, test } from 'vitest';
import { personal } from '../personal.ts';
import {
  accepted,
  attach,
  check,
  checked,
  compare,
  compared,
  finding,
  grant,
  granted,
  read,
  siteCheck,
} from '../testing/acts.ts';
import { applicant, assessment, decider, foreignDecider, handler, machine } from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';
import type { CaseEvent } from './events.ts';

const july10 = { on: '2026-07-10' };
/** Checked, and compared once more on the day of the decision. */
const ready = [...checked(), act(machine, compare(['m-M5']), july10)];

test('a deciding officer of the office grants, and nobody else', () => {
  given(...ready)
    .when(decider, grant, july10)
    .thenHappened('CaseGranted', { decisionNo: grant.decisionNo, licenceNo: grant.licenceNo });
  given(...ready)
    .when(handler, grant, july10)
    .thenRefused('NO_DUTY', { duty: 'decide' });
  given(...ready)
    .when(foreignDecider, grant, july10)
    .thenRefused('OTHER_OFFICE');
  given(...ready)
    .when(applicant, grant, july10)
    .thenRefused('OFFICER_ONLY');
  given(...ready)
    .when(machine, grant, july10)
    .thenRefused('OFFICER_ONLY');
});

test('a licence granted on 10 July 2026 is valid from that day to 9 July 2029', () => {
  given(...ready)
    .when(decider, grant, july10)
    .thenHappened('CaseGranted', { decidedOn: '2026-07-10', validFrom: '2026-07-10', validTo: '2029-07-09' });
});

test('a licence granted on 29 February ends by the rule of the last day of the month', () => {
  const leap = { on: '2028-02-29' };
  given(...checked(), act(machine, compare(['m-M5']), leap))
    .when(decider, grant, leap)
    .thenHappened('CaseGranted', { validTo: '2031-02-27' });
});

test('the decision clocks stand re-derived in the grant, and the licence is due 10 working days after the decision', () => {
  const decision = { clock: 'decision', reading: 'strict', end: { day: '2026-07-29' } };
  const after = given(...ready)
    .when(decider, grant, july10)
    .thenHappened('CaseGranted', {
      clocks: [decision, { clock: 'decision', limit: 'promised' }, { clock: 'issue', end: { day: '2026-07-24' } }],
    });
  expect(after).toMatchObject({
    clocks: [{ clock: 'acceptance' }, decision, { limit: 'promised' }, { clock: 'issue' }],
  });
});

test('mode and the last entry of the scope are closed by three asterisks, once', () => {
  const after = given(...ready).when(decider, grant, july10).after;
  const licence = {
    mode: '不带有储存设施的经营***',
    scope: ['甲醇', '丙酮', '甲苯', '乙酸乙酯***'],
    licenceNo: grant.licenceNo,
    office: { name: '望潮区应急管理局' },
  };
  expect(after).toMatchObject({ phase: 'granted', licence, made: null, delivered: false });
  const content = after.phase === 'granted' && after.licence;
  if (!content) throw new Error('not granted');
  const closed = { licence: { ...content, mode: '零售***', scope: ['汽油***'] } };
  expect(given(...ready).when(decider, grant, { ...july10, assessment: closed }).after).toMatchObject({
    licence: { mode: '零售***', scope: ['汽油***'] },
  });
});

test('storage premises are printed as they are, and as 无 where there are none (危险化学品经营许可证管理办法第十三条)', () => {
  for (const [storage, printed] of [
    [' ', '无'],
    ['甲类仓库', '甲类仓库'],
  ] as const) {
    const licence = { ...assessment.licence, storage };
    const after = given(...ready).when(decider, grant, { ...july10, assessment: { licence } }).after;
    expect(after).toMatchObject({ licence: { storage: printed } });
  }
});

test('a case is granted only once it is accepted, and only once', () => {
  given(...compared())
    .when(decider, grant)
    .thenRefused('WRONG_PHASE', { phase: 'received', act: 'GrantCase' });
  given(...granted)
    .when(decider, grant)
    .thenRefused('WRONG_PHASE', { phase: 'granted' });
});

test('a case whose code differs is not granted while nobody has set the difference aside', () => {
  const differs = finding('company.uscc', 'differs');
  given(...checked(differs))
    .when(decider, grant)
    .thenRefused('FINDINGS_OPEN', { fields: ['company.uscc'] });
  const answered = act(handler, { type: 'SetAsideFinding', finding: differs.id, reason: '已核对原件' });
  given(...checked(differs), answered)
    .when(decider, grant)
    .thenHappened('CaseGranted');
});

test('a case whose comparison does not cover everything is not granted', () => {
  const late: CaseEvent = { type: 'MaterialAttached', data: { ...attached, name: personal('M4.pdf') } };
  given(...ready, late)
    .when(decider, grant, july10)
    .thenRefused('COMPARISON_PENDING', { materials: ['m-M4'] });
  given(...ready, late, act(machine, read('m-M4')))
    .when(decider, grant, july10)
    .thenRefused('COMPARISON_PENDING');
});
const { type: _, ...attached } = attach('M4');

test('a comparison of an earlier day does not carry a decision: what was in force at filing may have expired since', () => {
  given(...checked())
    .when(decider, grant, july10)
    .thenRefused('COMPARISON_OLD', { day: '2026-07-01' });
  const expired = { ...finding('people.principalCertificateNo', 'differs'), why: 'EXPIRED' };
  given(...checked(), act(machine, compare(['m-M5'], expired), july10))
    .when(decider, grant, july10)
    .thenRefused('FINDINGS_OPEN');
});

test('every line of the checklist must be answered, and the refusal names those that are not', () => {
  given(...accepted(), act(handler, check('toxic', 'met')))
    .when(decider, grant)
    .thenRefused('CHECKLIST_OPEN', { items: ['premises'] });
});

test('an unmet line stops the grant', () => {
  given(...checked(), act(handler, check('premises', 'not-met')))
    .when(decider, grant)
    .thenRefused('CHECKLIST_NOT_MET', { items: ['premises'] });
});

test('a line answered not applicable stops the grant when it must apply', () => {
  const skipped: CaseEvent = {
    type: 'ChecklistAnswered',
    data: { item: 'premises', result: 'not-applicable', note: personal(''), officer: 'x' },
  };
  given(...checked(), skipped)
    .when(decider, grant)
    .thenRefused('CHECKLIST_MUST_APPLY', { items: ['premises'] });
});

test('where a site check is needed nothing is granted before one is passed', () => {
  const needed = { on: '2026-07-02', assessment: { siteCheck: { needed: true } } } as const;
  const july2 = [...checked(), act(machine, compare(['m-M5']), { on: '2026-07-02' })];
  given(...july2)
    .when(decider, grant, needed)
    .thenRefused('SITE_CHECK_MISSING');
  given(...july2, act(handler, siteCheck('passed'), needed))
    .when(decider, grant, needed)
    .thenHappened('CaseGranted');
});

test('a failed site check stops the grant until a later one is passed, needed or not', () => {
  const july2 = [
    ...checked(),
    act(machine, compare(['m-M5']), { on: '2026-07-02' }),
    act(handler, siteCheck('failed'), { on: '2026-07-02' }),
  ];
  given(...july2)
    .when(decider, grant, { on: '2026-07-02' })
    .thenRefused('SITE_CHECK_FAILED', { record: '核查-failed' });
  given(...july2, act(handler, siteCheck('passed'), { on: '2026-07-02' }))
    .when(decider, grant, { on: '2026-07-02' })
    .thenHappened('CaseGranted');
});

test('a site check without a served notice of the time needed is shown in the clock and does not stop it', () => {
  const july2 = [
    ...checked(),
    act(handler, siteCheck('passed'), { on: '2026-07-02' }),
    act(machine, compare(['m-M5']), july10),
  ];
  const outcome = given(...july2).when(decider, grant, july10);
  const stop = { reason: 'site-check', from: '2026-07-02', noticeNo: null, counted: false };
  outcome.thenHappened('CaseGranted', { clocks: [{ stops: [stop], end: { day: '2026-07-29' } }, {}, {}] });
});

test('a licence without its holder or scope is not granted', () => {
  const after = given(...ready).when(decider, grant, july10).after;
  const content = after.phase === 'granted' && after.licence;
  if (!content) throw new Error('not granted');
  const blank = { licence: { ...content, holder: ' ', scope: [], storage: '' } };
  given(...ready)
    .when(decider, grant, { ...july10, assessment: blank })
    .thenRefused('LICENCE_INCOMPLETE', { fields: ['holder', 'scope'] });
});

test('a case accepted with gaps is not granted while a demanded paper is missing', () => {
  const problems = [{ subject: 'M2', kind: 'missing', code: 'MATERIAL_MISSING' }] as const;
  given(...ready)
    .when(decider, grant, { ...july10, assessment: { problems } })
    .thenRefused('GRANT_INCOMPLETE', { fields: ['M2'] });
});
