import { useState } from 'react';
import type { Session } from '../../api/types.ts';
import { useText } from '../../ui/use-text.ts';
import { current } from '../draft/current.ts';
import { countKept, forget } from '../draft/keep.ts';
import { SignIn } from './sign-in.tsx';

/** Who is signed in, and the way out. What was typed and is not saved yet is saved first; what cannot be is told. */
export function Account({ session }: { readonly session: Session | null | undefined }) {
  const t = useText();
  const [left, setLeft] = useState<number | null>(null);
  if (session === undefined) return null;
  if (session === null) return <SignIn plain />;
  const leave = async () => {
    const response = await fetch('/sign-out', { method: 'POST' }).catch(() => null);
    if (!response?.ok) return setLeft(-1);
    forget(localStorage);
    location.assign('/');
  };
  const ask = async () => {
    await current.draft?.flush();
    const count = countKept(localStorage);
    if (count > 0) return setLeft(count);
    return leave();
  };
  return (
    <>
      <span className="who">{session.name}</span>
      <button type="button" className="plain" onClick={() => void ask()}>
        {t('account.sign-out')}
      </button>
      {left !== null && (
        <div role="alert" className="notice amber whole">
          <p>{left < 0 ? t('account.sign-out.unreachable') : t('account.sign-out.unsaved', { n: left })}</p>
          <div className="row">
            <button type="button" className="button second" onClick={() => setLeft(null)}>
              {t('account.sign-out.stay')}
            </button>
            {left > 0 && (
              <button type="button" className="button danger" onClick={() => void leave()}>
                {t('account.sign-out.anyway')}
              </button>
            )}
          </div>
        </div>
      )}
    </>
  );
}
