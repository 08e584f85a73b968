import { Link } from '@tanstack/react-router';
import { useText } from '../../ui/use-text.ts';
import { useAnswerText } from '../form/answer-text.ts';
import { useCase, useDraft } from './case-context.ts';
import { fileSize } from './words.ts';

/** Every answer and every file of the case, to be read over; each section with the way back into it while it may be changed. */
export function AnswersList() {
  const t = useText();
  const { view, words, slots } = useCase();
  const { answers } = useDraft();
  const asText = useAnswerText();
  const editable = view.acts.includes('SaveAnswers');
  return (
    <>
      {view.form.map((s) => (
        <section key={s.id}>
          <h2>{words(s.title)}</h2>
          <dl className="summary">
            {s.fields.map((f) => (
              <div key={f.path} className="pair">
                <dt>{words(f.texts.label)}</dt>
                <dd className="lines-kept">{asText(f, answers[f.path])}</dd>
              </div>
            ))}
          </dl>
          {editable && (
            <p className="end">
              <Link to="/cases/$case/$section" params={{ case: view.case, section: s.id }}>
                {t('check.change', { what: words(s.title) })}
              </Link>
            </p>
          )}
        </section>
      ))}
      <section>
        <h2>{t('tasks.materials')}</h2>
        {view.materials.length === 0 && <p>{t('check.no-materials')}</p>}
        <ul>
          {view.materials.map((m) => (
            <li key={m.material}>
              {slots.some((s) => s.slot === m.slot) ? words(`material.${m.slot}.name`) : m.slot}
              {t('form.colon')}
              <a href={`/api/cases/${view.case}/materials/${m.material}/file`} download>
                {m.name}
              </a>{' '}
              <span className="quiet">{fileSize(m.size)}</span>
            </li>
          ))}
        </ul>
        {editable && (
          <p className="end">
            <Link to="/cases/$case/materials" params={{ case: view.case }}>
              {t('check.change', { what: t('tasks.materials') })}
            </Link>
          </p>
        )}
      </section>
    </>
  );
}
