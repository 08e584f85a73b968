import { TextField, TickField } from '../../ui/field.tsx';
import { useText } from '../../ui/use-text.ts';
import { type Line, linesOf } from './act-fields.ts';

/** Several lines of the same columns: defects with their cures, or who was heard and whether the record was signed. */
export function LinesField({
  id,
  label,
  hint,
  error,
  columns,
  tick,
  texts,
  value,
  onValue,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly columns: readonly string[];
  readonly tick: string | undefined;
  readonly texts: Readonly<Record<string, string>>;
  readonly value: unknown;
  onValue(value: readonly Line[]): void;
}) {
  const t = useText();
  const lines = linesOf(value);
  const empty: Line = { ...Object.fromEntries(columns.map((c) => [c, ''])), ...(tick ? { [tick]: false } : {}) };
  const change = (at: number, more: Line) => onValue(lines.map((l, i) => (i === at ? { ...l, ...more } : l)));
  return (
    <fieldset className={error ? 'field wrong' : 'field'}>
      <legend>{label}</legend>
      {hint && <span className="hint">{hint}</span>}
      {error && (
        <span className="error">
          <span aria-hidden="true">✕ </span>
          {error}
        </span>
      )}
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are added at the end and have no other name
        <fieldset className="card defect" key={i}>
          <legend>
            {t('officer.line', { n: i + 1 })} {texts[`checklist.${String(line['subject'])}`] ?? ''}
          </legend>
          {columns.map((column, k) => (
            <TextField
              key={column}
              id={i === 0 && k === 0 ? id : `${id}-${i}-${column}`}
              long={column === 'problem' || column === 'cure'}
              label={t(`officer.column.${column}`)}
              value={String(line[column] ?? '')}
              onValue={(text) => change(i, { [column]: text })}
              maxLength={column === 'problem' || column === 'cure' ? 1000 : 100}
            />
          ))}
          {tick && (
            <TickField
              id={`${id}-${i}-${tick}`}
              label={t(`officer.column.${tick}`)}
              value={line[tick] === true}
              onValue={(on) => change(i, { [tick]: on })}
            />
          )}
          <button type="button" className="plain" onClick={() => onValue(lines.filter((_, k) => k !== i))}>
            {t('officer.line.remove', { n: i + 1 })}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        id={lines.length === 0 ? id : undefined}
        className="button second"
        onClick={() => onValue([...lines, empty])}
      >
        {t('officer.line.add')}
      </button>
    </fieldset>
  );
}
