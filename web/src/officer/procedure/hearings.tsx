import { useText } from '../../ui/use-text.ts';
import { Day } from '../case/day.tsx';
import { useOfficerName } from '../case/officer-name.ts';
import { Part, type Procedure, State } from './part.tsx';

/** 陈述申辩和听证: who was told of the right, what came of it, and the hearings. */
export function Hearings({ procedure }: { readonly procedure: Procedure }) {
  const t = useText();
  const by = useOfficerName();
  const { hearingRights, hearings, statements } = procedure;
  return (
    <Part title={t('officer.course.hearing')} none={hearingRights.length === 0 && hearings.length === 0}>
      {hearingRights.map((r) => (
        <li key={r.noticeNo}>
          <strong>{t('officer.course.right', { name: r.name })}</strong>{' '}
          <State
            colour={r.waivedOn ? 'grey' : r.requestedOn ? 'blue' : 'amber'}
            word={r.waivedOn ? 'waived' : r.requestedOn ? 'requested' : 'told'}
          />
          <span className="quiet block">
            {r.noticeNo} · {t(`officer.party.${r.party}`)} · {r.matter}
          </span>
          <span className="quiet block">
            {r.requestedOn ? (
              <>
                {t('officer.course.requestedOn')} <Day day={r.requestedOn} />
              </>
            ) : (
              r.requestUntil && (
                <>
                  {t('officer.course.requestUntil')} <Day day={r.requestUntil} />
                </>
              )
            )}
          </span>
          {statements
            .filter((s) => s.noticeNo === r.noticeNo)
            .map((s) => (
              <span className="block" key={`${s.on} ${s.text}`}>
                {t('officer.course.statement')} <q>{s.text}</q> <Day day={s.on} />
              </span>
            ))}
        </li>
      ))}
      {hearings.map((h) => (
        <li key={h.noticeNo}>
          <strong>{t('officer.course.called')}</strong> <Day day={h.calledFor} />{' '}
          <State colour={h.record ? 'green' : 'amber'} word={h.record ? 'held' : 'open'} />
          <span className="quiet block">
            {h.noticeNo} · {t(`officer.ground.${h.ground}`)} · {h.place} · {t('officer.field.chair')} {by(h.by)}
            {h.record && (
              <>
                {' · '}
                {h.record.recordNo} · <Day day={h.record.heldOn} />
              </>
            )}
          </span>
        </li>
      ))}
    </Part>
  );
}
