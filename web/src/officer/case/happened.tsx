import { useText } from '../../ui/use-text.ts';
import type { Happening } from './case-types.ts';
import { Moment } from './day.tsx';
import { useOfficerName } from './officer-name.ts';

/** Who did what in one line. */
export function Happened({ event }: { readonly event: Happening }) {
  const t = useText();
  const officerName = useOfficerName();
  const { about } = event;
  // Whoever is checked on the spot is shown the certificate, and the record names it.
  const onSite = event.type === 'SiteCheckRecorded' ? (['certificateNo'] as const) : [];
  const number = about['noticeNo'] ?? about['decisionNo'] ?? about['recordNo'] ?? about['number'] ?? about['item'];
  return (
    <>
      <strong>{t(`officer.event.${event.type}`)}</strong>
      {about['document'] && <> · {t(`officer.document.${about['document']}`)}</>}
      {number && <> · {number}</>}
      {about['licenceNo'] && <> · {about['licenceNo']}</>}
      {about['channel'] && <> · {t(`officer.channel.${about['channel']}`)}</>}
      {about['result'] && <> · {t(`officer.result.${about['result']}`)}</>}
      <span className="quiet">
        {' '}
        {event.by.role === 'officer' ? officerName(event.by, ['office', ...onSite]) : t(`officer.by.${event.by.role}`)}{' '}
        · <Moment at={event.at} />
      </span>
    </>
  );
}
