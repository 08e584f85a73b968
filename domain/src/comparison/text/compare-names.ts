import { fold } from './fold.ts';
import { differs, type Outcome, question, same } from './outcome.ts';

/** Names of persons: exact but for blanks, width, radicals, traditional forms and the kind of middle dot. */
export function compareNames(left: string, right: string): Outcome {
  const [a, b] = [fold(left), fold(right)];
  if (a === b) return same(left, right);
  if (withoutFormerName(a) === withoutFormerName(b)) return question('FORMER_NAME');
  return differs('DIFFERENT');
}

/** Names of enterprises: 有限公司 and 有限责任公司 are a question; a branch or another form of company is another enterprise. */
export function compareCompanies(left: string, right: string, sameCode: boolean): Outcome {
  const [a, b] = [fold(left), fold(right)];
  if (a === b) return same(left, right);
  const [own, other] = [withoutFormerName(a), withoutFormerName(b)];
  if (own === other) return question('FORMER_NAME');
  if (own.replace('有限责任公司', '有限公司') === other.replace('有限责任公司', '有限公司'))
    return question('COMPANY_FORM');
  const [longer, shorter] = own.length >= other.length ? [own, other] : [other, own];
  const rest = longer.includes(shorter) ? longer.replace(shorter, '') : '';
  if (/分公司|分店|分厂|支公司|营业部|办事处|股份|集团/u.test(rest)) return differs('BRANCH');
  if (rest.length >= 2 && shorter.length >= 4) return question('PARTIAL_NAME');
  return sameCode ? question('RENAMED') : differs('DIFFERENT');
}

const withoutFormerName = (name: string): string => name.replace(/\((?:曾用名|曾用|原名|又名|原)[^)]*\)/u, '');
