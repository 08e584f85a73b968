import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import en from './text/en.json' with { type: 'json' };
import zhCN from './text/zh-CN.json' with { type: 'json' };

export type Locale = 'zh-CN' | 'en';
/** A text in both languages, as the server sends it. */
export type Both = Readonly<Record<Locale, string>>;
export type Messages = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

const KEY = 'tuofu.language';
const Language = createContext<{ readonly locale: Locale; choose(locale: Locale): void }>({
  locale: 'zh-CN',
  choose: () => {},
});

function firstLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY) ?? navigator.language;
  return /^en\b/i.test(asked) ? 'en' : 'zh-CN';
}

/** Gives an app its language: what the address asks for, else what was chosen before, else the browser's; Chinese when in doubt. */
export function LanguageProvider({ texts, children }: { readonly texts: Messages; readonly children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(firstLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choose = (next: Locale) => {
    localStorage.setItem(KEY, next);
    setLocale(next);
  };
  const own = locale === 'en' ? en : zhCN;
  return (
    <Language value={{ locale, choose }}>
      <IntlProvider locale={locale} messages={{ ...own, ...texts[locale] }} onError={missing}>
        {children}
      </IntlProvider>
    </Language>
  );
}

/** Adds the texts of pages that are loaded later to those that are there. */
export function MoreTexts({ texts, children }: { readonly texts: Messages; readonly children: ReactNode }) {
  const { locale } = useLanguage();
  const messages = { ...useIntl().messages, ...texts[locale] } as Record<string, string>;
  return (
    <IntlProvider locale={locale} messages={messages} onError={missing}>
      {children}
    </IntlProvider>
  );
}

/** A text that is not there is a defect, never shown silently as its key. */
function missing(error: Error): void {
  throw error;
}

export const useLanguage = () => useContext(Language);

/** Picks the reader's language out of a text that came in both. */
export function useSaid(): (text: Both | null | undefined) => string {
  const { locale } = useLanguage();
  return (text) => text?.[locale] ?? '';
}
