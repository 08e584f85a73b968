import type { DocumentKind } from '@tuofu/domain';

const NAMES = {
  'acceptance-notice': '行政许可受理通知书',
  'correction-notice': '行政许可申请材料补正告知书',
  'non-acceptance': '行政许可不予受理决定书',
  'site-check-record': '现场核查记录',
  'decision-grant': '准予行政许可决定书',
  'decision-refusal': '不予行政许可决定书',
  licence: '危险化学品经营许可证',
} as const satisfies Record<DocumentKind, string>;

/** The official name of a paper as it stands on the paper. */
export function documentName(document: DocumentKind): string {
  return NAMES[document];
}
