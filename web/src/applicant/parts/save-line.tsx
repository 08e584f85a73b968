import { useSaid } from '../../ui/language.tsx';
import { Notice } from '../../ui/said.tsx';
import { useSlow } from '../../ui/slow.ts';
import { useText } from '../../ui/use-text.ts';
import { useDraft } from './case-context.ts';
import { SignIn } from './sign-in.tsx';
import { clockTime } from './words.ts';

/** Whether what was typed is safe, always in sight: saved at which time, on its way, only on this device, or why not. Where nothing is typed it speaks up only when something is not. */
export function SaveLine({ quiet }: { readonly quiet?: boolean }) {
  const t = useText();
  const said = useSaid();
  const { save, kept } = useDraft();
  const slow = useSlow(save.state === 'saving');
  if (quiet && (save.state === 'rest' || save.state === 'saved')) return null;
  return (
    <div className="save-line">
      <p role="status">
        {save.state === 'saved' && (
          <>
            <span aria-hidden="true">✓ </span>
            {t('save.saved', { time: clockTime(save.at) })}
          </>
        )}
        {save.state === 'rest' && t('save.rest')}
        {(save.state === 'waiting' || save.state === 'saving') && t(slow && kept ? 'save.slow' : 'save.saving')}
        {save.state === 'offline' && (
          <>
            <span aria-hidden="true">! </span>
            {t(kept ? 'save.offline' : 'save.offline.lost')}
          </>
        )}
      </p>
      {save.state === 'signed-out' && (
        <Notice colour="amber" title={t('signed-out.title')} live>
          <p>{t('signed-out.typed')}</p>
          <p>
            <SignIn />
          </p>
        </Notice>
      )}
      {save.state === 'refused' && (
        <Notice colour="red" live>
          <p>{said(save.text)}</p>
        </Notice>
      )}
    </div>
  );
}
