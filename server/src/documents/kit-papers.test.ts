import { type CalendarDay, type CaseEvent, personal, type Remedies } from '@tuofu/domain';
import type { ServiceDefinition } from '@tuofu/packkit';
import { expect, test } from 'vitest';
import { applicantNamed, placeOf } from './applicant.ts';
import { type KitFacts, kitPaperOf } from './kit-papers.ts';
import { documentName } from './names.ts';

const day = (text: string) => text as CalendarDay;
const remedies: Remedies = {
  reconsiderationBody: '望潮区人民政府',
  reconsiderationDays: 60,
  reconsiderationChannel: '线上',
  court: '法院(演示)',
  suitMonths: 6,
};
const person = {
  kind: 'person',
  name: 'applicant.name',
  code: 'applicant.idNo',
  address: 'applicant.address',
} as const;
const firm = {
  kind: 'organisation',
  name: 'company.name',
  code: 'company.uscc',
  representative: 'company.rep',
  address: 'company.address',
} as const;
const answers = {
  'applicant.name': '测试己',
  'applicant.idNo': '990203190006060071',
  'applicant.address': '望潮区示例里8号',
  'company.name': '示例商店',
  'company.uscc': '92990203TF0000065K',
  'company.rep': '测试庚',
  'home.address': '望潮区示例里9号',
};
const itemOf = (d: Partial<ServiceDefinition>) => d as ServiceDefinition;
const facts = (more: Partial<KitFacts> = {}): KitFacts => ({
  applicant: applicantNamed(itemOf({ applicant: person }), answers),
  item: '租赁补贴',
  outcome: 'benefit',
  filedOn: day('2026-07-01'),
  address: '望潮区示例里9号',
  basis: ['某办法'],
  acceptanceArticle: '某办法第五条',
  materials: [],
  handler: '示例房甲',
  complaintLine: '0990-0000-0023',
  where: '网上办事平台',
  serviceNote: '已同意电子送达。',
  linesChecked: 5,
  officer: (account) => ({ name: account, certificateNo: '演示' }),
  subjectName: (subject) => subject,
  checklistLine: (item) => ({ kind: 'A', text: item }),
  endText: () => '2026年7月29日',
  ...more,
});
const event = (type: string, data: object) => ({ type, data }) as unknown as CaseEvent;
const benefit = {
  title: '租赁补贴',
  holder: '测试己',
  holderCode: '990203190006060071',
  monthlyAmount: '720.00',
  months: 12,
  from: day('2026-08-01'),
  to: day('2027-07-31'),
  parts: [{ id: 'area', name: '补贴面积', value: '40平方米' }],
  decidedOn: day('2026-07-01'),
  office: { code: 'WH', name: '望潮区住建局' },
};
const EVENTS: readonly CaseEvent[] = [
  event('CaseAccepted', { noticeNo: '1', acceptedOn: day('2026-07-01'), deemed: false, clocks: [] }),
  event('CorrectionRequested', {
    noticeNo: '2',
    defects: personal([{ subject: 'H1', problem: '缺页', cure: '补齐' }]),
  }),
  event('CaseDeclined', { noticeNo: '3', competentAuthority: '澜东区', reason: personal('住所不在本区'), remedies }),
  event('SiteCheckRecorded', {
    recordNo: '4',
    checkedOn: day('2026-07-01'),
    officers: ['甲', '乙'],
    items: personal([{ item: 'Q1', result: 'met', note: '' }]),
    conclusion: personal('符合'),
  }),
  event('BenefitGranted', { decisionNo: '5', benefit: personal(benefit), remedies }),
  event('CaseRefused', {
    decisionNo: '6',
    reasons: personal([{ checklistItem: 'Q2', clause: '某办法', text: '收入过高', evidence: '证明', cure: '无' }]),
    remedies,
  }),
];

test('a natural person is addressed as 你 and an organisation as 你单位, and an identity number is never printed in full', () => {
  for (const one of EVENTS) {
    const said = JSON.stringify(kitPaperOf(one, facts()));
    expect(said, one.type).not.toContain('990203190006060071');
    expect(said, one.type).not.toContain('你单位');
    expect(said, one.type).not.toContain('行政许可');
  }
  expect(JSON.stringify(kitPaperOf(EVENTS[0]!, facts()))).toContain('你（公民身份号码：990203********0071）');
  const asFirm = facts({ applicant: applicantNamed(itemOf({ applicant: firm }), answers) });
  expect(JSON.stringify(kitPaperOf(EVENTS[0]!, asFirm))).toContain('你单位（统一社会信用代码：92990203TF0000065K）');
});

test('what a paper carries it also prints: the act is named where remedies follow and nowhere else', () => {
  for (const one of EVENTS) {
    const paper = kitPaperOf(one, facts())!;
    expect(paper.act === '', one.type).toBe(paper.remedies === null);
    const entries = paper.sections.flatMap((s) => s.entries);
    expect(entries.filter((e) => e.value.trim() === '')).toEqual([]);
  }
});

test('a benefit says its amount, its months and its first and last day, and how it came about', () => {
  const entries = kitPaperOf(EVENTS[4]!, facts())!.sections.flatMap((s) => s.entries);
  expect(Object.fromEntries(entries.map((e) => [e.name, e.value]))).toMatchObject({
    补贴面积: '40平方米',
    每月金额: '人民币720.00元',
    发放月数: '12个月',
    发放期间: '2026年8月1日 至 2027年7月31日',
  });
  const erased = event('BenefitGranted', { decisionNo: '5', benefit: { erased: true }, remedies });
  expect(() => kitPaperOf(erased, facts())).toThrow('erased');
});

test('what follows no common paper is not one', () => {
  expect(kitPaperOf(event('CaseFiled', {}), facts())).toBeUndefined();
});

test('papers are called what they are: a filing and a benefit are no licence, a licence has the name of its pack', () => {
  const licence = itemOf({ outcome: 'licence', licence: { title: '烟花爆竹经营（零售）许可证' } as never });
  const filing = itemOf({ outcome: 'filing', filing: { title: '备案证明', parts: [] } });
  const subsidy = itemOf({ outcome: 'benefit' });
  expect(documentName('licence', licence)).toBe('烟花爆竹经营（零售）许可证');
  expect(documentName('filing-certificate', filing)).toBe('备案证明');
  expect(documentName('acceptance-notice', licence)).toBe('行政许可受理通知书');
  expect(documentName('acceptance-notice', subsidy)).toBe('受理通知书');
  expect(documentName('decision-grant', subsidy)).toBe('准予给付决定书');
  expect(documentName('non-acceptance', filing)).toBe('不予备案告知书');
});

test('the place of a case is the premises of its licence, else where its authority was looked for, else where the applicant lives', () => {
  const routing = { address: 'home.address' } as never;
  expect(placeOf(itemOf({ applicant: person, routing }), answers)).toBe('望潮区示例里9号');
  expect(placeOf(itemOf({ applicant: person }), answers)).toBe('望潮区示例里8号');
  expect(placeOf(itemOf({ applicant: person, licence: { premises: 'nothing' } as never }), answers)).toBe('');
});
