import { Link } from '@tanstack/react-router';
import { useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { type Colour, Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { AnswersList } from './answers-list.tsx';
import { useCase } from './case-context.ts';
import { Clocks } from './clocks.tsx';
import { Corrections } from './corrections.tsx';
import { Decision } from './decision.tsx';
import { OfficeLine } from './office.tsx';
import { FiledCopies, Papers } from './papers.tsx';
import { PHASE_COLOUR } from './phase.ts';
import { Timeline } from './timeline.tsx';

/** A filed case: where it stands in words, what waits for the applicant, until when, who holds it, what has happened, and its papers. */
export function CaseProgress() {
  const t = useText();
  const said = useSaid();
  const { view, item } = useCase();
  const filed = view.caseNo !== null;
  return (
    <Main title={said(item.definition.names)}>
      {filed && <p className="quiet">{t('cases.no', { no: view.caseNo ?? '' })}</p>}
      <Notice colour={(PHASE_COLOUR[view.phase] ?? 'grey') as Colour} title={t(`phase.${view.phase}`)} live>
        <p>{t(`phase.text.${view.phase}`)}</p>
        {view.acceptanceOverdue && <p>{t('case.acceptance-overdue')}</p>}
        {view.phase === 'received' && <p>{t('case.acceptance-rule')}</p>}
      </Notice>
      {view.phase === 'correction-requested' && <Corrections />}
      {view.decision && <Decision />}
      {filed && view.phase !== 'withdrawn' && (
        <>
          <h2>{t('case.clocks')}</h2>
          <Clocks view={view} />
        </>
      )}
      {filed && (
        <>
          <h2>{t('case.office')}</h2>
          <OfficeLine />
          <h2>{t('case.timeline')}</h2>
          <Timeline />
          <h2>{t('case.papers')}</h2>
          <Papers />
          <FiledCopies />
        </>
      )}
      <details>
        <summary>{t('case.answers')}</summary>
        <AnswersList />
      </details>
      {view.acts.includes('WithdrawCase') && (
        <p className="after">
          <Link to="/cases/$case/withdraw" params={{ case: view.case }}>
            {t('withdraw.link')}
          </Link>
        </p>
      )}
    </Main>
  );
}
