import { useText } from '../../ui/use-text.ts';
import { Day } from '../case/day.tsx';
import { Part, type Procedure, State } from './part.tsx';

/** Procedures of article 45 whose time was told, and the extension of the limit. */
export function TimeTold({ procedure }: { readonly procedure: Procedure }) {
  const t = useText();
  const { announced, extension } = procedure;
  return (
    <Part title={t('officer.course.time')} none={announced.length === 0 && extension === null}>
      {announced.map((p) => (
        <li key={p.noticeNo}>
          <strong>{t(`officer.procedure.${p.procedure}`)}</strong>{' '}
          <State colour={p.endedOn ? 'green' : 'amber'} word={p.endedOn ? 'ended' : 'running'} />
          <span className="quiet block">
            {p.noticeNo} · {t('officer.course.from')} <Day day={p.from} /> · {t('officer.days', { n: p.workingDays })}
            {p.endedOn && (
              <>
                {' · '}
                {t('officer.course.endedOn')} <Day day={p.endedOn} />
              </>
            )}
          </span>
          <span className="block">{p.reason}</span>
        </li>
      ))}
      {extension && (
        <li>
          <strong>{t('officer.course.extended', { n: extension.workingDays })}</strong>
          <span className="quiet block">
            {extension.noticeNo} · <Day day={extension.grantedOn} />
          </span>
          <span className="block">{extension.reason}</span>
        </li>
      )}
    </Part>
  );
}
