import { useText } from '../../ui/use-text.ts';
import { Day } from '../case/day.tsx';
import { useOfficerName } from '../case/officer-name.ts';
import { Part, type Procedure, State } from './part.tsx';

/** 征求意见: which offices were asked what, until when, and what they answered. */
export function Offices({ procedure }: { readonly procedure: Procedure }) {
  const t = useText();
  const by = useOfficerName();
  return (
    <Part title={t('officer.course.offices')} none={procedure.asked.length === 0}>
      {procedure.asked.map((a) => (
        <li key={a.requestNo}>
          <strong>{a.officeName}</strong>{' '}
          {a.answer ? (
            <State colour={a.answer.agrees ? 'green' : 'red'} word={a.answer.agrees ? 'agrees' : 'disagrees'} />
          ) : (
            <State colour="amber" word="open" />
          )}
          <span className="quiet block">
            {a.requestNo} · <Day day={a.askedOn} />
            {a.dueOn && (
              <>
                {' · '}
                {t('officer.course.dueOn')} <Day day={a.dueOn} />
              </>
            )}
            {' · '}
            {t(`officer.silence.${a.silence}`)}
          </span>
          <span className="block">{a.question}</span>
          {a.answer && (
            <span className="block">
              <q>{a.answer.view}</q> {by(a.answer.by)} · <Day day={a.answer.on} />
            </span>
          )}
        </li>
      ))}
    </Part>
  );
}
