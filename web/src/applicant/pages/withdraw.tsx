import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { newKey, perform, Refused } from '../../api/call.ts';
import { TextField } from '../../ui/field.tsx';
import { Main } from '../../ui/page.tsx';
import { ErrorSummary } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Trouble } from '../parts/asked.tsx';
import { useCase } from '../parts/case-context.ts';

/** 撤回: with a reason, before the decision. */
export function WithdrawPage() {
  const t = useText();
  const navigate = useNavigate();
  const { view, draft, refresh } = useCase();
  const key = useRef(newKey());
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(0);
  const [error, setError] = useState<unknown>(null);
  if (!view.acts.includes('WithdrawCase')) return <Navigate to="/cases/$case" params={{ case: view.case }} replace />;
  const missing = asked > 0 && reason.trim() === '';
  const go = async (event?: FormEvent) => {
    event?.preventDefault();
    setAsked((n) => n + 1);
    setError(null);
    if (reason.trim() === '') return;
    try {
      await draft.flush();
      await perform({ method: 'POST', path: `/api/cases/${view.case}/withdrawal`, body: { reason }, key: key.current });
      await refresh();
      await navigate({ to: '/cases/$case', params: { case: view.case } });
    } catch (failed) {
      if (failed instanceof Refused) key.current = newKey();
      setError(failed);
    }
  };
  return (
    <Main title={t(view.phase === 'draft' ? 'withdraw.draft.link' : 'withdraw.title')}>
      {missing && <ErrorSummary key={asked} errors={[{ field: 'reason', text: t('withdraw.missing') }]} />}
      <p>{t(view.phase === 'draft' ? 'withdraw.draft.text' : 'withdraw.text')}</p>
      <form noValidate onSubmit={(e) => void go(e)}>
        <TextField
          id="reason"
          label={t('withdraw.reason')}
          hint={t('withdraw.hint')}
          error={missing ? t('withdraw.missing') : undefined}
          value={reason}
          onValue={setReason}
          long
          maxLength={2000}
        />
        {error !== null && <Trouble error={error} retry={() => void go()} />}
        <div className="row">
          <button type="submit" className="button danger">
            {t(view.phase === 'draft' ? 'withdraw.draft.go' : 'withdraw.go')}
          </button>
          <Link to="/cases/$case" params={{ case: view.case }}>
            {t('withdraw.stay')}
          </Link>
        </div>
      </form>
    </Main>
  );
}
