import { useEffect, useState } from 'react';
import { useText } from './use-text.ts';

type Theme = 'auto' | 'light' | 'dark';
const KEY = 'tuofu.theme';
const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };

function stored(): Theme {
  const theme = localStorage.getItem(KEY);
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

/** Light, dark, or as the device has it. */
export function ThemeButton() {
  const t = useText();
  const [theme, setTheme] = useState<Theme>(stored);
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(KEY, theme);
  }, [theme]);
  return (
    <button type="button" className="plain" onClick={() => setTheme(NEXT[theme])}>
      <span>
        <span aria-hidden="true">◐ </span>
        <span className="on-wide">{t('ui.theme')} </span>
        {t(`ui.theme.${theme}`)}
      </span>
    </button>
  );
}
