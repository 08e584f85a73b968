import { useSaid } from '../../ui/language.tsx';
import { phaseKey } from '../../ui/paper-key.ts';
import { Notice, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useItemNames } from '../queries.ts';
import { BenefitFacts } from './benefit.tsx';
import type { Happening, OfficerCase } from './case-types.ts';
import { countdownOf, lightColour } from './countdown.ts';
import { Happened } from './happened.tsx';
import { Inaction } from './inaction.tsx';
import { LicenceLink } from './licence-link.tsx';
import type { PackTexts } from './titles.ts';
import { Unverified } from './unverified.tsx';

/** What the officer must know at once: phase, deadline, open questions, notices, and whether a colleague has just acted. */
export function Head({
  view,
  texts,
  news,
  onReload,
}: {
  readonly view: OfficerCase;
  readonly texts: PackTexts;
  readonly news: readonly Happening[];
  onReload(): void;
}) {
  const t = useText();
  const said = useSaid();
  const names = useItemNames().data?.items.find((i) => i.item === view.item)?.names;
  const clock = view.clocks.findLast(
    (c) => c.light !== null && c.clock === (view.phase === 'received' ? 'acceptance' : 'decision'),
  );
  const due = countdownOf({ phase: view.phase, daysLeft: clock?.daysLeft ?? null, light: clock?.light ?? null });
  const { decision } = view;
  const ends = decision?.result === 'granted' && decision.cancels !== null;
  const phase = ends ? t('officer.phase.ended') : t(`officer.phase.${phaseKey(view)}`);
  return (
    <>
      <p className="head">
        <Tag colour="blue">{phase}</Tag>
        {due && <Tag colour={due.colour}>{t(due.key, { n: due.n })}</Tag>}
        {due && clock?.light && view.phase !== 'correction-requested' && (
          <Tag colour={lightColour(clock.light)}>{t(`officer.light.${clock.light}`)}</Tag>
        )}
        {view.openFindings > 0 ? (
          <Tag colour="amber">{t('officer.open', { n: view.openFindings })}</Tag>
        ) : (
          <Tag colour="green">{t('officer.open.none')}</Tag>
        )}
        <span className="quiet">
          {[view.caseNo, said(names) || view.itemName, view.routing.competentAuthority].filter(Boolean).join(' · ')}
        </span>
      </p>
      <LicenceLink view={view} />
      {news.length > 0 && (
        <Notice colour="amber" title={t('officer.news')} live>
          <ul>
            {news.map((e) => (
              <li key={e.version}>
                <Happened event={e} outcome={view.outcome} />
              </li>
            ))}
          </ul>
          <p>
            <button type="button" className="button second" onClick={onReload}>
              {t('officer.news.load')}
            </button>
          </p>
        </Notice>
      )}
      <Inaction view={view} texts={texts} />
      {!view.decision && <Unverified view={view} />}
      {view.deemed && (
        <Notice colour="amber">
          <p>{t(view.family === 'filing' ? 'officer.deemed.filing' : 'officer.deemed')}</p>
        </Notice>
      )}
      {view.notices.map((n) => (
        <Notice colour="blue" key={n.code}>
          <p>{said(n.text)}</p>
        </Notice>
      ))}
      {view.registriesUnavailable.length > 0 && (
        <Notice colour="amber">
          <p>{t('officer.registriesUnavailable')}</p>
        </Notice>
      )}
      {decision && (
        <Notice colour={decision.result === 'granted' || decision.result === 'registered' ? 'green' : 'red'}>
          <p>
            <strong>{phase}</strong> {numbersOf(decision).join(' · ')}
          </p>
          {decision.result === 'granted' && decision.benefit && <BenefitFacts view={view} />}
          {decision.result === 'declined' && (
            <p>
              {t(`officer.declined.${decision.ground}`)} {decision.competentAuthority}
            </p>
          )}
          {decision.result === 'terminated' && (
            <p>
              {t(`officer.termination.${decision.ground}`)}：{decision.reason}
            </p>
          )}
        </Notice>
      )}
    </>
  );
}

/** The numbers under which a case was decided. */
function numbersOf(decision: NonNullable<OfficerCase['decision']>): readonly string[] {
  switch (decision.result) {
    case 'granted':
      return [decision.decisionNo, decision.licenceNo].filter((no) => no !== '');
    case 'refused':
      return [decision.decisionNo];
    case 'declined':
      return [decision.noticeNo];
    case 'registered':
      return [decision.filingNo];
    case 'terminated':
      return [];
  }
}
