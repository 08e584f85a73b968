import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseRow } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { phaseKey } from '../../ui/paper-key.ts';
import { Tag } from '../../ui/said.tsx';
import { Asked } from '../parts/asked.tsx';
import { Notices } from '../parts/notices.tsx';
import { PHASE_COLOUR } from '../parts/phase.ts';
import { useDay, useMoment, useNamed } from '../parts/words.ts';
import { casesQuery, itemsQuery } from '../queries.ts';

/** My cases: drafts first, then the rest, the newest first. */
export function CasesPage() {
  const t = useNamed();
  const said = useSaid();
  const query = useQuery(casesQuery);
  const items = useQuery(itemsQuery).data ?? [];
  const nameOf = (row: CaseRow) => said(items.find((i) => i.item === row.item)?.names) || row.item;
  return (
    <Asked query={query} title={t('cases.title')}>
      {(cases) => (
        <Main title={t('cases.title')}>
          {cases.length === 0 && <p>{t('cases.none')}</p>}
          {cases.length > 0 && <p className="quiet">{t('cases.count', { n: cases.length })}</p>}
          <ul className="tasks">
            {order(cases).map((row) => (
              <Row key={row.stream} row={row} name={nameOf(row)} />
            ))}
          </ul>
          <Notices />
          <h2>{t('cases.new')}</h2>
          <ul>
            {items.map((i) => (
              <li key={i.item}>
                <Link to="/items/$item" params={{ item: i.item }}>
                  {said(i.names)}
                </Link>
              </li>
            ))}
          </ul>
        </Main>
      )}
    </Asked>
  );
}

function Row({ row, name }: { readonly row: CaseRow; readonly name: string }) {
  const t = useNamed();
  const day = useDay();
  const moment = useMoment();
  return (
    <li>
      <div>
        <Link to="/cases/$case" params={{ case: row.stream }}>
          {name}
        </Link>
        <div className="quiet">
          {row.filedAt ? t('cases.no', { no: row.caseNo }) : t('cases.no-number')}
          {' · '}
          {row.filedAt
            ? t('cases.filed', { when: moment(row.filedAt) })
            : t('cases.changed', { when: moment(row.updatedAt) })}
          {row.dueStrict && (
            <>
              {' · '}
              {t('cases.due', { day: day(row.dueStrict) })}
            </>
          )}
        </div>
      </div>
      <Tag colour={PHASE_COLOUR[row.phase] ?? 'grey'}>{t(`phase.${phaseKey(row)}`)}</Tag>
    </li>
  );
}

const NEEDS_ME = ['correction-requested', 'draft'];
function order(cases: readonly CaseRow[]): readonly CaseRow[] {
  const rank = (row: CaseRow) => (NEEDS_ME.includes(row.phase) ? NEEDS_ME.indexOf(row.phase) : NEEDS_ME.length);
  return [...cases].sort((a, b) => rank(a) - rank(b) || (a.updatedAt < b.updatedAt ? 1 : -1));
}
