import { lawInEnglish } from '@tuofu/domain';
import { useLanguage } from '../../ui/language.tsx';

/** A legal reference in the reader's language; the Chinese text, which is the authoritative one, where there is no English. */
export function useArticle(): (reference: string) => string {
  const { locale } = useLanguage();
  return (reference) => (locale === 'en' ? (lawInEnglish(reference) ?? reference) : reference);
}
