import { useSaid } from '../../ui/language.tsx';
import { Notice, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { Happening } from '../case/case-types.ts';
import { Day } from '../case/day.tsx';
import { Happened } from '../case/happened.tsx';
import type { LicenceStatus, OfficerLicence } from './licence-types.ts';
import { statusColour } from './status-colour.ts';

/** The status of a licence in words and colour, with the day to which or from which it holds; `term` says that its end is shown already. */
export function StatusTag({ status, term = '' }: { readonly status: LicenceStatus; readonly term?: string }) {
  const t = useText();
  const day = status.until ?? status.since;
  return (
    <>
      <Tag colour={statusColour(status.word)}>{t(`officer.status.${status.word}`)}</Tag>
      {day && day !== term && (
        <span className="quiet">
          {t(status.until ? 'officer.licence.until' : 'officer.licence.since')} <Day day={day} />
        </span>
      )}
    </>
  );
}

/** What an officer must know at once: status, what is still owed, what waits for the holder, and whether a colleague has just acted. */
export function LicenceHead({
  view,
  news,
  onReload,
}: {
  readonly view: OfficerLicence;
  readonly news: readonly Happening[];
  onReload(): void;
}) {
  const t = useText();
  const said = useSaid();
  const waiting = view.announcements.filter((a) => a.standing === 'open').length;
  return (
    <>
      <p className="head">
        <StatusTag status={view.status} />
        {waiting > 0 && <Tag colour="amber">{t('officer.licence.announced', { n: waiting })}</Tag>}
        <span className="quiet">
          {[view.licenceNo, said(view.itemNames), view.office.name].filter(Boolean).join(' · ')}
        </span>
      </p>
      {news.length > 0 && (
        <Notice colour="amber" title={t('officer.licence.news')} live>
          <ul>
            {news.map((e) => (
              <li key={e.version}>
                <Happened event={e} outcome="licence" />
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
      {view.standing === 'ended' && view.ending && (
        <Notice colour="amber">
          <p>
            <strong>{t('officer.licence.owed')}</strong>{' '}
            {t(view.ending.act === 'succeeded' ? 'officer.licence.owed.succeeded' : 'officer.licence.owed.text')}
          </p>
        </Notice>
      )}
      {view.status.deemedRenewed && (
        <Notice colour="amber">
          <p>{t('officer.licence.deemed')}</p>
        </Notice>
      )}
      {view.papersDue.length > 0 && (
        <Notice colour="blue" live>
          <p>{t('officer.licence.making', { numbers: view.papersDue.join(' · ') })}</p>
        </Notice>
      )}
    </>
  );
}
