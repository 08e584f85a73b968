import { type Locale, problemText } from '@tuofu/domain';

/** A text in both languages of the interface. */
export type Both = { readonly 'zh-CN': string; readonly en: string };

export const both = (say: (locale: Locale) => string): Both => ({ 'zh-CN': say('zh-CN'), en: say('en') });

/** The words that the domain has under this key, with their facts. */
export const words = (key: string, facts: Parameters<typeof problemText>[2] = {}): Both =>
  both((locale) => problemText(key, locale, facts));
