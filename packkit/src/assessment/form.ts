import type { Answers, CaseKind } from '@tuofu/domain';
import type { FeelScope } from '../feel/index.ts';
import type { Release } from '../release/release.ts';
import type { Field } from '../service/definition.ts';
import { isTrue } from './conditions.ts';
import { isAsked } from './field-problems.ts';
import { scopeOfAnswers } from './scope-of-answers.ts';
import type { FormField, FormSection } from './types.ts';

/** The form as it stands under these answers: which pages and fields are asked now, and the keys of their words. */
export function formOf(release: Release, answers: Answers, today: string, kind: CaseKind = 'first'): FormSection[] {
  const d = release.definition;
  const scope = scopeOfAnswers(d, answers, today, kind);
  return d.sections
    .map(({ id, fields }) => ({
      id,
      title: `section.${id}.title`,
      fields: fields.flatMap((path) => {
        const field = d.fields[path];
        return field && isAsked(field, scope) ? [formField(path, field, scope)] : [];
      }),
    }))
    .filter((section) => section.fields.length > 0);
}

function formField(path: string, field: Field, scope: FeelScope): FormField {
  const { kind, maxLength, sensitivity } = field;
  return {
    path,
    kind,
    maxLength,
    sensitivity,
    required: isTrue(field.required, scope),
    texts: {
      label: `field.${path}.label`,
      hint: `field.${path}.hint`,
      example: `field.${path}.example`,
      legal: field.legal.map((id) => `legal.${id}`),
    },
    ...(field.choices && { choices: field.choices.map((value) => ({ value, text: `choice.${path}.${value}` })) }),
    ...(field.columns && {
      columns: field.columns.map((c) => ({
        column: c.id,
        kind: c.kind,
        required: c.required,
        maxLength: c.maxLength,
        texts: { label: `column.${path}.${c.id}.label`, example: `column.${path}.${c.id}.example` },
      })),
    }),
    ...(field.mustBeTrue !== undefined && { mustBeTrue: field.mustBeTrue }),
    ...(field.prefill && { prefill: { registry: field.prefill.registry, mode: field.prefill.mode } }),
  };
}
