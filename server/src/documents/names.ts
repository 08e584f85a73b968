import type { DocumentKind, LicenceContent, LicencePaper } from '@tuofu/domain';
import type { ServiceDefinition } from '@tuofu/packkit';

type Named = Exclude<DocumentKind, 'licence'>;

const NAMES = {
  'acceptance-notice': '行政许可受理通知书',
  'correction-notice': '行政许可申请材料补正告知书',
  'non-acceptance': '行政许可不予受理决定书',
  'site-check-record': '现场核查记录',
  'decision-grant': '准予行政许可决定书',
  'decision-refusal': '不予行政许可决定书',
  'termination-notice': '行政许可终止办理告知书',
  'time-notice': '行政许可需时告知书',
  'site-check-notice': '现场核查通知书',
  'rectification-notice': '整改通知书',
  'hearing-right-notice': '行政许可听证权利告知书',
  'hearing-notice': '行政许可听证通知书',
  'hearing-record': '听证笔录',
  'extension-notice': '行政许可延期告知书',
  'office-request': '征求意见函',
  'decision-cancellation': '准予注销行政许可决定书',
  'filing-certificate': '备案凭证',
} as const satisfies Record<Named, string>;

const LICENCE_NAMES = {
  'licence-notice': '事先告知书',
  'licence-hearing-record': '听证笔录',
  'suspension-decision': '暂扣许可证决定书',
  'restoration-decision': '发还许可证决定书',
  'withdrawal-decision': '撤回行政许可决定书',
  'annulment-decision': '撤销行政许可决定书',
  'revocation-decision': '吊销许可证决定书',
  'cancellation-record': '行政许可注销决定书',
} as const satisfies Record<LicencePaper, string>;

/** What the parts of a licence are called on it. */
export const LICENCE_PARTS = {
  licenceNo: '证书编号',
  eLicenceId: '电子证照标识',
  holder: '单位名称',
  holderCode: '统一社会信用代码',
  legalRepresentative: '法定代表人',
  registeredAddress: '住所',
  premises: '经营场所',
  storage: '储存设施',
  mode: '经营方式',
  scope: '许可范围',
  validFrom: '有效期起始日',
  validTo: '有效期届满日',
  decidedOn: '决定日期',
  office: '发证机关',
  title: '证照名称',
  parts: '其他载明事项',
} as const satisfies Record<keyof LicenceContent, string>;

/** The official name of a paper of a licence after its grant. */
export function licencePaperName(document: LicencePaper): string {
  return LICENCE_NAMES[document];
}

/** Papers of a filing or a benefit that a name with 行政许可 would call what they are not; the others lose that word. */
const OTHERWISE: Readonly<Record<'filing' | 'benefit', Readonly<Partial<Record<Named, string>>>>> = {
  filing: { 'correction-notice': '备案材料补正告知书', 'non-acceptance': '不予备案告知书' },
  benefit: { 'decision-grant': '准予给付决定书', 'decision-refusal': '不予给付决定书' },
};

/** The official name of a paper as it stands on the paper; a licence and the certificate of a filing are called as the pack says. */
export function documentName(document: DocumentKind, { outcome, licence, filing }: ServiceDefinition): string {
  if (document === 'licence') return licence?.title ?? '许可证';
  if (document === 'filing-certificate' && filing) return filing.title;
  if (outcome === 'licence') return NAMES[document];
  return OTHERWISE[outcome][document] ?? NAMES[document].replace('行政许可', '');
}
