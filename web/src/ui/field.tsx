import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

/** What surrounds every field: label, hint, what is wrong, and where a value came from. */
export type Around = {
  readonly id?: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly after?: ReactNode;
};

function describedBy(id: string, o: Around): string | undefined {
  const ids = [o.hint ? `${id}-hint` : '', o.error ? `${id}-error` : '', o.after ? `${id}-after` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function Below({
  id,
  error,
  after,
}: {
  readonly id: string;
  readonly error?: string | undefined;
  readonly after?: ReactNode;
}) {
  return (
    <>
      {error && (
        <span className="error" id={`${id}-error`}>
          <span aria-hidden="true">✕ </span>
          {error}
        </span>
      )}
      {after && (
        <span className="source" id={`${id}-after`}>
          {after}
        </span>
      )}
    </>
  );
}

type Text = Around & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly long?: boolean;
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | 'onBlur'
    | 'readOnly'
    | 'maxLength'
    | 'autoComplete'
    | 'inputMode'
    | 'spellCheck'
    | 'className'
    | 'type'
    | 'required'
  >;

/** One line of text, or several when `long`. */
export function TextField({ label, hint, error, after, value, onValue, long, ...rest }: Text) {
  const made = useId();
  const id = rest.id ?? made;
  const common = {
    id,
    value,
    'aria-describedby': describedBy(id, { label, hint, error, after }),
    'aria-invalid': error ? true : undefined,
  };
  const { onBlur, className, type, required, ...shared } = rest;
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {long ? (
        <textarea
          {...common}
          maxLength={shared.maxLength}
          onChange={(e) => onValue(e.target.value)}
          onBlur={onBlur as never}
        />
      ) : (
        <input
          {...common}
          {...shared}
          id={id}
          type={type ?? 'text'}
          className={className}
          aria-required={required}
          onChange={(e) => onValue(e.target.value)}
          onBlur={onBlur}
        />
      )}
      <Below id={id} error={error} after={after} />
    </div>
  );
}

type Choices = Around & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly choices: readonly { readonly value: string; readonly text: ReactNode }[];
  readonly disabled?: boolean;
};

/** One of a few, as radio buttons; the first carries the field's id, so that an error summary leads to it. */
export function ChoiceField({ label, hint, error, after, value, onValue, choices, disabled, ...rest }: Choices) {
  const made = useId();
  const id = rest.id ?? made;
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      aria-describedby={describedBy(id, { label, hint, error, after })}
    >
      <legend>{label}</legend>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {choices.map((c, i) => (
        <label className="choice" key={c.value}>
          <input
            type="radio"
            name={id}
            id={i === 0 ? id : undefined}
            value={c.value}
            checked={value === c.value}
            disabled={disabled}
            onChange={() => onValue(c.value)}
          />
          <span>{c.text}</span>
        </label>
      ))}
      <Below id={id} error={error} after={after} />
    </fieldset>
  );
}

/** A statement to agree to. */
export function TickField({
  label,
  hint,
  error,
  value,
  onValue,
  ...rest
}: Around & { readonly value: boolean; readonly onValue: (value: boolean) => void }) {
  const made = useId();
  const id = rest.id ?? made;
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label className="choice" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          checked={value}
          aria-describedby={describedBy(id, { label, hint, error })}
          aria-invalid={error ? true : undefined}
          onChange={(e) => onValue(e.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <Below id={id} error={error} />
    </div>
  );
}
