import type { DocumentKind } from '@tuofu/domain';

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
  licence: '危险化学品经营许可证',
} as const satisfies Record<DocumentKind, string>;

/** The official name of a paper as it stands on the paper. */
export function documentName(document: DocumentKind): string {
  return NAMES[document];
}
