import { useSaid } from '../../ui/language.tsx';
import { Law } from '../../ui/law.tsx';
import { Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from './case-types.ts';
import { clockRuns, lightColour } from './countdown.ts';
import { Day } from './day.tsx';
import type { PackTexts } from './titles.ts';

/** Every clock of the case: statutory and promised, strict and lenient, each with its article, start, end and, while it runs, light in words. */
export function Clocks({ view, texts }: { readonly view: OfficerCase; readonly texts: PackTexts }) {
  const t = useText();
  const said = useSaid();
  const { clocks, phase } = view;
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
            <dt>{t('officer.clock.article')}</dt>
            <dd>
              <Law texts={texts} reference={c.article} /> · {t(`officer.certainty.${c.certainty}`)} ·{' '}
              {t(`officer.reading.${c.reading}`)}
            </dd>
          </dl>
        </div>
      ))}
    </section>
  );
}
