import { INACTION_ARTICLE, lawInEnglish } from '@tuofu/domain';
import { IDENTITY_ARTICLE } from '../access/identity-values.ts';
import type { Both } from '../both-languages.ts';
import type { CityProfile } from '../city/profile.ts';
import type { LoadedRelease, Releases } from './releases.ts';

/** The words of an item as this city answers it: those of its release, and the references that the city itself gives (`law.<reference>`). */
export function itemWords({ words }: LoadedRelease, profile: CityProfile): LoadedRelease['words'] {
  const ours: readonly Both[] = [
    lawWords(IDENTITY_ARTICLE, []),
    lawWords(INACTION_ARTICLE, []),
    ...Object.values(profile.policies).flatMap(policyBasis),
  ];
  const more = (locale: keyof Both) => Object.fromEntries(ours.map((both) => [`law.${both['zh-CN']}`, both[locale]]));
  return { 'zh-CN': { ...words['zh-CN'], ...more('zh-CN') }, en: { ...words.en, ...more('en') } };
}

/** A reference in both languages; the Chinese text where nothing of ours can say it in English. */
export function lawWords(reference: string, releases: ReturnType<Releases['all']>): Both {
  const laws = Object.assign({}, ...releases.map((r) => r.release.definition.laws)) as Readonly<Record<string, string>>;
  return { 'zh-CN': reference, en: lawInEnglish(reference, laws) ?? reference };
}

/** The basis of a city's policy; `basisEn` is its English. */
function policyBasis(policy: unknown): Both[] {
  const { basis, basisEn } = (policy ?? {}) as { readonly basis?: unknown; readonly basisEn?: unknown };
  return typeof basis === 'string' ? [{ 'zh-CN': basis, en: typeof basisEn === 'string' ? basisEn : basis }] : [];
}
