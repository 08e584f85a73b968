import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Session } from '../../api/types.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { Waiting } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from '../case/case-types.ts';
import { changesSince } from '../case/changes.ts';
import { useAct } from '../case/use-act.ts';
import { Failure } from '../failure.tsx';
import { useCase, useItem, useOfficers, useSession, useTimeline } from '../queries.ts';
import { CaseDesk } from './case-desk.tsx';

/** One case in one screen. */
export function CasePage({ id }: { readonly id: string }) {
  const t = useText();
  const found = useCase(id);
  const session = useSession().data;
  if (!found.data || !session)
    return (
      <Main title={t('officer.case')} wide>
        {found.error ? <Failure error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />}
        <p>
          <Link to="/officer">{t('officer.backToInbox')}</Link>
        </p>
      </Main>
    );
  return <Opened view={found.data} session={session} />;
}

function Opened({ view, session }: { readonly view: OfficerCase; readonly session: Session }) {
  const t = useText();
  const { locale } = useLanguage();
  const item = useItem(view.item, view.release);
  const officers = useOfficers().data?.officers ?? [];
  const timeline = useTimeline(view.case).data;
  const acting = useAct({ noun: 'case', id: view.case, version: view.version, outcome: view.outcome });
  const news = timeline ? changesSince(timeline.events, view.version) : [];
  // Only papers, or the machine's answer to what I asked for: the view follows by itself.
  const quietly =
    timeline !== undefined &&
    timeline.version > view.version &&
    changesSince(timeline.events, view.version).length === 0;
  const { again } = acting;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each new version
  useEffect(() => {
    if (quietly && !acting.busy) void again();
  }, [quietly, timeline?.version]);
  const title = view.holder || view.caseNo || t('officer.case');
  return (
    <Main title={title} wide>
      {item.error && <Failure error={item.error} onRetry={() => void item.refetch()} />}
      <CaseDesk
        view={view}
        me={session.account}
        texts={item.data?.texts[locale] ?? {}}
        zh={item.data?.texts['zh-CN'] ?? {}}
        officers={officers}
        acting={acting}
        news={acting.busy ? [] : news}
      />
    </Main>
  );
}
