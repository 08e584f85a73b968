import { type FormEvent, useState } from 'react';
import { TextField } from '../../ui/field.tsx';
import { ErrorSummary } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Trouble } from './asked.tsx';
import { useCaseAct } from './use-case-act.ts';

/** An act of the applicant that consists of one text; what was typed stays when it is refused. */
export function Written({
  id,
  path,
  label,
  hint,
  missing,
  button,
  second,
  bodyOf,
}: {
  readonly id: string;
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  readonly missing: string;
  readonly button: string;
  readonly second?: boolean;
  bodyOf(text: string): unknown;
}) {
  const t = useText();
  const act = useCaseAct(path);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(0);
  const wrong = asked > 0 && text.trim() === '';
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    setAsked((n) => n + 1);
    if (text.trim() === '' || !(await act.run(bodyOf(text)))) return;
    setText('');
    setAsked(0);
  };
  return (
    <form className="written" noValidate onSubmit={(e) => void send(e)}>
      {wrong && <ErrorSummary key={asked} errors={[{ field: id, text: missing }]} />}
      <TextField
        id={id}
        long
        label={label}
        hint={hint}
        error={wrong ? missing : undefined}
        value={text}
        onValue={setText}
        maxLength={4000}
      />
      {act.error !== null && <Trouble error={act.error} retry={() => void send()} />}
      <button type="submit" className={second ? 'button second' : 'button'} aria-disabled={act.busy}>
        {act.busy ? t('check.busy') : button}
      </button>
    </form>
  );
}
