import { useSaid } from '../../ui/language.tsx';
import { Law } from '../../ui/law.tsx';
import { Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase, OfficerClock } from './case-types.ts';
import { clockRuns, lightColour } from './countdown.ts';
import { Day } from './day.tsx';
import type { PackTexts } from './titles.ts';

/** Every clock of the case: statutory and promised, strict and lenient, each with its article, start, stops, end and, while it runs, light in words. */
export function Clocks({ view, texts }: { readonly view: OfficerCase; readonly texts: PackTexts }) {
  const t = useText();
  const said = useSaid();
  const { clocks, phase, clockNotes: notes } = view;
  const licenceMade = view.decision?.result === 'granted' && view.decision.made !== null;
  const runs = (clock: string) => clockRuns(clock, { phase, licenceMade });
  return (
    <section>
      <h2>{t('officer.tab.clocks')}</h2>
      {clocks.length === 0 && <p>{t('officer.clock.none')}</p>}
      {clocks.map((c) => (
        <div className="card" key={`${c.clock} ${c.limit} ${c.reading} ${c.article}`}>
          <h3>
            {t(`officer.clock.${c.clock}`)} · {t(`officer.limit.${c.limit}`)}
          </h3>
          {!runs(c.clock) && <p className="quiet">{t('officer.clock.ended')}</p>}
          {runs(c.clock) && c.light && (
            <p>
              <Tag colour={lightColour(c.light)}>{t(`officer.light.${c.light}`)}</Tag>{' '}
              {typeof c.daysLeft === 'number' &&
                t(c.daysLeft < 0 ? 'officer.due.over' : 'officer.due.left', { n: Math.abs(c.daysLeft) })}
            </p>
          )}
          <dl className="summary">
            <dt>{t('officer.clock.end')}</dt>
            <dd>{said(c.endText)}</dd>
            <dt>{t('officer.clock.length')}</dt>
            <dd>
              {t('officer.clock.days', { n: c.workingDays })} <Day day={c.start.day} /> (
              {t(`officer.clock.from.${c.start.event}`)})
            </dd>
            {c.stops.length > 0 && (
              <>
                <dt>{t('officer.clock.stops')}</dt>
                <dd>
                  <ul className="course">
                    {c.stops.map((s) => (
                      <li key={`${s.reason} ${s.from} ${s.noticeNo}`}>
                        <Stop stop={s} />
                      </li>
                    ))}
                  </ul>
                </dd>
              </>
            )}
            {c.extension && (
              <>
                <dt>{t('officer.clock.extension')}</dt>
                <dd>
                  {t('officer.days', { n: c.extension.workingDays })} · {c.extension.noticeNo} ·{' '}
                  <Day day={c.extension.grantedOn} /> ·{' '}
                  {t(c.extension.counted ? 'officer.clock.counted' : 'officer.clock.notCounted')}
                  <span className="quiet block">
                    <Law texts={texts} reference={c.extension.article} /> ·{' '}
                    {t(`officer.certainty.${c.extension.certainty}`)}
                  </span>
                </dd>
              </>
            )}
            <dt>{t('officer.clock.article')}</dt>
            <dd>
              <Law texts={texts} reference={c.article} /> · {t(`officer.certainty.${c.certainty}`)} ·{' '}
              {t(`officer.reading.${c.reading}`)}
            </dd>
          </dl>
        </div>
      ))}
      {notes.length > 0 && (
        <>
          <h3>{t('officer.clock.notes')}</h3>
          <ul>
            {notes.map((n) => (
              <li key={`${n.clock} ${n.light} ${n.on}`}>
                <Day day={n.on} /> · {t(`officer.clock.${n.clock}`)} ·{' '}
                <Tag colour={lightColour(n.light)}>{t(`officer.light.${n.light}`)}</Tag>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** One interval in which the clock may stand still: why, by which notice, how long, and whether it counts under this reading. */
function Stop({ stop: s }: { readonly stop: OfficerClock['stops'][number] }) {
  const t = useText();
  return (
    <>
      {t(`officer.procedure.${s.reason}`)} · <Day day={s.from} />
      {s.to && (
        <>
          {' — '}
          <Day day={s.to} />
        </>
      )}
      <span className="quiet block">
        {s.noticeNo ?? t('officer.clock.noNotice')}
        {s.announcedWorkingDays !== null && ` · ${t('officer.days', { n: s.announcedWorkingDays })}`} ·{' '}
        {t(s.counted ? 'officer.clock.counted' : 'officer.clock.notCounted')}
      </span>
    </>
  );
}
