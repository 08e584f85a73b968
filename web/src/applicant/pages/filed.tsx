import { Link, Navigate } from '@tanstack/react-router';
import { useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useCase } from '../parts/case-context.ts';
import { Clocks, lastClock } from '../parts/clocks.tsx';
import { OfficeLine } from '../parts/office.tsx';
import { FiledCopies } from '../parts/papers.tsx';
import { useDay } from '../parts/words.ts';

/** Filed: the number, the dates, and what happens next. */
export function FiledPage() {
  const t = useText();
  const day = useDay();
  const said = useSaid();
  const { view, item } = useCase();
  if (view.caseNo === null) return <Navigate to="/cases/$case" params={{ case: view.case }} replace />;
  const acceptance = lastClock(view.clocks, 'acceptance', 'statutory');
  const missing = view.problems.length;
  const first = view.outcome === 'filing' ? 'register' : 'accept';
  const [beforeNo, afterNo] = t('cases.no', { no: '\n' }).split('\n');
  return (
    <Main title={t('filed.title')}>
      <Notice colour="green" live>
        <p>{said(item.definition.names)}</p>
        <p className="number">
          {beforeNo}
          <span className="whole-number">{view.caseNo}</span>
          {afterNo}
        </p>
        {view.dates?.filedOn && <p>{t('filed.on', { day: day(view.dates.filedOn) })}</p>}
      </Notice>
      <h2>{t('filed.next')}</h2>
      <ol>
        <li>
          {acceptance && 'day' in acceptance.end
            ? t(`filed.next.${first}`, { day: said(acceptance.endText) })
            : t(`filed.next.${first}.unknown`)}
          {missing > 0 && ` ${t('filed.next.missing', { n: missing })}`}
        </li>
        {view.outcome !== 'filing' && <li>{t('filed.next.decide')}</li>}
        <li>{t(`filed.next.end.${view.outcome}`)}</li>
      </ol>
      <p>{t('filed.nothing')}</p>
      <h2>{t('case.clocks')}</h2>
      <Clocks view={view} />
      <h2>{t('case.office')}</h2>
      <OfficeLine />
      <h2>{t('filed.copy')}</h2>
      <FiledCopies />
      <div className="row">
        <Link className="button" to="/cases/$case" params={{ case: view.case }}>
          {t('filed.case')}
        </Link>
        <button type="button" className="plain" onClick={() => print()}>
          {t('filed.print')}
        </button>
      </div>
    </Main>
  );
}
