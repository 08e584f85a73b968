import { type Answers, type CalendarDay, type CaseKind, type LicencePart, printDay } from '@tuofu/domain';
import { type FeelScope, type FeelValue, printExact } from '../feel/index.ts';
import type { Release } from '../release/release.ts';
import type { PaperPart } from '../service/definition.ts';
import { calculated } from './conditions.ts';
import { scopeOfAnswers } from './scope-of-answers.ts';

/** The rows that a paper shows in Chinese; what is not known is blank. */
export function paperParts(release: Release, parts: readonly PaperPart[], scope: FeelScope): LicencePart[] {
  const words = release.texts['zh-CN'];
  return parts.map(({ id, from }) => ({
    id,
    name: words[`part.${id}`] ?? id,
    // A part that is one choice field is printed in the words of that choice.
    value: words[`choice.${from}.${printed(calculated(from, scope))}`] ?? printed(calculated(from, scope)),
  }));
}

/** The rows of the certificate of a filing, from what was filed. */
export function filingParts(release: Release, answers: Answers, today: string, kind: CaseKind): LicencePart[] {
  const scope = scopeOfAnswers(release.definition, answers, today, kind);
  return paperParts(release, release.definition.filing?.parts ?? [], scope);
}

function printed(value: FeelValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value))
    return value
      .map(printed)
      .filter((text) => text !== '')
      .join('、');
  if ('kind' in value && value.kind === 'number') return printExact(value);
  return 'kind' in value && value.kind === 'day' ? printDay(value.day as CalendarDay, 'zh-CN') : '';
}
