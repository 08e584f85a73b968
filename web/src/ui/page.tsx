import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from './language.tsx';
import { ThemeButton } from './theme.tsx';
import { useText } from './use-text.ts';

type Frame = {
  readonly city: string;
  /** The mark of a demonstration in the reader's language; '' for a real city. */
  readonly mark: string;
  readonly home: string;
  readonly navigation?: ReactNode;
  readonly account?: ReactNode;
  readonly children: ReactNode;
};

/** The frame around every page: skip link, mark of the demonstration, city, navigation, language, theme. */
export function PageFrame({ city, mark, home, navigation, account, children }: Frame) {
  const t = useText();
  const { locale, choose } = useLanguage();
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <>
      <a className="skip" href="#main">
        {t('ui.skip')}
      </a>
      {mark && (
        <p className="demo" role="note">
          {mark}
        </p>
      )}
      <header className="bar">
        <div>
          <a className="city" href={home}>
            {city}
          </a>
          {navigation && <nav aria-label={t('ui.navigation')}>{navigation}</nav>}
          {account}
          <ThemeButton />
          <button type="button" className="plain" lang={other} onClick={() => choose(other)}>
            {other === 'en' ? 'English' : '中文'}
          </button>
        </div>
      </header>
      {children}
    </>
  );
}

/** The main part of a page: its title in the tab and as the heading that takes the focus when the page is entered. */
export function Main({
  title,
  wide,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { locale } = useLanguage();
  const spoken = useRef<string | null>(null);
  useEffect(() => {
    document.title = title;
    // The same page in another language is no new page: focus and place stay where they are.
    const sameInOther = spoken.current !== null && spoken.current !== locale;
    spoken.current = locale;
    if (sameInOther) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [title, locale]);
  return (
    <main id="main" className={wide ? 'page wide' : 'page'} tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
