import { Law } from '../../ui/law.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useCase } from './case-context.ts';
import { useDay, useTexts } from './words.ts';

/** 不作为的救济: the authority let its limit pass; where to ask for reconsideration, and until when (行政复议法第二十三条). */
export function Inaction() {
  const t = useText();
  const day = useDay();
  const { view, item } = useCase();
  const texts = useTexts(item);
  const { inaction } = view;
  if (!inaction) return null;
  return (
    <Notice colour="amber" title={t('inaction.title')} live>
      <p>{t(`inaction.${inaction.clock}`, { day: day(inaction.missedOn) })}</p>
      <p>{t('inaction.remedy', { body: inaction.body, day: day(inaction.until) })}</p>
      {inaction.channel && <p>{t('inaction.channel', { channel: inaction.channel })}</p>}
      <p>
        <small>
          {t('inaction.until')}
          <Law texts={texts} reference={inaction.article} />
        </small>
      </p>
    </Notice>
  );
}
