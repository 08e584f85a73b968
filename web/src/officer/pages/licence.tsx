import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Session } from '../../api/types.ts';
import { MoreTexts } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { Waiting } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { changesSince } from '../case/changes.ts';
import { useAct } from '../case/use-act.ts';
import { Failure } from '../failure.tsx';
import { ActsPanel } from '../licences/acts-panel.tsx';
import { AnnouncementEntry } from '../licences/announcement.tsx';
import { LicenceCourse } from '../licences/course.tsx';
import { Decisions } from '../licences/decisions.tsx';
import { Conditions, Content, Doubts, LicencePapers, Moments, Versions } from '../licences/facts.tsx';
import { LicenceHead } from '../licences/head.tsx';
import { decidedBy } from '../licences/law-beside.tsx';
import type { LicenceActName, LicenceFacts } from '../licences/licence-acts.ts';
import type { OfficerLicence } from '../licences/licence-types.ts';
import en from '../licences/text/en.json' with { type: 'json' };
import zhCN from '../licences/text/zh-CN.json' with { type: 'json' };
import { useArticle } from '../licences/use-article.ts';
import { useLicence, useLicenceTimeline, useOfficers, useSession } from '../queries.ts';

/** The licence that the address names; each has a page of its own. */
export function LicenceRoute() {
  const { id } = useParams({ from: '/officer/licences/$id' });
  return <LicencePage key={id} id={id} />;
}

/** One licence in one screen: how it stands, what was announced, said and decided, and what may be done to it now. */
function LicencePage({ id }: { readonly id: string }) {
  return (
    <MoreTexts texts={{ en, 'zh-CN': zhCN }}>
      <Found id={id} />
    </MoreTexts>
  );
}

function Found({ id }: { readonly id: string }) {
  const t = useText();
  const found = useLicence(id);
  const session = useSession().data;
  if (found.data && session) return <Opened view={found.data} session={session} />;
  return (
    <Main title={t('officer.licence')} wide>
      {found.error ? <Failure error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />}
      <p>
        <Link to="/officer/licences">{t('officer.licence.back')}</Link>
      </p>
    </Main>
  );
}

function Opened({ view, session }: { readonly view: OfficerLicence; readonly session: Session }) {
  const t = useText();
  const article = useArticle();
  const officers = useOfficers().data?.officers ?? [];
  const timeline = useLicenceTimeline(view.licence).data;
  const acting = useAct({ noun: 'licence', id: view.licence, version: view.version, outcome: 'licence' });
  const changes = timeline ? changesSince(timeline.events, view.version) : [];
  // Only papers were made meanwhile: the view follows by itself.
  const quietly = timeline !== undefined && timeline.version > view.version && changes.length === 0;
  const { again } = acting;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each new version
  useEffect(() => {
    if (quietly && !acting.busy) void again();
  }, [quietly, timeline?.version]);
  const facts: LicenceFacts = { view, officers, seat: session.office ?? '', texts: {}, t, article };
  const [act, setAct] = useState<LicenceActName | null>(null);
  // What stands beside the form stands there alone.
  const beside = decidedBy(act, facts);
  const announcements = view.announcements.filter((a) => a !== beside);
  return (
    <Main title={view.holder || view.licenceNo} wide>
      <LicenceHead view={view} news={acting.busy ? [] : changes} onReload={() => void again()} />
      <div className="desk licence">
        <div className="desk-left">
          <ActsPanel facts={facts} acting={acting} name={act} onName={setAct} />
          {(announcements.length > 0 || beside === undefined) && (
            <section>
              <h2>{t('officer.licence.announcements')}</h2>
              {view.announcements.length === 0 && <p className="quiet">{t('officer.licence.announcements.none')}</p>}
              {announcements.toReversed().map((a) => (
                <AnnouncementEntry key={a.noticeNo} announcement={a} today={view.today} />
              ))}
            </section>
          )}
          <section>
            <h2>{t('officer.licence.decisions')}</h2>
            <Decisions decisions={view.decisions.toReversed()} />
          </section>
          <LicenceCourse events={timeline?.events ?? []} />
        </div>
        <aside className="desk-right" aria-label={t('officer.licence.beside')}>
          <Content view={view} />
          <Conditions view={view} />
          <Moments view={view} />
          <LicencePapers view={view} />
          <Versions view={view} />
          <Doubts view={view} />
        </aside>
      </div>
    </Main>
  );
}
