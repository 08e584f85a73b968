import { problemText } from '@tuofu/domain';
import { useState } from 'react';
import type { Answer, FormField, Row } from '../../api/types.ts';
import { ChoiceField, TextField, TickField } from '../../ui/field.tsx';
import { useLanguage, useSaid } from '../../ui/language.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { same } from '../draft/same.ts';
import { useCase, useDraft } from '../parts/case-context.ts';
import { checkValue, isWhole } from './check-value.ts';
import { Choose } from './choose.tsx';
import { FieldHint } from './field-hint.tsx';
import { RowsField } from './rows-field.tsx';
import { Source } from './source.tsx';

type Props = {
  readonly field: FormField;
  /** Whether what is missing is said, too: after the person asked to go on. */
  readonly asked: boolean;
};

/** One field of the form, in the way its kind is asked: what it is for, what stands in it, from where, and what is wrong with it. */
export function FieldView({ field, asked }: Props) {
  const t = useText();
  const { locale } = useLanguage();
  const { view, words, draft } = useCase();
  const { answers, unsaved } = useDraft();
  const [left, setLeft] = useState(false);
  const value = answers[field.path];
  const prefilled = view.prefilled.findLast((p) => p.field === field.path);
  const locked = prefilled?.mode === 'locked';
  const label = words(field.texts.label);
  const text = typeof value === 'string' ? value : '';
  const code = left || asked || isWhole(field.kind, text) ? checkValue(field, value, view.today) : undefined;
  const said = useServerProblem(field, value, asked);
  const common = {
    id: field.path,
    label: field.required ? label : `${label} ${t('form.optional')}`,
    hint: <FieldHint field={field} />,
    error: code ? problemText(`problem.${code}`, locale) : said,
    after: prefilled ? <Source prefilled={prefilled} value={value} /> : undefined,
  };
  const set = (next: Answer) => draft.type(field.path, next);
  return (
    <>
      <Defects path={field.path} />
      {unsaved[field.path]?.theirs !== undefined && <Choose field={field} locked={locked} />}
      {control()}
    </>
  );

  function control() {
    if (field.kind === 'rows')
      return (
        <RowsField
          {...common}
          field={field}
          rows={Array.isArray(value) ? (value as readonly Row[]) : []}
          onRows={set}
          locked={locked}
          asked={asked}
        />
      );
    if (field.kind === 'choice')
      return (
        <ChoiceField
          {...common}
          value={text}
          onValue={set}
          disabled={locked}
          choices={(field.choices ?? []).map((c) => ({ value: c.value, text: words(c.text) }))}
        />
      );
    if (field.kind === 'boolean' && (field.mustBeTrue || !field.required))
      return <TickField {...common} label={label} value={value === true} onValue={set} />;
    if (field.kind === 'boolean')
      return (
        <ChoiceField
          {...common}
          value={typeof value === 'boolean' ? String(value) : ''}
          onValue={(v) => set(v === 'true')}
          disabled={locked}
          choices={[
            { value: 'true', text: t('form.yes') },
            { value: 'false', text: t('form.no') },
          ]}
        />
      );
    return (
      <TextField
        {...common}
        value={text}
        onValue={set}
        onBlur={() => setLeft(true)}
        readOnly={locked}
        required={field.required}
        autoComplete="off"
        spellCheck={false}
        long={field.kind === 'text' && field.maxLength > 200}
        {...(field.kind === 'decimal' ? { inputMode: 'decimal' as const } : {})}
        {...(field.kind === 'phone' ? { type: 'tel' } : {})}
        className={['decimal', 'day', 'cas'].includes(field.kind) ? 'short' : undefined}
      />
    );
  }
}

/** What the server finds wrong with what it holds; said only while the form still shows that. */
function useServerProblem(field: FormField, value: Answer | undefined, asked: boolean): string | undefined {
  const said = useSaid();
  const { view } = useCase();
  const problem = view.problems.find((p) => p.subject === field.path);
  if (!problem || !same(view.answers[field.path], value)) return undefined;
  return problem.kind === 'missing' && !asked ? undefined : said(problem.text);
}

/** What the office asks to be corrected in this field. */
function Defects({ path }: { readonly path: string }) {
  const t = useText();
  const { view } = useCase();
  if (view.phase !== 'correction-requested') return null;
  const defects = (view.corrections.at(-1)?.defects ?? []).filter((d) => d.subject.replace(/\[.*$/, '') === path);
  return defects.map((d) => (
    <Notice colour="amber" key={d.problem}>
      <p>
        <strong>{t('correction.problem')}</strong> {d.problem}
        <br />
        <strong>{t('correction.cure')}</strong> {d.cure}
      </p>
    </Notice>
  ));
}
