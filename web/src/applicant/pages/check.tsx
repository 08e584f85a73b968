import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { newKey, perform, Refused } from '../../api/call.ts';
import { Main } from '../../ui/page.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { AnswersList } from '../parts/answers-list.tsx';
import { Trouble } from '../parts/asked.tsx';
import { useCase, useDraft } from '../parts/case-context.ts';
import { Difference } from '../parts/material-file.tsx';
import { Advice } from '../parts/pre-check.tsx';
import { ProblemList } from '../parts/problem-list.tsx';
import { SaveLine } from '../parts/save-line.tsx';
import { isWorthTelling } from '../parts/slot-state.tsx';

/** Check your answers: everything missing or wrong first, then everything as it will be filed, then filing. */
export function CheckPage() {
  const t = useText();
  const navigate = useNavigate();
  const { view, draft, refresh } = useCase();
  const { unsaved } = useDraft();
  const key = useRef(newKey());
  const [busy, setBusy] = useState(false);
  const [filed, setFiled] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // Once, when the page is entered: what is named below must be the newest.
  // biome-ignore lint/correctness/useExhaustiveDependencies: refresh changes with every look at the case
  useEffect(() => void draft.flush().then(() => refresh()), [draft]);
  if (view.phase !== 'draft' && !filed) return <Navigate to="/cases/$case" params={{ case: view.case }} replace />;
  const wrong = view.problems.filter((p) => p.kind !== 'missing');
  const missing = view.problems.filter((p) => p.kind === 'missing');
  const reading = view.materials.some((m) => m.reading?.state === 'waiting');
  const open = view.findings.filter(isWorthTelling);
  const file = async (insist: boolean) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    setFiled(true);
    try {
      if (!(await draft.flush())) throw new Error('not saved');
      await perform({ method: 'POST', path: `/api/cases/${view.case}/filing`, body: { insist }, key: key.current });
      await refresh();
      await navigate({ to: '/cases/$case/filed', params: { case: view.case } });
    } catch (failed) {
      // A refusal is an answer: the next try is another act. Without an answer the same act is tried again.
      if (failed instanceof Refused) key.current = newKey();
      setError(failed);
      setFiled(false);
      setBusy(false);
      await refresh();
    }
  };
  return (
    <Main title={t('check.title')}>
      <p className="quiet">
        <Link to="/cases/$case" params={{ case: view.case }}>
          {t('tasks.back')}
        </Link>
      </p>
      <p>{t('check.lead')}</p>
      {Object.keys(unsaved).length > 0 && <p role="status">{t('save.saving')}</p>}
      {wrong.length > 0 && <ProblemList colour="red" title={t('check.wrong', { n: wrong.length })} problems={wrong} />}
      {missing.length > 0 && (
        <ProblemList colour="amber" title={t('check.missing', { n: missing.length })} problems={missing} />
      )}
      {open.length > 0 && (
        <Notice colour="amber" title={t('check.differs', { n: open.length })}>
          <ul>
            {open.map((f) => (
              <Difference key={f.id} finding={f} />
            ))}
          </ul>
          <p>{t('material.differs.text')}</p>
        </Notice>
      )}
      {view.problems.length === 0 && (
        <Notice colour="green">
          <p>{t('check.complete')}</p>
        </Notice>
      )}
      {view.preCheck && view.preCheck.advice.length > 0 && <Advice />}
      <AnswersList />
      <h2>{t('tasks.file')}</h2>
      {reading && <p role="status">{t('check.reading')}</p>}
      {error instanceof Refused && ['CASE_INVALID', 'CASE_INCOMPLETE'].includes(error.code) ? (
        <Notice colour="red" live>
          <p>{t('check.see-list')}</p>
        </Notice>
      ) : (
        error !== null && <Trouble error={error} retry={() => void file(missing.length > 0)} />
      )}
      {wrong.length > 0 ? (
        <p>{t('check.wrong.text')}</p>
      ) : missing.length > 0 ? (
        <section className="card">
          <h3>{t('check.insist.title')}</h3>
          <p>{t('check.insist.text')}</p>
          <button type="button" className="button second" aria-disabled={busy} onClick={() => void file(true)}>
            {busy ? t('check.busy') : t('check.insist')}
          </button>
        </section>
      ) : (
        <>
          <p>{t('check.file.text')}</p>
          <div className="row">
            <button type="button" className="button" aria-disabled={busy} onClick={() => void file(false)}>
              {busy ? t('check.busy') : t('check.file')}
            </button>
          </div>
        </>
      )}
      <SaveLine quiet />
    </Main>
  );
}
