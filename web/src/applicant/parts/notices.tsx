import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AccountNotice } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { noticesQuery } from '../queries.ts';
import { Trouble } from './asked.tsx';
import { useMoment, useNamed } from './words.ts';

const SHOWN = 5;

/** 通知: reminders, what time has done and dates that moved, for everything that the account has to do with; the older ones on demand. */
export function Notices() {
  const t = useNamed();
  const query = useQuery(noticesQuery);
  if (query.error) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  const all = query.data ?? [];
  if (all.length === 0) return null;
  const list = (some: readonly AccountNotice[]) => (
    <ul className="tasks">
      {some.map((n) => (
        <One key={`${n.stream} ${n.at} ${n.text.en}`} notice={n} />
      ))}
    </ul>
  );
  return (
    <section>
      <h2>{t('notices.title')}</h2>
      {list(all.slice(0, SHOWN))}
      {all.length > SHOWN && (
        <details>
          <summary>{t('notices.older', { n: all.length - SHOWN })}</summary>
          {list(all.slice(SHOWN))}
        </details>
      )}
    </section>
  );
}

/** 期限变动 in one case, where its dates are. */
export function CaseNotices({ of }: { readonly of: string }) {
  const said = useSaid();
  const moment = useMoment();
  const all = useQuery(noticesQuery).data?.filter((n) => n.stream === of) ?? [];
  if (all.length === 0) return null;
  return (
    <ul>
      {all.map((n) => (
        <li key={`${n.at} ${n.text.en}`}>
          {said(n.text)} <span className="quiet">{moment(n.at)}</span>
        </li>
      ))}
    </ul>
  );
}

function One({ notice: n }: { readonly notice: AccountNotice }) {
  const t = useNamed();
  const said = useSaid();
  const moment = useMoment();
  const name = said(n.itemNames);
  return (
    <li>
      <div>
        {said(n.text)}
        <div className="quiet">
          {n.about === 'case' ? (
            <Link to="/cases/$case" params={{ case: n.stream }}>
              {name}
            </Link>
          ) : (
            <a href={`/licences/${n.stream}`}>{name}</a>
          )}
          {' · '}
          {t(`notices.${n.about}`, { no: n.number })}
          {' · '}
          {moment(n.at)}
        </div>
      </div>
    </li>
  );
}
