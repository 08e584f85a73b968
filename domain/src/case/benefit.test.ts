import { expect, test } from 'vitest';
import { checked, compare, compared, correct, deem, filed, grant } from '../testing/acts.ts';
import { applicant, decider, handler, limits, machine } from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';

const july10 = { on: '2026-07-10' };
const ready = [...checked(), act(machine, compare(['m-M5']), july10)];
const benefit = {
  title: '公共租赁住房租赁补贴',
  holder: '测试己',
  holderCode: '990203190006060071',
  monthlyAmount: '810.00',
  months: 12,
  parts: [{ id: 'area', name: '补贴面积', value: '45' }],
};
const subsidy = { outcome: 'benefit', licence: null, benefit } as const;
const grantIt = { type: 'GrantBenefit', decisionNo: '望住保许准〔2026〕1号' } as const;
const today = { ...july10, assessment: subsidy };

test('a benefit is granted as an amount for whole months from the month after the decision, and no licence with it', () => {
  const after = given(...ready)
    .when(decider, grantIt, today)
    .thenHappened('BenefitGranted', {
      decidedOn: '2026-07-10',
      benefit: { personal: { monthlyAmount: '810.00', months: 12, from: '2026-08-01', to: '2027-07-31' } },
    });
  expect(after).toMatchObject({
    phase: 'granted',
    licence: null,
    licenceNo: '',
    benefit: { holder: '测试己', office: { name: '望潮区应急管理局' } },
    numbered: [{ document: 'acceptance-notice' }, { document: 'decision-grant', number: grantIt.decisionNo }],
  });
});

test('a benefit is delivered when its decision is', () => {
  const number = grantIt.decisionNo;
  const made = { type: 'RecordDocument', document: 'decision-grant', number, file: 'f'.repeat(64), size: 9 } as const;
  const before = given(...ready, act(decider, grantIt, today), act(machine, made, july10));
  expect(before.state).toMatchObject({ delivered: false });
  const told = { type: 'RecordDelivery', document: 'decision-grant', number, channel: 'account' } as const;
  expect(before.when(machine, told, july10).after).toMatchObject({ phase: 'granted', delivered: true });
});

test('a benefit is granted by a deciding officer of the office, and only where the case may be granted at all', () => {
  given(...ready)
    .when(handler, grantIt, today)
    .thenRefused('NO_DUTY', { duty: 'decide' });
  given(...ready)
    .when(applicant, grantIt, today)
    .thenRefused('OFFICER_ONLY');
  given(...compared())
    .when(decider, grantIt, today)
    .thenRefused('WRONG_PHASE');
  given(...checked())
    .when(decider, grantIt, today)
    .thenRefused('COMPARISON_OLD');
});

test('an amount that cannot be computed is not granted, and neither is nothing', () => {
  const with_ = (changes: object) => ({ ...july10, assessment: { ...subsidy, benefit: { ...benefit, ...changes } } });
  given(...ready)
    .when(decider, grantIt, with_({ monthlyAmount: null }))
    .thenRefused('BENEFIT_NOT_COMPUTABLE');
  given(...ready)
    .when(decider, grantIt, with_({ months: null }))
    .thenRefused('BENEFIT_NOT_COMPUTABLE');
  given(...ready)
    .when(decider, grantIt, with_({ required: ['area', 'home'] }))
    .thenRefused('BENEFIT_NOT_COMPUTABLE', { fields: ['home'] });
  for (const monthlyAmount of ['0', '0.00', '-18.00'])
    given(...ready)
      .when(decider, grantIt, with_({ monthlyAmount }))
      .thenRefused('BENEFIT_NOTHING_DUE');
  given(...ready)
    .when(decider, grantIt, with_({ monthlyAmount: '0.50' }))
    .thenHappened('BenefitGranted');
});

test('a licence is not granted as a benefit, nor a benefit as a licence', () => {
  given(...ready)
    .when(decider, grantIt, july10)
    .thenRefused('NOT_A_BENEFIT');
  given(...ready)
    .when(decider, grant, today)
    .thenRefused('ITEM_GIVES_NO_LICENCE');
});

test('a licence shows the rows of its kind, and is not granted while one of those that it must show is blank', () => {
  const { assessment: _, ...day } = today;
  const words = {
    title: '烟花爆竹经营（零售）许可证',
    holder: '示例商店',
    holderCode: '92990203TF0000014X',
    legalRepresentative: '测试己',
    registeredAddress: '',
    premises: '望潮区示例路6号',
    storage: '',
    mode: '',
    scope: [],
    parts: [{ id: 'stockLimit', name: '限制存放量', value: '100箱' }],
    required: ['holder', 'premises', 'stockLimit'],
  };
  const after = given(...ready)
    .when(decider, grant, { ...day, assessment: { licence: words } })
    .thenHappened('CaseGranted');
  expect(after).toMatchObject({ licence: { title: words.title, mode: '', scope: [], parts: words.parts } });
  const blank = { ...words, premises: ' ', parts: [] };
  given(...ready)
    .when(decider, grant, { ...day, assessment: { licence: blank } })
    .thenRefused('LICENCE_INCOMPLETE', { fields: ['premises', 'stockLimit'] });
});

test('where no law says what silence means, nothing happens by silence and correction stays possible', () => {
  const waits = { limits: { ...limits, acceptance: { ...limits.acceptance, silence: 'waits' as const } } };
  const late = { on: '2026-07-09', assessment: { ...waits, family: 'filing' as const } };
  given(...filed)
    .when(machine, deem, late)
    .thenRefused('NOT_YET_DUE');
  given(...compared())
    .when(handler, correct('M5'), late)
    .thenHappened('CorrectionRequested', { inTime: false });
  given(...filed)
    .when(machine, deem, { on: '2026-07-09', assessment: { family: 'filing' as const } })
    .thenHappened('FilingRecorded', { deemed: true, registeredOn: '2026-07-01' });
});

test('an officer records a filing that is complete and no other; silence records it with its gaps (应急预案管理办法第二十八条)', () => {
  const problems = [{ subject: 'E3', kind: 'missing', code: 'MATERIAL_MISSING' }] as const;
  const filing = { family: 'filing', outcome: 'filing', licence: null } as const;
  const record = { type: 'RecordFiling', filingNo: '东应急预备〔2026〕1号' } as const;
  given(...compared())
    .when(handler, record, { assessment: { ...filing, problems } })
    .thenRefused('FILING_INCOMPLETE', { fields: ['E3'] });
  given(...compared())
    .when(handler, record, { assessment: filing })
    .thenHappened('FilingRecorded', { deemed: false });
  given(...compared())
    .when(machine, deem, { on: '2026-07-09', assessment: { ...filing, problems } })
    .thenHappened('FilingRecorded', { deemed: true });
});

const paying = (changes: object) => ({ ...july10, assessment: { ...subsidy, benefit: { ...benefit, ...changes } } });

test('a benefit lasts one month at least, and ends with the last day of its last month', () => {
  given(...ready)
    .when(decider, grantIt, paying({ months: 1 }))
    .thenHappened('BenefitGranted', { benefit: { personal: { from: '2026-08-01', to: '2026-08-31' } } });
  for (const months of [0, -1])
    given(...ready)
      .when(decider, grantIt, paying({ months }))
      .thenRefused('BENEFIT_NOTHING_DUE');
});

test('nothing is nothing however it is written, and a round amount is not', () => {
  for (const monthlyAmount of ['00', '00.00', '0.', '-1', '-0.00'])
    given(...ready)
      .when(decider, grantIt, paying({ monthlyAmount }))
      .thenRefused('BENEFIT_NOTHING_DUE');
  for (const monthlyAmount of ['100', '10.00', '0.01'])
    given(...ready)
      .when(decider, grantIt, paying({ monthlyAmount }))
      .thenHappened('BenefitGranted');
});

test('a part that must be shown and is blank stops the grant by its name', () => {
  given(...ready)
    .when(decider, grantIt, paying({ required: ['area'], parts: [{ id: 'area', name: '补贴面积', value: ' ' }] }))
    .thenRefused('BENEFIT_NOT_COMPUTABLE', { fields: ['area'] });
  given(...ready)
    .when(decider, grantIt, paying({ required: ['area'] }))
    .thenHappened('BenefitGranted');
  given(...ready)
    .when(decider, grantIt, paying({ monthlyAmount: null }))
    .thenRefused('BENEFIT_NOT_COMPUTABLE', { fields: [] });
});

test('the decision on a benefit tells the remedies and starts the limit for its service (行政许可法第四十四条)', () => {
  given(...ready)
    .when(decider, grantIt, today)
    .thenHappened('BenefitGranted', {
      decisionNo: grantIt.decisionNo,
      benefit: { personal: { ...benefit, decidedOn: '2026-07-10', office: { name: '望潮区应急管理局' } } },
      remedies: { reconsiderationDays: 60, suitMonths: 6 },
      clocks: [{ clock: 'decision' }, { limit: 'promised' }, { clock: 'issue', end: { day: '2026-07-24' } }],
    });
});

test('each part that must be shown is looked for among all that are', () => {
  const parts = [...benefit.parts, { id: 'home', name: '住房', value: '望潮区' }];
  given(...ready)
    .when(decider, grantIt, paying({ required: ['area', 'home'], parts }))
    .thenHappened('BenefitGranted');
});
