import { Link } from '@tanstack/react-router';
import { useText } from '../../ui/use-text.ts';
import type { Happening } from '../case/case-types.ts';
import { Happened } from '../case/happened.tsx';

/** Told by the list of papers, each with how it was served. */
const PAPERS = new Set(['LicencePaperMade', 'LicencePaperDelivered']);

/** 办理经过 of a licence without its papers, the latest first; what came from a case leads back to it. */
export function LicenceCourse({ events }: { readonly events: readonly Happening[] }) {
  const t = useText();
  return (
    <section>
      <h2>{t('officer.tab.history')}</h2>
      <ol className="steps">
        {events
          .filter((e) => !PAPERS.has(e.type))
          .toReversed()
          .map((e) => (
            <li key={e.version} className="done">
              <Happened event={e} outcome="licence" />
              {e.about['case'] && (
                <>
                  {' '}
                  <Link to="/officer/cases/$id" params={{ id: e.about['case'] }}>
                    {t('officer.version.case', { no: e.about['caseNo'] ?? '' })}
                  </Link>
                </>
              )}
            </li>
          ))}
      </ol>
    </section>
  );
}
