import type { Answer, FormField } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { Law } from '../../ui/law.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from './case-types.ts';
import { type PackTexts, titleOf } from './titles.ts';

/** The form as it was filed, section by section, with where each value came from and what is missing. */
export function Answers({ view, texts }: { readonly view: OfficerCase; readonly texts: PackTexts }) {
  const t = useText();
  const said = useSaid();
  const from = (field: string) => view.prefilled.findLast((p) => p.field === field);
  const slots = view.problems.filter((p) => !view.form.some((s) => s.fields.some((f) => p.subject.startsWith(f.path))));
  const problemOf = (path: string) =>
    view.problems.filter((p) => p.subject === path || p.subject.startsWith(`${path}[`));
  return (
    <section>
      <h2>{t('officer.tab.form')}</h2>
      {view.problems.length > 0 && (
        <Notice colour="amber">
          <p>{t('officer.form.gaps', { n: view.problems.length })}</p>
          {slots.length > 0 && (
            <ul>
              {slots.map((p) => (
                <li key={p.subject + p.code}>
                  {titleOf(texts, p.subject)}：{said(p.text)}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {view.form.map((s) => (
        <div key={s.id}>
          <h3>{texts[s.title] ?? s.title}</h3>
          <dl className="summary">
            {s.fields.map((f) => (
              <div className="pair" key={f.path}>
                <dt>{texts[f.texts.label] ?? f.path}</dt>
                <dd>
                  <Value field={f} value={view.answers[f.path]} texts={texts} />
                  {from(f.path) && (
                    <span className="quiet block">
                      {t('officer.form.from', {
                        registry: texts[`registry.${from(f.path)?.registry}`] ?? from(f.path)?.registry ?? '',
                      })}{' '}
                      <Law texts={texts} reference={from(f.path)?.article ?? ''} />
                    </span>
                  )}
                  {problemOf(f.path).map((p) => (
                    <span className="error-line" key={p.subject + p.code}>
                      <span aria-hidden="true">✕ </span>
                      {p.subject === f.path ? '' : `${titleOf(texts, p.subject)}：`}
                      {said(p.text)}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function Value({
  field,
  value,
  texts,
}: {
  readonly field: FormField;
  readonly value: Answer | undefined;
  readonly texts: PackTexts;
}) {
  const t = useText();
  if (value === undefined || value === '') return <em className="quiet">{t('officer.form.empty')}</em>;
  if (typeof value === 'boolean') return <>{t(value ? 'officer.yes' : 'officer.no')}</>;
  if (typeof value === 'string') return <>{texts[`choice.${field.path}.${value}`] ?? value}</>;
  return (
    <ul className="rows">
      {value.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a filed form do not move
        <li key={i}>
          {(field.columns ?? [])
            .filter((c) => row[c.column])
            .map((c) => `${texts[c.texts.label] ?? c.column} ${row[c.column]}`)
            .join('，')}
        </li>
      ))}
    </ul>
  );
}
