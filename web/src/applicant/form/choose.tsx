import type { FormField } from '../../api/types.ts';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useCase, useDraft } from '../parts/case-context.ts';
import { useAnswerText } from './answer-text.ts';

/** A field that was also changed elsewhere, or that a register locked: both values, and the person chooses. */
export function Choose({ field, locked }: { readonly field: FormField; readonly locked: boolean }) {
  const t = useText();
  const { draft } = useCase();
  const { unsaved } = useDraft();
  const asText = useAnswerText();
  const typed = unsaved[field.path];
  if (!typed) return null;
  return (
    <Notice colour="amber" title={t(locked ? 'choose.locked' : 'choose.title')} live>
      <dl className="summary">
        <dt>{t('choose.mine')}</dt>
        <dd>{asText(field, typed.value)}</dd>
        <dt>{t(locked ? 'choose.registered' : 'choose.theirs')}</dt>
        <dd>{asText(field, typed.theirs ?? undefined)}</dd>
      </dl>
      <div className="row">
        {!locked && (
          <button type="button" className="button second" onClick={() => draft.choose(field.path, true)}>
            {t('choose.keep-mine')}
          </button>
        )}
        <button type="button" className="button second" onClick={() => draft.choose(field.path, false)}>
          {t(locked ? 'choose.take-registered' : 'choose.take-theirs')}
        </button>
      </div>
    </Notice>
  );
}
