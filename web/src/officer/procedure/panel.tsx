import { useState } from 'react';
import { useText } from '../../ui/use-text.ts';
import type { ActForm } from '../acts/act-form.ts';
import { useCity, useSession } from '../queries.ts';
import type { Facts } from './act-fields.ts';
import { ActSheet } from './act-sheet.tsx';
import { openActs, PROCEDURE_ACTS, type ProcedureAct, type ProcedureActName } from './acts.ts';
import { isOwn } from './asked-here.tsx';
import { Course } from './course.tsx';

/** 审查程序: what runs in this examination, and the acts that the reader may do in it now. */
export function ProcedurePanel({
  view,
  texts,
  officers,
  me,
  acting,
  begun,
}: ActForm & {
  /** The act whose form lies open from the start. */
  readonly begun: ProcedureActName | null;
}) {
  const t = useText();
  const [act, setAct] = useState<ProcedureActName | null>(begun);
  const [done, setDone] = useState<ProcedureActName | null>(null);
  const session = useSession().data;
  const duties = session?.duties ?? [];
  const offices = (useCity().data?.offices ?? [])
    .filter((o) => o.code !== view.office)
    .map((o) => ({ value: o.code, text: o.name }));
  const facts: Facts = { view, officers, me, duties, offices, texts, t };
  const open = openActs(facts);
  const begin = (name: ProcedureActName) => {
    acting.calm();
    setDone(null);
    setAct(name);
  };
  const close = () => {
    acting.calm();
    setAct(null);
  };
  return (
    <section>
      <h2>{t('officer.tab.procedure')}</h2>
      <p role="status" className="quiet">
        {done ? t('officer.done', { act: t(`officer.do.${done}`) }) : ''}
      </p>
      {act === null ? (
        open.length === 0 ? (
          <p className="quiet">{t('officer.procedure.noActs')}</p>
        ) : (
          <ul className="doing" aria-label={t('officer.procedure.acts')}>
            {open.map((name) => (
              <li key={name}>
                <button type="button" className="button second" onClick={() => begin(name)}>
                  {t(`officer.do.${name}`)}
                </button>
              </li>
            ))}
          </ul>
        )
      ) : (
        <ActSheet
          key={act}
          {...{ name: act, act: PROCEDURE_ACTS[act] as ProcedureAct, facts, acting }}
          about={view.case}
          address={`/api/cases/${view.case}`}
          onClose={close}
          onDone={() => {
            setDone(act);
            setAct(null);
          }}
        />
      )}
      <Course view={view} texts={texts} own={isOwn(view, session?.office ?? null)} />
    </section>
  );
}
