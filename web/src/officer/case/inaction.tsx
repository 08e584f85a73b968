import { type CalendarDay, printDay } from '@tuofu/domain';
import { useLanguage } from '../../ui/language.tsx';
import { Law } from '../../ui/law.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from './case-types.ts';
import type { PackTexts } from './titles.ts';

/** 不作为: the authority let its own limit pass, and what the applicant may do about it, by whom and until when. */
export function Inaction({ view, texts }: { readonly view: OfficerCase; readonly texts: PackTexts }) {
  const t = useText();
  const { locale } = useLanguage();
  const { inaction } = view;
  if (!inaction) return null;
  const said = (day: string) => printDay(day as CalendarDay, locale);
  return (
    <Notice colour="red" title={t('officer.inaction.title')}>
      <p>{t(`officer.inaction.${inaction.clock}`, { day: said(inaction.missedOn) })}</p>
      <p>{t('officer.inaction.remedy', { body: inaction.body, day: said(inaction.until) })}</p>
      <p className="quiet">
        <Law texts={texts} reference={inaction.article} /> · {t(`officer.certainty.${inaction.certainty}`)}
      </p>
    </Notice>
  );
}
