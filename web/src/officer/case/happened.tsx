import { type CalendarDay, printDay } from '@tuofu/domain';
import { useLanguage } from '../../ui/language.tsx';
import { benefitKey, paperKey } from '../../ui/paper-key.ts';
import { useText } from '../../ui/use-text.ts';
import type { Happening, OfficerCase } from './case-types.ts';
import { Day, Moment } from './day.tsx';
import { useOfficerName } from './officer-name.ts';

/** Who did what in one line, in the words of what the case ends with. */
export function Happened({ event, outcome }: { readonly event: Happening; readonly outcome: OfficerCase['outcome'] }) {
  const t = useText();
  const officerName = useOfficerName();
  const { about } = event;
  // Whoever is checked on the spot is shown the certificate, and the record names it.
  const onSite = event.type === 'SiteCheckRecorded' ? (['certificateNo'] as const) : [];
  const number = about['decisionNo'] ?? about['noticeNo'] ?? about['recordNo'] ?? about['number'] ?? about['item'];
  const name = event.by.role === 'officer' ? officerName(event.by, ['office', ...onSite]) : '';
  const absent = event.by.role === 'officer' ? event.by.actingFor : null;
  const by =
    event.by.role !== 'officer'
      ? t(`officer.by.${event.by.role}`)
      : absent
        ? t('officer.by.actingFor', { name, absent: officerName(absent) })
        : name;
  return (
    <>
      <strong>
        {t(`officer.event.${event.type === 'CaseRefused' ? `CaseRefused${benefitKey({ outcome })}` : event.type}`)}
      </strong>
      {about['document'] && <> · {t(`officer.document.${paperKey(about['document'], { outcome })}`)}</>}
      {about['act'] && <> · {t(`officer.adverse.${about['act']}`)}</>}
      {about['condition'] && <> · {about['condition']}</>}
      {number && <> · {number}</>}
      {about['licenceNo'] && <> · {about['licenceNo']}</>}
      {about['channel'] && <> · {t(`officer.channel.${about['channel']}`)}</>}
      {about['result'] && <> · {t(`officer.result.${about['result']}`)}</>}
      <Moved about={about} />
      <span className="quiet">
        {' '}
        {by} · <Moment at={event.at} />
      </span>
    </>
  );
}

/** Which date an announced calendar moved, before and after. */
function Moved({ about }: { readonly about: Happening['about'] }) {
  const t = useText();
  const { clock, before, after } = about;
  if (!clock || !before || !after) return null;
  return (
    <>
      {' '}
      · {t(`officer.clock.${clock}`)} · <End end={before} /> → <End end={after} />
    </>
  );
}

/** A last day; `2026-12-21+20` is the twentieth working day from that day, where its calendar is not yet published. */
function End({ end }: { readonly end: string }) {
  const t = useText();
  const { locale } = useLanguage();
  const [from = '', days] = end.split('+');
  if (days === undefined) return <Day day={end} />;
  return <>{t('officer.moved.counted', { from: printDay(from as CalendarDay, locale), n: days })}</>;
}
