import { Refused } from '../api/call.ts';
import { useSaid } from '../ui/language.tsx';
import { Notice } from '../ui/said.tsx';
import { useText } from '../ui/use-text.ts';

/** Why something could not be had, in words, with the next step: sign in, or try again. */
export function Failure({ error, onRetry }: { readonly error: Error; readonly onRetry?: (() => void) | undefined }) {
  const t = useText();
  const said = useSaid();
  const refused = error instanceof Refused;
  const out = refused && error.status === 401;
  return (
    <Notice colour={refused ? 'red' : 'amber'} live>
      <p>{refused ? said(error.text) : t(error.message.startsWith('status') ? 'ui.unknownAnswer' : 'ui.offline')}</p>
      {out && (
        <p>
          <a className="button" href={`/sign-in?return=${encodeURIComponent(location.pathname)}`}>
            {t('officer.signIn')}
          </a>
        </p>
      )}
      {onRetry && !out && (
        <p>
          <button type="button" className="button second" onClick={onRetry}>
            {t('ui.retry')}
          </button>
        </p>
      )}
    </Notice>
  );
}
