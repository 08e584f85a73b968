import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refused, Unreachable } from '../../api/call.ts';
import { useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { Notice, Waiting } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { SignIn } from './sign-in.tsx';

/** A page whose content was asked for: waiting, signed out, not there, refused and out of reach have their words and a next step. */
export function Asked<T>({
  query,
  title,
  children,
}: {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch' | 'isFetching'>;
  readonly title: string;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  return (
    <Main title={title}>
      {query.error ? <Trouble error={query.error} retry={() => void query.refetch()} /> : <Waiting />}
    </Main>
  );
}

export const isSignedOut = (error: unknown): boolean => error instanceof Refused && error.status === 401;

/** Something answered, but not in the server's way. */
const isNonsense = (error: unknown): boolean => error instanceof Unreachable && error.message !== 'network';

/** Why something could not be shown or done, and what to do next. */
export function Trouble({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const t = useText();
  const said = useSaid();
  if (isSignedOut(error))
    return (
      <Notice colour="amber" title={t('signed-out.title')} live>
        <p>{t('signed-out.text')}</p>
        <p>
          <SignIn />
        </p>
      </Notice>
    );
  if (error instanceof Refused)
    return (
      <Notice colour="red" live>
        <p>{said(error.text)}</p>
        {error.status === 404 && (
          <p>
            <a href="/cases">{t('nav.cases')}</a> · <a href="/">{t('nav.home')}</a>
          </p>
        )}
      </Notice>
    );
  return (
    <Notice colour="amber" live>
      <p>{t(isNonsense(error) ? 'ui.unknownAnswer' : 'ui.offline')}</p>
      {retry && (
        <p>
          <button type="button" className="button second" onClick={retry}>
            {t('ui.retry')}
          </button>
        </p>
      )}
    </Notice>
  );
}
