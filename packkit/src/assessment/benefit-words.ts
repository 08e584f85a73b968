import { type Answers, type BenefitWords, parseResidentId } from '@tuofu/domain';
import { type FeelScope, type FeelValue, printExact } from '../feel/index.ts';
import type { Release } from '../release/release.ts';
import { calculated } from './conditions.ts';
import { paperParts } from './paper-parts.ts';

/** What the benefit will be by these answers; `null` where the item grants none. */
export function benefitWords(release: Release, answers: Answers, scope: FeelScope): BenefitWords | null {
  const { benefit, applicant } = release.definition;
  if (!benefit) return null;
  const text = (path: string) => {
    const value = answers[path];
    return typeof value === 'string' ? value.trim() : '';
  };
  const id = parseResidentId(text(applicant.code), scope.today);
  return {
    title: benefit.title,
    holder: text(applicant.name),
    holderCode: id.ok ? id.value : text(applicant.code),
    monthlyAmount: moneyText(calculated(benefit.monthlyAmount, scope)),
    months: wholeNumber(calculated(benefit.months, scope)),
    parts: paperParts(release, benefit.parts, scope),
    required: benefit.parts.filter((p) => p.required).map((p) => p.id),
  };
}

/** Yuan with two places; `null` for what is no number or no whole number of fen: the pack says how to round, not we. */
export function moneyText(value: FeelValue): string | null {
  if (value === null || typeof value !== 'object' || !('kind' in value) || value.kind !== 'number') return null;
  if (100n % value.d !== 0n) return null;
  const [yuan = '0', fen = ''] = printExact(value).split('.');
  return `${yuan}.${fen.padEnd(2, '0')}`;
}

function wholeNumber(value: FeelValue): number | null {
  if (value === null || typeof value !== 'object' || !('kind' in value) || value.kind !== 'number') return null;
  return value.d === 1n ? Number(value.n) : null;
}
