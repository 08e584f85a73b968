import { Link, useNavigate } from '@tanstack/react-router';
import { type RefObject, useState } from 'react';
import type { CaseRow } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { phaseKey } from '../../ui/paper-key.ts';
import { Notice, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { countdownOf, lightColour } from '../case/countdown.ts';
import { Day } from '../case/day.tsx';
import { useListKeys } from '../keyboard/use-list-keys.ts';
import { useInbox, useItemNames, useQuestions, useSession } from '../queries.ts';
import { PagedList } from './paged-list.tsx';
import { Questions } from './questions.tsx';

const TABS = {
  received: 'received',
  accepted: 'accepted',
  /** Cases of other offices, in which this one was asked: a list of its own. */
  asked: null,
  correction: 'correction-requested',
  shown: 'draft',
  closed: 'granted,refused,declined,withdrawn,terminated,registered',
} as const;
type Tab = keyof typeof TABS;
const KEY = 'tuofu.officer.tab';

function firstTab(): Tab {
  const kept = sessionStorage.getItem(KEY);
  return kept !== null && kept in TABS ? (kept as Tab) : 'received';
}

/** The cases of the office, for whoever has a duty in them; others are told so and led on. */
export function InboxPage() {
  const t = useText();
  const duties = useSession().data?.duties ?? [];
  if (duties.some((duty) => duty !== 'operate')) return <Cases />;
  return (
    <Main title={t('officer.inbox')}>
      <Notice colour="blue">
        <p>{t('officer.inbox.noDuty')}</p>
      </Notice>
      <p>
        <Link to="/officer/operations">{t('officer.operations')}</Link>
      </p>
    </Main>
  );
}

/** The cases of the office by phase, and what other offices have asked it; the most urgent first. */
function Cases() {
  const t = useText();
  const navigate = useNavigate();
  const [tab, setTab] = useState<Tab>(firstTab);
  const asked = useQuestions().data?.length ?? 0;
  const box = useListKeys('case', (id) => void navigate({ to: '/officer/cases/$id', params: { id } }));
  const choose = (next: Tab) => {
    sessionStorage.setItem(KEY, next);
    setTab(next);
  };
  return (
    <Main title={t('officer.inbox')} wide>
      <nav className="tabs" aria-label={t('officer.inbox.phases')}>
        {(Object.keys(TABS) as Tab[]).map((name) => (
          <button type="button" key={name} aria-pressed={tab === name} onClick={() => choose(name)}>
            {name === 'asked' && asked > 0 ? t('officer.tab.asked.some', { n: asked }) : t(`officer.tab.${name}`)}
          </button>
        ))}
      </nav>
      {tab === 'asked' ? <Questions box={box} /> : <OfficeCases tab={tab} box={box} />}
    </Main>
  );
}

/** The cases of the office in the phases of a tab. */
function OfficeCases({
  tab,
  box,
}: {
  readonly tab: Exclude<Tab, 'asked'>;
  readonly box: RefObject<HTMLUListElement | null>;
}) {
  const t = useText();
  const list = useInbox(TABS[tab]);
  const rows = list.data?.pages.flatMap((p) => p.cases) ?? [];
  const count = t(list.hasNextPage ? 'officer.inbox.more' : 'officer.inbox.count', { n: rows.length });
  return (
    <PagedList query={list} count={count} none={t(`officer.empty.${tab}`)} box={box}>
      {rows.map((row) => (
        <Row key={row.stream} row={row} />
      ))}
    </PagedList>
  );
}

function Row({ row }: { readonly row: CaseRow }) {
  const t = useText();
  const said = useSaid();
  const names = useItemNames().data?.items.find((i) => i.item === row.item)?.names;
  const due = countdownOf({ phase: row.phase, daysLeft: row.daysLeft, light: row.light });
  return (
    <li>
      <span className="inbox-what">
        <Link to="/officer/cases/$id" params={{ id: row.stream }} data-case={row.stream}>
          {row.holder || (row.phase === 'draft' ? t('officer.phase.draft') : row.caseNo)}
        </Link>
        <span className="quiet">
          {row.phase !== 'draft' && `${row.caseNo} · `}
          {said(names) || row.item}
        </span>
      </span>
      <span className="inbox-due">
        {due ? (
          <Tag colour={due.colour}>{t(due.key, { n: due.n })}</Tag>
        ) : (
          <Tag colour="grey">{t(`officer.phase.${phaseKey(row)}`)}</Tag>
        )}
        {row.dueStrict && row.phase !== 'correction-requested' && (
          <span className="quiet">
            {t('officer.due.on')} <Day day={row.dueStrict} />
          </span>
        )}
      </span>
      <span className="inbox-state">
        {row.light && due && row.phase !== 'correction-requested' && (
          <Tag colour={lightColour(row.light)}>{t(`officer.light.${row.light}`)}</Tag>
        )}
        {row.openFindings > 0 ? (
          <Tag colour="amber">{t('officer.open', { n: row.openFindings })}</Tag>
        ) : (
          <span className="quiet">{t('officer.open.none')}</span>
        )}
      </span>
    </li>
  );
}
