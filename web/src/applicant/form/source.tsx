import type { Answer, Prefilled } from '../../api/types.ts';
import { lawText } from '../../ui/law.tsx';
import { useText } from '../../ui/use-text.ts';
import { same } from '../draft/same.ts';
import { useCase } from '../parts/case-context.ts';
import { useMoment, useTexts } from '../parts/words.ts';

/** Sources that are no registry of the item. */
const OURS: Readonly<Record<string, string>> = { identity: 'source.identity', licence: 'source.licence' };

/** Where a value came from, when, and by which article; whether it may be changed here, and where else it is put right. */
export function Source({ prefilled, value }: { readonly prefilled: Prefilled; readonly value: Answer | undefined }) {
  const t = useText();
  const moment = useMoment();
  const { words, item } = useCase();
  const texts = useTexts(item);
  const own = OURS[prefilled.registry];
  const from = own ? t(own) : words(`registry.${prefilled.registry}`);
  const changed = prefilled.mode === 'editable' && !same(prefilled.value, value);
  return (
    <>
      {t('source.from', { from, when: moment(prefilled.asOf), article: lawText(texts, prefilled.article) })}
      <br />
      {prefilled.mode === 'locked' && t(prefilled.registry === 'licence' ? 'source.locked.licence' : 'source.locked')}
      {prefilled.mode === 'editable' && !changed && t('source.editable')}
      {changed && typeof prefilled.value === 'string' && t('source.changed', { value: prefilled.value })}
    </>
  );
}
