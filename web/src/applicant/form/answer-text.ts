import type { Answer, FormField, Row } from '../../api/types.ts';
import { useText } from '../../ui/use-text.ts';
import { useCase } from '../parts/case-context.ts';

/** An answer as one reads it back: choices by their words, a group line by line. */
export function useAnswerText(): (field: FormField, value: Answer | undefined) => string {
  const t = useText();
  const { words } = useCase();
  const cell = (kind: string, text: string) =>
    kind === 'yes-no' && (text === 'yes' || text === 'no') ? t(text === 'yes' ? 'form.yes' : 'form.no') : text;
  return (field, value) => {
    if (value === undefined || value === '') return t('form.none');
    if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
    if (typeof value === 'string') {
      const choice = field.choices?.find((c) => c.value === value);
      return choice ? words(choice.text) : value;
    }
    if (value.length === 0) return t('form.none');
    const line = (row: Row) =>
      (field.columns ?? [])
        .map(
          (c) =>
            [
              words(c.texts.label)
                .replace(/[（(].*$/, '')
                .trim(),
              cell(c.kind, row[c.column] ?? ''),
            ] as const,
        )
        .filter(([, text]) => text !== '')
        .map(([label, text]) => `${label}${t('form.colon')}${text}`)
        .join(t('list.comma'));
    return value.map((row, i) => `${i + 1}. ${line(row)}`).join('\n');
  };
}
