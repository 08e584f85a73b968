import type { CaseKind } from '../case/context.ts';
import type { Finding, Side, Verdict } from '../comparison/finding.ts';
import { personal } from '../personal.ts';
import { applicant, decider, handler, licence, machine } from './sample.ts';
import { act, type Step } from './story.ts';

const unread = { documentType: 'lease', source: 'text-layer', pages: 1, fields: [] } as const;

/** One line of the evidence matrix: what the form says against what a material says. */
export function finding(
  field: string,
  verdict: Verdict,
  values: readonly [string, string | null] = ['a', 'b'],
  slot = 'M5',
): Finding {
  const left: Side = { source: { from: 'form', field }, value: values[0] };
  const box = { box: null, confidence: 1 };
  const right: Side = { source: { from: 'material', slot, material: `m-${slot}`, field, ...box }, value: values[1] };
  return { id: `X:${field}:${slot}`, rule: 'X', field, verdict, why: '', left: personal(left), right: personal(right) };
}

export const opened = act(applicant, {
  type: 'OpenCase',
  item: 'hazchem-operating-licence',
  release: 'release-1',
  kind: 'first',
  licence: null,
});

/** Steps of a first application, told of the sample licence and asking for this instead. */
export const asking = (kind: Exclude<CaseKind, 'first'>, steps: readonly Step[]): readonly Step[] =>
  steps.map((step) => ({
    ...step,
    context: { licence, ...step.context },
    command: step.command.type === 'OpenCase' ? { ...step.command, kind, licence: licence.licence } : step.command,
  }));

/** A file put into a slot; the material is named after the slot unless told. */
export const attach = (slot: string, material = `m-${slot}`) =>
  ({
    type: 'AttachMaterial',
    material,
    slot,
    file: `sha256-${material}`,
    size: 10,
    mediaType: 'application/pdf',
    name: `${slot}.pdf`,
  }) as const;

export const read = (material: string) => ({ type: 'RecordReading', material, reading: unread }) as const;

export const compare = (evidence: readonly string[], ...findings: readonly Finding[]) =>
  ({ type: 'RecordFindings', occasion: 'filing', evidence, findings }) as const;

export const file = { type: 'FileCase', caseNo: '990203-2026-000001', insist: false } as const;
export const accept = { type: 'AcceptCase', noticeNo: '望应急许受〔2026〕1号' } as const;
export const correct = (...subjects: readonly string[]) =>
  ({
    type: 'RequestCorrection',
    noticeNo: '望应急许补〔2026〕1号',
    defects: subjects.map((subject) => ({ subject, problem: '缺少', cure: '请提供' })),
  }) as const;
export const deliver = { type: 'DeliverCorrections' } as const;
export const decline = {
  type: 'DeclineCase',
  noticeNo: '望应急许不受〔2026〕1号',
  ground: 'not-competent',
  competentAuthority: '临澜市应急管理局',
  reason: '属市级权限',
} as const;
export const check = (item: string, result: 'met' | 'not-met' | 'not-applicable') =>
  ({ type: 'AnswerChecklist', item, result, note: '' }) as const;
export const grant = {
  type: 'GrantCase',
  decisionNo: '望应急许准〔2026〕1号',
  licenceNo: '东澜望潮危化经〔2026〕000001号',
  eLicenceId: '1.2.156.3005.2.11990000TF0009019H001.11990203TF0009035W.2026000001.001.9',
} as const;
export const grantBenefit = { type: 'GrantBenefit', decisionNo: '望应急许准〔2026〕9号' } as const;
export const reason = {
  checklistItem: 'premises',
  clause: '第五十四条',
  text: '场所不符',
  evidence: '核查记录',
  cure: '更换场所',
} as const;
export const refuse = {
  type: 'RefuseCase',
  decisionNo: '望应急许否〔2026〕1号',
  reasons: [reason],
  falseMaterials: false,
} as const;
export const deem = { type: 'DeemAccepted', noticeNo: '望应急许受〔2026〕1号' } as const;
export const withdraw = { type: 'WithdrawCase', noticeNo: '望应急许终〔2026〕1号', reason: '' } as const;
export const voidNumber = {
  type: 'VoidNumber',
  document: 'acceptance-notice',
  number: accept.noticeNo,
  replacement: '望应急许受〔2026〕2号',
  ground: 'cannot-be-made',
  reason: '文书模板有误，无法生成',
} as const;
export const siteCheck = (
  result: 'passed' | 'failed',
  officers: readonly string[] = ['wangchao-handler-1', 'wangchao-handler-2'],
) =>
  ({
    type: 'RecordSiteCheck',
    recordNo: `核查-${result}`,
    checkedOn: '2026-07-02',
    officers,
    result,
    items: [],
    conclusion: '',
  }) as const;

/** A case filed on 1 July with one read material, nothing compared since. */
export const filed: readonly Step[] = [
  opened,
  act(applicant, attach('M5')),
  act(machine, read('m-M5')),
  act(applicant, file),
];

/** The same, compared after filing with these findings. */
export const compared = (...findings: readonly Finding[]): readonly Step[] => [
  ...filed,
  act(machine, compare(['m-M5'], ...findings)),
];

/** The same, accepted on 1 July. */
export const accepted = (...findings: readonly Finding[]): readonly Step[] => [
  ...compared(...findings),
  act(handler, accept),
];

/** Accepted and fully checked: what a grant needs where no site check is needed. */
export const checked = (...findings: readonly Finding[]): readonly Step[] => [
  ...accepted(...findings),
  act(handler, check('premises', 'met')),
  act(handler, check('toxic', 'not-applicable')),
];

export const granted: readonly Step[] = [...checked(), act(decider, grant)];
