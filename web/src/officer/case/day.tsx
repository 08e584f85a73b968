import { type CalendarDay, printDay } from '@tuofu/domain';
import { useLanguage } from '../../ui/language.tsx';

/** A civil day as the reader writes it. */
export function Day({ day }: { readonly day: string }) {
  const { locale } = useLanguage();
  const civil = /^\d{4}-\d{2}-\d{2}$/.test(day);
  return <time dateTime={day}>{civil ? printDay(day as CalendarDay, locale) : day}</time>;
}

/** An instant in the office's time. */
export function Moment({ at }: { readonly at: string }) {
  const { locale } = useLanguage();
  const words = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  });
  return <time dateTime={at}>{words.format(new Date(at))}</time>;
}
