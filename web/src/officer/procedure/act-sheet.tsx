import { type FormEvent, type ReactNode, useState } from 'react';
import { ErrorSummary, type Wrong } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Confirm } from '../acts/confirm.tsx';
import { WorkPanel } from '../acts/work-panel.tsx';
import { ActOutcome } from '../case/act-outcome.tsx';
import type { Acting } from '../case/use-act.ts';
import { useKept } from '../case/use-kept.ts';
import { asked, bodyOf, type Draft, type FormFacts, missingIn, wordOfField } from './act-fields.ts';
import { FieldOf } from './field-of.tsx';
import type { FormAct } from './form-act.ts';
import { SaidSo } from './said-so.tsx';

/** One act with its form, then the question with the paper to be seen beforehand, then the act. */
export function ActSheet<F extends FormFacts>({
  name,
  act,
  about,
  address,
  facts,
  acting,
  beside,
  possible = true,
  onClose,
  onDone,
}: {
  /** Its name as a part of a text key. */
  readonly name: string;
  readonly act: FormAct<F>;
  /** Id of what it is done to. */
  readonly about: string;
  /** Where that is at the API. */
  readonly address: string;
  readonly facts: F;
  readonly acting: Acting;
  /** What whoever does it should have before his eyes, by what was typed so far. */
  readonly beside?: (draft: Draft) => ReactNode;
  /** False once a colleague's act has made it impossible: then nothing is left but what was typed. */
  readonly possible?: boolean;
  onClose(): void;
  onDone(): void;
}) {
  const t = useText();
  const { texts } = facts;
  const [draft, setDraft, forget] = useKept<Draft>(`${name}.${about}`, act.begin?.(facts) ?? {});
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [asking, setAsking] = useState(false);
  const fields = typeof act.fields === 'function' ? act.fields(facts, draft) : act.fields;
  const shown = asked(fields, draft).filter((f) => possible || f.kind !== 'choice');
  const sent = bodyOf(fields, draft);
  const body = act.body?.(sent, facts) ?? sent;
  const check = (event: FormEvent) => {
    event.preventDefault();
    if (!possible) return;
    const found = missingIn(fields, draft).map(({ field, key }) => ({
      field: `${name}-${field.name}`,
      text: t(key, { field: t(`officer.field.${wordOfField(field)}`) }),
    }));
    setWrong(found);
    if (found.length === 0) setAsking(true);
  };
  const send = async () => {
    const done = await acting.run('POST', act.path, body);
    setAsking(false);
    if (!done) return;
    forget();
    onDone();
  };
  return (
    <WorkPanel title={t(`officer.do.${name}`)} onClose={onClose}>
      <ErrorSummary errors={wrong} />
      {!asking && <ActOutcome acting={acting} of={act.path} texts={texts} />}
      <p>{t(`officer.do.${name}.text`)}</p>
      {beside?.(draft)}
      <form onSubmit={check} noValidate>
        {shown.map((field) => (
          <FieldOf
            key={field.name}
            id={`${name}-${field.name}`}
            field={field}
            facts={facts}
            value={draft[field.name]}
            error={wrong.find((w) => w.field === `${name}-${field.name}`)?.text}
            onValue={(value) => setDraft({ ...draft, [field.name]: value })}
          />
        ))}
        {possible ? (
          <button type="submit" className="button">
            {t('officer.check')}
          </button>
        ) : (
          <p>{t('officer.act.gone')}</p>
        )}
      </form>
      {asking && (
        <Confirm
          title={t('officer.ask', { act: t(`officer.do.${name}`) })}
          binds={t(act.paper ? 'officer.binds.paper' : 'officer.binds')}
          button={t('officer.confirm')}
          danger={act.danger ?? false}
          preview={act.paper ? { path: `${address}/previews/${act.paper}`, body } : undefined}
          acting={acting}
          of={act.path}
          texts={texts}
          onClose={() => setAsking(false)}
          onConfirm={() => void send()}
        >
          <dl className="summary">
            {asked(fields, draft).map((field) => (
              <div className="pair" key={field.name}>
                <dt>{t(`officer.field.${wordOfField(field)}`)}</dt>
                <dd>
                  <SaidSo field={field} facts={facts} value={draft[field.name]} />
                </dd>
              </div>
            ))}
          </dl>
        </Confirm>
      )}
    </WorkPanel>
  );
}
