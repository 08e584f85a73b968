import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useText } from '../../ui/use-text.ts';
import { ActOutcome } from '../case/act-outcome.tsx';
import type { PackTexts } from '../case/titles.ts';
import type { Acting } from '../case/use-act.ts';
import { PreviewButton, type PreviewOf } from './preview-button.tsx';

type Confirm = {
  readonly title: string;
  /** What it does and that it binds. */
  readonly binds: string;
  readonly button: string;
  readonly danger?: boolean;
  /** False once a colleague's act has made it impossible; then there is only the way out. */
  readonly possible?: boolean;
  readonly acting: Acting;
  readonly of: string;
  readonly texts: PackTexts;
  /** Where the paper can be seen before it binds. */
  readonly preview?: PreviewOf | undefined;
  readonly children?: ReactNode;
  onClose(): void;
  onConfirm(): void;
};

/** The question before an act that binds. A refusal is told in it, and nothing typed is lost. */
export function Confirm({
  title,
  binds,
  button,
  danger,
  possible = true,
  acting,
  of,
  texts,
  preview,
  children,
  onClose,
  onConfirm,
}: Confirm) {
  const t = useText();
  return (
    <Dialog title={title} onClose={onClose}>
      <ActOutcome acting={acting} of={of} texts={texts} />
      {children}
      {possible && preview && <PreviewButton preview={preview} />}
      {possible && (
        <p>
          <strong>{binds}</strong>
        </p>
      )}
      <div className="row">
        {possible && (
          <button
            type="button"
            className={danger ? 'button danger' : 'button'}
            aria-disabled={acting.busy}
            onClick={() => !acting.busy && onConfirm()}
          >
            {acting.busy ? t('officer.busy') : button}
          </button>
        )}
        <button type="button" className="button second" onClick={onClose}>
          {t(possible ? 'officer.cancel' : 'officer.close')}
        </button>
      </div>
    </Dialog>
  );
}
