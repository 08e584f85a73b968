import type { ComparisonKind } from '../finding.ts';
import { compareAddresses } from './compare-addresses.ts';
import { compareAreas } from './compare-areas.ts';
import { compareCodes } from './compare-codes.ts';
import { compareCover, compareDates, compareExpiry } from './compare-dates.ts';
import { compareCompanies, compareNames } from './compare-names.ts';
import { fold } from './fold.ts';
import { isUnsure, soften } from './misread.ts';
import { type ComparisonHints, differs, type Outcome, question, same } from './outcome.ts';

/**
 * Compares two present values by their kind. The left one is the claim; for 'not-expired' and 'covers-day' it is the day, for
 * 'contains-post' the demanded post (several joined by `|`), for 'status-active' it is not looked at.
 */
export function compareValues(kind: ComparisonKind, left: string, right: string, hints: ComparisonHints = {}): Outcome {
  switch (kind) {
    case 'name':
      return soften(compareNames(left, right), left, right, hints);
    case 'company':
      return soften(compareCompanies(left, right, hints.sameCode === true), left, right, hints);
    case 'address':
      return soften(compareAddresses(left, right), left, right, hints);
    case 'text':
      return soften(fold(left) === fold(right) ? same(left, right) : differs('DIFFERENT'), left, right, hints);
    case 'uscc':
    case 'id-number':
      return compareCodes(kind, left, right, hints);
    case 'date':
      return compareDates(left, right, hints);
    case 'area':
      return compareAreas(left, right, hints);
    case 'not-expired':
      return compareExpiry(left, right, hints);
    case 'covers-day':
      return compareCover(left, right, hints);
    case 'status-active':
      return unsureIsQuestion(compareStatus(right), hints);
    case 'contains-post':
      return unsureIsQuestion(comparePost(left, right), hints);
  }
}

const active = new Set([
  '存续',
  '存续(在营、开业、在册)',
  '在业',
  '在营',
  '开业',
  '在册',
  '正常',
  '有效',
  'ACTIVE',
  'VALID',
  'NORMAL',
  '01',
]);
const inactive =
  /注销|吊销|撤销|撤回|停业|歇业|清算|迁出|失效|过期|暂扣|责令关闭|REVOKED|CANCELLED|SUSPENDED|EXPIRED|INACTIVE|INVALID|^0[2-7]$/u;

const compareStatus = (status: string): Outcome => {
  const said = fold(status);
  if (inactive.test(said)) return differs('NOT_ACTIVE');
  return active.has(said) ? { verdict: 'equal', why: 'ACTIVE' } : question('STATUS_UNKNOWN');
};

const comparePost = (demanded: string, certificate: string): Outcome => {
  const said = canonicalPost(certificate);
  const covered = demanded.split('|').some((post) => post.trim() !== '' && said.includes(canonicalPost(post)));
  return covered ? { verdict: 'equal', why: 'POST_COVERED' } : differs('POST_NOT_COVERED');
};

/** 安全管理人员, 安管人员 and 安全员 are ways of writing 安全生产管理人员. */
const canonicalPost = (post: string): string =>
  fold(post).replace(
    /专职安全生产管理人员|安全生产管理人员|安全生产管理员|安全管理人员|安管人员|安全员/gu,
    '安全生产管理人员',
  );

const unsureIsQuestion = (outcome: Outcome, hints: ComparisonHints): Outcome =>
  isUnsure(hints.right) || isUnsure(hints.left) ? question('LOW_CONFIDENCE') : outcome;
