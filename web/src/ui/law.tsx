import { useLanguage } from './language.tsx';

type Texts = Readonly<Record<string, string>>;

/** A legal reference in the reader's language, from an item's words (`law.<reference>`); several are separated by ；. */
export function lawText(texts: Texts, reference: string): string {
  const laws = reference.split('；').map((one) => texts[`law.${one.trim()}`]);
  if (laws.includes(undefined)) return reference;
  return laws.join(laws.join('') === reference.split('；').join('') ? '；' : '; ');
}

/** A legal reference as it is shown: the Chinese text is the authoritative one and stays at hand in the English view. */
export function Law({ texts, reference }: { readonly texts: Texts; readonly reference: string }) {
  const { locale } = useLanguage();
  const said = lawText(texts, reference);
  if (said === reference) return locale === 'zh-CN' ? said : <span lang="zh-CN">{said}</span>;
  return <LawInBoth said={said} reference={reference} />;
}

/** The English of a reference with its Chinese original as a title. */
export function LawInBoth({ said, reference }: { readonly said: string; readonly reference: string }) {
  return said === reference ? said : <span title={reference}>{said}</span>;
}
