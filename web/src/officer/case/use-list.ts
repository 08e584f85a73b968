import { useLanguage } from '../../ui/language.tsx';

/** Several things in one sentence as the reader's language lists them. */
export function useList(): (things: readonly string[]) => string {
  const { locale } = useLanguage();
  return (things) => (locale === 'en' ? things.join(', ') : things.join('、'));
}
