import { ChoiceField, TextField, TickField } from '../../ui/field.tsx';
import { useText } from '../../ui/use-text.ts';
import { type Field, type FormFacts, namesOf, wordOfField } from './act-fields.ts';
import { LinesField } from './lines-field.tsx';

/** One field of an act's form by its kind. */
export function FieldOf<F extends FormFacts>({
  id,
  field,
  facts,
  value,
  error,
  onValue,
}: {
  readonly id: string;
  readonly field: Field<F>;
  readonly facts: F;
  readonly value: unknown;
  readonly error: string | undefined;
  onValue(value: unknown): void;
}) {
  const t = useText();
  const word = wordOfField(field);
  const around = {
    id,
    label: t(`officer.field.${word}`),
    hint: field.hint ? t(`officer.hint.${word}`) : undefined,
    error,
  };
  const text = value === undefined ? '' : String(value);
  switch (field.kind) {
    case 'text':
      return <TextField {...around} value={text} onValue={onValue} maxLength={field.max ?? 200} />;
    case 'long':
      return <TextField {...around} long value={text} onValue={onValue} maxLength={field.max ?? 4000} />;
    case 'day':
      return <TextField {...around} type="date" className="short" value={text} onValue={onValue} />;
    case 'count':
      return (
        <TextField {...around} inputMode="numeric" className="short" value={text} onValue={onValue} maxLength={3} />
      );
    case 'choice':
      return <ChoiceField {...around} value={text} onValue={onValue} choices={field.choices(facts)} />;
    case 'lines':
      return (
        <LinesField
          {...around}
          columns={field.columns}
          tick={field.tick}
          texts={facts.texts}
          value={value}
          onValue={onValue}
        />
      );
    case 'officers':
      return (
        <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={`${id}-hint`}>
          <legend>{around.label}</legend>
          <span className="hint" id={`${id}-hint`}>
            {around.hint}
          </span>
          {error && (
            <span className="error">
              <span aria-hidden="true">✕ </span>
              {error}
            </span>
          )}
          {facts.officers.map((o, i) => (
            <TickField
              key={o.account}
              id={i === 0 ? id : `${id}-${o.account}`}
              label={[o.name, o.certificateNo].filter(Boolean).join(' · ')}
              value={namesOf(value).includes(o.account)}
              onValue={(on) =>
                onValue(on ? [...namesOf(value), o.account] : namesOf(value).filter((a) => a !== o.account))
              }
            />
          ))}
        </fieldset>
      );
  }
}
