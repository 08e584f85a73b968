import { useIntl } from 'react-intl';
import type { Item } from '../../api/types.ts';
import { type Locale, useLanguage } from '../../ui/language.tsx';
import { useText } from '../../ui/use-text.ts';

export type Words = (key: string) => string;

/** The words of an item's pack in the reader's language, by key. */
export function useTexts(item: Pick<Item, 'texts'>): Readonly<Record<string, string>> {
  const { locale } = useLanguage();
  return item.texts[locale];
}

/** The words of an item's pack in the reader's language; Chinese where a pack has no other. A key without words is shown as it is. */
export function useWords(item: Pick<Item, 'texts'>): Words {
  const { locale } = useLanguage();
  return (key) => item.texts[locale][key] ?? item.texts['zh-CN'][key] ?? key;
}

const LOCALES: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh-CN', en: 'en-GB' };

/** An instant in the office's time: 2026年7月1日 09:00 · 1 July 2026, 09:00. */
export function useMoment(): (instant: string) => string {
  const { locale } = useLanguage();
  const format = new Intl.DateTimeFormat(LOCALES[locale], {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return (instant) => format.format(new Date(instant));
}

/** A calendar day in words. */
export function useDay(): (day: string) => string {
  const { locale } = useLanguage();
  const format = new Intl.DateTimeFormat(LOCALES[locale], { timeZone: 'UTC', dateStyle: 'long' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}

/** The time of the day on this device, 09:05:07. */
export const clockTime = (ms: number): string => {
  const d = new Date(ms);
  return [d.getHours(), d.getMinutes(), d.getSeconds()].map((n) => String(n).padStart(2, '0')).join(':');
};

export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Like useText, for keys that end in something the server names: what has no words yet is shown by its name. */
export function useNamed(): ReturnType<typeof useText> {
  const t = useText();
  const { messages } = useIntl();
  return (key, values) => (Object.hasOwn(messages, key) ? t(key, values) : key.slice(key.lastIndexOf('.') + 1));
}
