import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { newKey, perform, Refused } from '../../api/call.ts';
import { TextField } from '../../ui/field.tsx';
import { Main } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { Trouble } from '../parts/asked.tsx';
import { useCase } from '../parts/case-context.ts';

/** 撤回, before the decision; a reason may be given and none is owed. */
export function WithdrawPage() {
  const t = useText();
  const navigate = useNavigate();
  const { view, draft, refresh } = useCase();
  const key = useRef(newKey());
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  if (!view.acts.includes('WithdrawCase')) return <Navigate to="/cases/$case" params={{ case: view.case }} replace />;
  const go = async (event?: FormEvent) => {
    event?.preventDefault();
    setError(null);
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
      <p>{t(view.phase === 'draft' ? 'withdraw.draft.text' : 'withdraw.text')}</p>
      <form noValidate onSubmit={(e) => void go(e)}>
        <TextField
          id="reason"
          label={t('withdraw.reason')}
          hint={t('withdraw.hint')}
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
