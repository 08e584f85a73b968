import { problemText } from '@tuofu/domain';
import { type ClipboardEvent, useState } from 'react';
import type { FormField } from '../../api/types.ts';
import { useLanguage, useSaid } from '../../ui/language.tsx';
import { useText } from '../../ui/use-text.ts';
import { useCase } from '../parts/case-context.ts';
import { cellPath, checkValue, isWhole } from './check-value.ts';

type Column = NonNullable<FormField['columns']>[number];

/** One cell of a line, checked as soon as it is left. */
export function RowCell(o: {
  readonly path: string;
  readonly at: number;
  readonly column: Column;
  readonly value: string;
  readonly locked: boolean;
  readonly asked: boolean;
  readonly onValue: (value: string) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}) {
  const t = useText();
  const said = useSaid();
  const { locale } = useLanguage();
  const { view, words } = useCase();
  const [left, setLeft] = useState(false);
  const id = cellPath(o.path, o.at, o.column.column);
  const code =
    left || o.asked || isWhole(o.column.kind, o.value) ? checkValue(o.column, o.value, view.today) : undefined;
  const server = view.problems.find((p) => p.subject === id);
  const missing = o.asked && o.value === '' && server;
  const error = code ? problemText(`problem.${code}`, locale) : missing ? said(server.text) : undefined;
  const label = words(o.column.texts.label);
  const rest = {
    id,
    value: o.value,
    'aria-describedby': error ? `${id}-error` : undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{o.column.kind === 'yes-no' ? label.replace(/[（(].*$/, '').trim() : label}</label>
      {o.column.kind === 'yes-no' ? (
        <select {...rest} disabled={o.locked} onChange={(e) => o.onValue(e.target.value)}>
          <option value="">{t('form.choose')}</option>
          <option value="yes">{t('form.yes')}</option>
          <option value="no">{t('form.no')}</option>
          {!['', 'yes', 'no'].includes(o.value) && <option value={o.value}>{o.value}</option>}
        </select>
      ) : (
        <input
          {...rest}
          type="text"
          readOnly={o.locked}
          autoComplete="off"
          spellCheck={false}
          aria-required={o.column.required}
          onChange={(e) => o.onValue(e.target.value)}
          onPaste={o.onPaste}
          onBlur={() => setLeft(true)}
        />
      )}
      {error && (
        <span className="error" id={`${id}-error`}>
          <span aria-hidden="true">✕ </span>
          {error}
        </span>
      )}
    </div>
  );
}
