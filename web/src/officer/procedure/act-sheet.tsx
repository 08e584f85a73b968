import { type FormEvent, useState } from 'react';
import { ErrorSummary, type Wrong } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Confirm } from '../acts/confirm.tsx';
import { WorkPanel } from '../acts/work-panel.tsx';
import { ActOutcome } from '../case/act-outcome.tsx';
import type { Acting } from '../case/use-act.ts';
import { useKept } from '../case/use-kept.ts';
import { asked, bodyOf, type Draft, type Facts, missingIn, wordOfField } from './act-fields.ts';
import { PROCEDURE_ACTS, type ProcedureAct, type ProcedureActName } from './acts.ts';
import { FieldOf } from './field-of.tsx';
import { SaidSo } from './said-so.tsx';

/** One act of an examination: its form, then the question with the paper to be seen beforehand, then the act. */
export function ActSheet({
  name,
  facts,
  acting,
  onClose,
  onDone,
}: {
  readonly name: ProcedureActName;
  readonly facts: Facts;
  readonly acting: Acting;
  onClose(): void;
  onDone(): void;
}) {
  const t = useText();
  const { view, texts } = facts;
  const act: ProcedureAct = PROCEDURE_ACTS[name];
  const [draft, setDraft, forget] = useKept<Draft>(`${name}.${view.case}`, act.begin?.(facts) ?? {});
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [asking, setAsking] = useState(false);
  const sent = bodyOf(act.fields, draft);
  const body = act.body?.(sent, view) ?? sent;
  const check = (event: FormEvent) => {
    event.preventDefault();
    const found = missingIn(act.fields, draft).map(({ field, key }) => ({
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
      <form onSubmit={check} noValidate>
        {asked(act.fields, draft).map((field) => (
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
        <button type="submit" className="button">
          {t('officer.check')}
        </button>
      </form>
      {asking && (
        <Confirm
          title={t('officer.ask', { act: t(`officer.do.${name}`) })}
          binds={t(act.paper ? 'officer.binds.paper' : 'officer.binds')}
          button={t('officer.confirm')}
          danger={act.danger ?? false}
          preview={act.paper ? { path: `/api/cases/${view.case}/previews/${act.paper}`, body } : undefined}
          acting={acting}
          of={act.path}
          texts={texts}
          onClose={() => setAsking(false)}
          onConfirm={() => void send()}
        >
          <dl className="summary">
            {asked(act.fields, draft).map((field) => (
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
