import { Link } from '@tanstack/react-router';
import type { CaseView } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { phaseKey } from '../../ui/paper-key.ts';
import { type Colour, Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { AboutLicence } from './about-licence.tsx';
import { AnswersList } from './answers-list.tsx';
import { useCase } from './case-context.ts';
import { Clocks } from './clocks.tsx';
import { Corrections } from './corrections.tsx';
import { Decision } from './decision.tsx';
import { Examination } from './examination.tsx';
import { Inaction } from './inaction.tsx';
import { CaseNotices } from './notices.tsx';
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
  const waits = waitsForApplicant(view);
  return (
    <Main title={said(item.definition.names)}>
      {filed && <p className="quiet">{t('cases.no', { no: view.caseNo ?? '' })}</p>}
      <AboutLicence />
      <Notice
        colour={waits ? 'amber' : ((PHASE_COLOUR[view.phase] ?? 'grey') as Colour)}
        title={t(`phase.${phaseKey(view)}`)}
        live
      >
        <p>{t(waits ? 'phase.text.accepted.waits' : `phase.text.${textKey(view)}`)}</p>
        {view.deemed && <p>{t(view.family === 'filing' ? 'case.deemed.filing' : 'case.deemed')}</p>}
        {view.phase === 'received' && view.outcome === 'licence' && <p>{t('case.acceptance-rule')}</p>}
      </Notice>
      <Inaction />
      {view.phase === 'correction-requested' && <Corrections />}
      {view.decision && <Decision />}
      <Examination />
      {filed && !OVER.includes(view.phase) && (
        <>
          <h2>{t('case.clocks')}</h2>
          <Clocks view={view} />
          <CaseNotices of={view.case} />
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

/** The end of the key of what a phase means; only what is not recorded is told otherwise than what is not accepted. */
const textKey = (view: CaseView): string => (view.phase === 'declined' ? phaseKey(view) : view.phase);

/** Phases in which no clock runs any more. */
const OVER: readonly string[] = ['withdrawn', 'terminated'];

/** Whether an accepted case waits for its applicant: something to be put right, or a hearing that may be asked for. */
function waitsForApplicant({ phase, procedure, today }: CaseView): boolean {
  if (phase !== 'accepted' || !procedure) return false;
  return (
    procedure.rectifications.some((r) => r.reportedOn === null) ||
    procedure.hearingRights.some(
      (r) => r.requestedOn === null && r.waivedOn === null && (r.requestUntil === null || today <= r.requestUntil),
    )
  );
}
