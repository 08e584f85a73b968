import { paperKey } from '../../ui/paper-key.ts';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from './case-types.ts';
import { Day } from './day.tsx';

const size = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`;

/** The official papers of the case, each to be downloaded; what the decision was; and the correction notices in full. */
export function Papers({ view }: { readonly view: OfficerCase }) {
  const t = useText();
  const waits = view.decision?.result === 'granted' && view.decision.licence !== null && !view.decision.made;
  return (
    <section>
      <h2>{t('officer.tab.papers')}</h2>
      {waits && (
        <Notice colour="blue" live>
          <p>{t('officer.papers.making')}</p>
        </Notice>
      )}
      {view.documents.length === 0 && !waits && <p>{t('officer.papers.none')}</p>}
      <ul className="tasks">
        {view.documents.map((d) => (
          <li key={`${d.document} ${d.number}`}>
            <span>
              <strong>{t(`officer.document.${paperKey(d.document, view)}`)}</strong> {d.number}
              <span className="quiet block">
                {d.to !== 'applicant'
                  ? t(`officer.papers.to.${d.to}`)
                  : d.delivered && d.delivered.length > 0
                    ? t('officer.papers.delivered', {
                        channels: d.delivered.map((x) => t(`officer.channel.${x.channel}`)).join(' · '),
                      })
                    : t('officer.papers.undelivered')}
              </span>
            </span>
            <a href={d.href} download>
              {t('officer.papers.download', { size: size(d.size) })}
              <span className="visually-hidden"> {d.number}</span>
            </a>
          </li>
        ))}
      </ul>
      {view.corrections.map((c) => (
        <div className="card" key={c.noticeNo}>
          <h3>
            {t(`officer.document.${paperKey('correction-notice', view)}`)} {c.noticeNo}
          </h3>
          <p className="quiet">
            {t('officer.correction.served')} <Day day={c.servedOn} /> ·{' '}
            {t(c.inTime ? 'officer.correction.inTime' : 'officer.correction.late')} ·{' '}
            {c.deliveredOn ? (
              <>
                {t('officer.correction.answered')} <Day day={c.deliveredOn} />
              </>
            ) : (
              t('officer.correction.waiting')
            )}
          </p>
          <ol>
            {c.defects.map((d) => (
              <li key={d.subject} lang="zh-CN">
                {d.problem} {d.cure}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
