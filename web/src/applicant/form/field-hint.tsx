import { Link } from '@tanstack/react-router';
import type { FormField } from '../../api/types.ts';
import { useText } from '../../ui/use-text.ts';
import { useCase } from '../parts/case-context.ts';

/** Hint, example and the law on which a field is asked, with the way to the item's list of articles. */
export function FieldHint({ field }: { readonly field: FormField }) {
  const t = useText();
  const { view, words } = useCase();
  return (
    <>
      {words(field.texts.hint)}
      {field.kind !== 'boolean' && field.kind !== 'choice' && (
        <>
          <br />
          {t('form.example', { example: words(field.texts.example) })}
        </>
      )}
      <br />
      {field.texts.legal.map((key, i) => (
        <span key={key}>
          {i === 0 ? `${t('form.basis')} ` : t('list.semicolon')}
          <Link to="/items/$item" params={{ item: view.item }} hash={key.replace('.', '-')}>
            {words(key)}
          </Link>
        </span>
      ))}
    </>
  );
}
