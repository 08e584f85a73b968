import { lawInEnglish, lawsOf } from '@tuofu/domain';
import { groundedOf } from './grounded.ts';
import type { Release, Texts } from './release.ts';

/**
 * Every word of a release for its readers: the texts of the pack, `legal.<id>` for the norms it names, and `law.<reference>` for
 * every single legal reference in it (a clause, an article, a basis), so that the Chinese reference can be read in either language.
 */
export function wordsOf({ definition: d, texts }: Release): Release['texts'] {
  const english = (reference: string) => lawInEnglish(reference, d.laws) ?? reference;
  const references = groundedOf(d).flatMap(({ basis }) => (basis === undefined ? [] : lawsOf(basis)));
  const words = (say: (reference: string) => string): Texts =>
    Object.fromEntries([
      ...references.map((reference) => [`law.${reference}`, say(reference)]),
      ...Object.entries(d.legal).map(([id, { law, article }]) => [`legal.${id}`, say(`${law}${article}`)]),
    ]);
  return {
    'zh-CN': { ...texts['zh-CN'], ...words((reference) => reference) },
    en: { ...texts.en, ...words(english) },
  };
}
