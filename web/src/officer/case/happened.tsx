import { useText } from '../../ui/use-text.ts';
import type { Happening } from './case-types.ts';
import { Moment } from './day.tsx';

/** Who did what in one line. */
export function Happened({ event }: { readonly event: Happening }) {
  const t = useText();
  const { about } = event;
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
        {event.by.role === 'officer' ? event.by.name : t(`officer.by.${event.by.role}`)} · <Moment at={event.at} />
      </span>
    </>
  );
}
