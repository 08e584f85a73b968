import { useState } from 'react';
import { Refused } from '../../api/call.ts';
import { TextField, TickField } from '../../ui/field.tsx';
import { ErrorSummary, Notice, type Wrong } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { ActOutcome } from '../case/act-outcome.tsx';
import { useKept } from '../case/use-kept.ts';
import { gapsOf } from '../examination/gaps.ts';
import type { ActForm } from './act-form.ts';
import { Confirm } from './confirm.tsx';
import { WorkPanel } from './work-panel.tsx';

type Edit = { readonly out?: boolean; readonly problem?: string; readonly cure?: string };
type Own = { readonly subject: string; readonly problem: string; readonly cure: string };

/** 一次性补正告知: composed from every problem and open finding; the officer words it, and what the law asks for cannot be left out. */
export function Correct({ view, texts, zh, acting, onClose }: ActForm) {
  const t = useText();
  const gaps = gapsOf(view.problems, view.findings, zh);
  const [edits, setEdits, forget] = useKept<Readonly<Record<string, Edit>>>(`correct.${view.case}`, {});
  const [own, setOwn, forgetOwn] = useKept<readonly Own[]>(`correct.own.${view.case}`, []);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [asking, setAsking] = useState(false);
  const edit = (subject: string, change: Edit) => setEdits({ ...edits, [subject]: { ...edits[subject], ...change } });
  const lines = gaps.map((g) => ({ ...g, ...edits[g.subject], out: edits[g.subject]?.out ?? false }));
  const missing =
    acting.error instanceof Refused && acting.error.code === 'CORRECTION_INCOMPLETE'
      ? acting.error.facts['fields']
      : [];
  const unnamed = new Set(Array.isArray(missing) ? (missing as string[]) : []);
  const defects = [...lines.filter((l) => !l.out), ...own].map(({ subject, problem, cure }) => ({
    subject,
    problem,
    cure,
  }));
  const check = () => {
    const found = [
      ...lines.filter((l) => !l.out).map((l) => ({ ...l, id: l.subject })),
      ...own.map((l, i) => ({ ...l, id: `own-${i}`, title: l.subject || t('officer.correct.own', { n: i + 1 }) })),
    ].flatMap((l) => [
      ...('subject' in l && l.subject.trim() === ''
        ? [{ field: `subject-${l.id}`, text: t('officer.correct.noSubject') }]
        : []),
      ...(l.problem.trim() === ''
        ? [{ field: `problem-${l.id}`, text: t('officer.correct.noProblem', { title: l.title }) }]
        : []),
      ...(l.cure.trim() === ''
        ? [{ field: `cure-${l.id}`, text: t('officer.correct.noCure', { title: l.title }) }]
        : []),
    ]);
    if (defects.length === 0) found.push({ field: 'add-own', text: t('officer.correct.none') });
    setWrong(found);
    if (found.length === 0) setAsking(true);
  };
  const send = async () => {
    const done = await acting.run('POST', '/correction-notice', { defects });
    setAsking(false);
    if (!done) return;
    forget();
    forgetOwn();
    onClose();
  };
  const errorOf = (field: string) => wrong.find((w) => w.field === field)?.text;
  return (
    <WorkPanel title={t('officer.correct.title')} onClose={onClose}>
      <ErrorSummary errors={wrong} />
      {!asking && <ActOutcome acting={acting} of="/correction-notice" texts={texts} />}
      <p>{t('officer.correct.text')}</p>
      {gaps.length === 0 && <Notice colour="grey">{t('officer.correct.empty')}</Notice>}
      {lines.map((l, i) => (
        <fieldset className="card defect" key={l.subject}>
          <legend>
            {i + 1}. {l.title}
          </legend>
          {unnamed.has(l.subject) && (
            <p className="error-line">
              <span aria-hidden="true">✕ </span>
              {t('officer.correct.mustName')}
            </p>
          )}
          <TickField
            id={`in-${l.subject}`}
            label={t('officer.correct.in')}
            hint={l.required ? t('officer.correct.required') : undefined}
            value={!l.out}
            onValue={(on) => edit(l.subject, { out: !on })}
          />
          {!l.out && (
            <div className="pair-fields">
              <TextField
                id={`problem-${l.subject}`}
                long
                label={t('officer.correct.problem')}
                error={errorOf(`problem-${l.subject}`)}
                value={l.problem}
                onValue={(problem) => edit(l.subject, { problem })}
                maxLength={1000}
              />
              <TextField
                id={`cure-${l.subject}`}
                long
                label={t('officer.correct.cure')}
                error={errorOf(`cure-${l.subject}`)}
                value={l.cure}
                onValue={(cure) => edit(l.subject, { cure })}
                maxLength={1000}
              />
            </div>
          )}
        </fieldset>
      ))}
      {own.map((l, i) => {
        const change = (more: Partial<Own>) => setOwn(own.map((o, k) => (k === i ? { ...o, ...more } : o)));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are added at the end and have no other name
          <fieldset className="card defect" key={i}>
            <legend>{t('officer.correct.own', { n: i + 1 })}</legend>
            <TextField
              id={`subject-own-${i}`}
              label={t('officer.correct.subject')}
              error={errorOf(`subject-own-${i}`)}
              value={l.subject}
              onValue={(subject) => change({ subject })}
              maxLength={100}
            />
            <TextField
              id={`problem-own-${i}`}
              long
              label={t('officer.correct.problem')}
              error={errorOf(`problem-own-${i}`)}
              value={l.problem}
              onValue={(problem) => change({ problem })}
              maxLength={1000}
            />
            <TextField
              id={`cure-own-${i}`}
              long
              label={t('officer.correct.cure')}
              error={errorOf(`cure-own-${i}`)}
              value={l.cure}
              onValue={(cure) => change({ cure })}
              maxLength={1000}
            />
            <button type="button" className="plain" onClick={() => setOwn(own.filter((_, k) => k !== i))}>
              {t('officer.correct.removeOwn', { n: i + 1 })}
            </button>
          </fieldset>
        );
      })}
      <div className="row">
        <button
          type="button"
          id="add-own"
          className="button second"
          onClick={() => setOwn([...own, { subject: '', problem: '', cure: '' }])}
        >
          {t('officer.correct.add')}
        </button>
        <button type="button" className="button" onClick={check}>
          {t('officer.correct.check')}
        </button>
      </div>
      {asking && (
        <Confirm
          title={t('officer.correct.ask')}
          binds={t('officer.correct.binds')}
          button={t('officer.correct.do')}
          preview={{ path: `/api/cases/${view.case}/previews/correction-notice`, body: { defects } }}
          acting={acting}
          of="/correction-notice"
          texts={texts}
          onClose={() => setAsking(false)}
          onConfirm={() => void send()}
        >
          <ol>
            {[...lines.filter((l) => !l.out), ...own.map((o) => ({ ...o, title: o.subject }))].map((l) => (
              <li key={l.subject} lang="zh-CN">
                <strong>{l.title}</strong>：{l.problem} {l.cure}
              </li>
            ))}
          </ol>
        </Confirm>
      )}
    </WorkPanel>
  );
}
