import { Link, useNavigate } from '@tanstack/react-router';
import { problemText } from '@tuofu/domain';
import { useEffect, useState } from 'react';
import type { FormSection } from '../../api/types.ts';
import { type Locale, useLanguage } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { ErrorSummary, type Wrong } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { Answers } from '../draft/unsaved.ts';
import { wrongIn } from '../form/check-value.ts';
import { FieldView } from '../form/field-view.tsx';
import { problemsOf } from '../form/section-state.ts';
import { useAddress } from '../parts/address.ts';
import { type Open, subjectName, useCase } from '../parts/case-context.ts';
import { SaveLine } from '../parts/save-line.tsx';
import { NotFoundPage } from './lost.tsx';

/** One section of the form. What is wrong or missing is named when the person wants to go on, and never keeps anybody from going on. */
export function SectionPage() {
  const { section: id } = useAddress<{ section: string }>();
  return <Section key={id} id={id} />;
}

function Section({ id }: { readonly id: string }) {
  const t = useText();
  const navigate = useNavigate();
  const open = useCase();
  const { view, words, draft, refresh } = open;
  const [asked, setAsked] = useState(location.hash !== '');
  const [named, setNamed] = useState<readonly Wrong[]>([]);
  const { locale } = useLanguage();
  useEffect(() => {
    // From a list of problems one comes to the very field.
    const field = decodeURIComponent(location.hash.slice(1));
    if (field) setTimeout(() => document.getElementById(field)?.focus());
  }, []);
  const at = view.form.findIndex((s) => s.id === id);
  const section = view.form[at];
  if (!section) return <NotFoundPage />;
  const next = view.phase === 'draft' ? view.form[at + 1] : undefined;
  const goOn = async () => {
    await draft.flush();
    setAsked(true);
    if (named.length > 0) return leave();
    // What the server finds in the answers that it has just received.
    const fresh = { ...open, view: await refresh() };
    const wrong = wrongOf(section, fresh, draft.snapshot().answers, locale, t('form.colon'));
    if (wrong.length > 0) return setNamed(wrong);
    return leave();
  };
  const leave = () =>
    next
      ? navigate({ to: '/cases/$case/$section', params: { case: view.case, section: next.id } })
      : view.phase === 'draft'
        ? navigate({ to: '/cases/$case/materials', params: { case: view.case } })
        : navigate({ to: '/cases/$case', params: { case: view.case } });
  const editable = view.acts.includes('SaveAnswers');
  return (
    <Main title={words(section.title)}>
      <p className="quiet">
        <Link to="/cases/$case" params={{ case: view.case }}>
          {t('tasks.back')}
        </Link>{' '}
        · {t('section.step', { n: at + 1, all: view.form.length })}
      </p>
      {named.length > 0 && <ErrorSummary errors={named} />}
      {!editable && <p className="notice">{t('section.closed')}</p>}
      {editable && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void goOn();
          }}
        >
          {section.fields.map((f) => (
            <FieldView key={f.path} field={f} asked={asked} />
          ))}
          <div className="row">
            <button type="submit" className="button">
              {named.length > 0 ? t('section.anyway') : t('section.next')}
            </button>
            {named.length > 0 && <span className="quiet">{t('section.anyway.text')}</span>}
          </div>
          <SaveLine />
        </form>
      )}
    </Main>
  );
}

/** What is wrong or missing in a section: what the fields themselves can tell, then what the server found besides. */
function wrongOf(
  section: FormSection,
  now: Pick<Open, 'view' | 'words' | 'slots'>,
  answers: Answers,
  locale: Locale,
  colon: string,
): readonly Wrong[] {
  const own = section.fields.flatMap((f) => wrongIn(f, answers[f.path], now.view.today));
  const seen = new Set(own.map((w) => w.id));
  const line = (subject: string, text: string): Wrong => ({
    field: subject,
    text: `${subjectName(subject, now)}${colon}${text}`,
  });
  return [
    ...own.map((w) => line(w.id, problemText(`problem.${w.code}`, locale))),
    ...problemsOf(section, now.view.problems)
      .filter((p) => !seen.has(p.subject))
      .map((p) => line(p.subject, p.text[locale])),
  ];
}
