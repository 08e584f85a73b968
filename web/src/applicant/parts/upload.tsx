import { useRef, useState } from 'react';
import { newKey, upload } from '../../api/call.ts';
import { useText } from '../../ui/use-text.ts';
import { Trouble } from './asked.tsx';
import { type Slot, useCase } from './case-context.ts';

type Sending = {
  readonly file: File;
  readonly key: string;
  readonly share: number;
  readonly error?: unknown;
};

const ACCEPT = '.pdf,.png,.jpg,.jpeg,.webp,.tif,.tiff';

/** Uploads files into a slot of the item. */
export function Upload({ slot, more }: { readonly slot: Slot; readonly more: boolean }) {
  const { words } = useCase();
  return (
    <PickFiles
      id={`${slot.slot}-file`}
      path="/materials"
      slot={slot.slot}
      multiple={slot.multiple}
      more={more}
      what={words(`material.${slot.slot}.name`)}
    />
  );
}

/** Uploads files, with how much has gone; one that did not arrive is sent again under its key, so that it arrives once. */
export function PickFiles({
  id,
  path,
  slot,
  multiple,
  more,
  what,
}: {
  readonly id: string;
  readonly path: string;
  readonly slot?: string;
  readonly multiple: boolean;
  /** Whether there are files already. */
  readonly more: boolean;
  /** What the files are, for who cannot see beside what the button stands. */
  readonly what: string;
}) {
  const t = useText();
  const { view, refresh } = useCase();
  const input = useRef<HTMLInputElement>(null);
  const [all, setAll] = useState<readonly Sending[]>([]);
  const [told, setTold] = useState('');
  const change = (key: string, to: Partial<Sending> | null) =>
    setAll((before) => before.flatMap((s) => (s.key !== key ? [s] : to ? [{ ...s, ...to }] : [])));
  const send = async ({ file, key }: { readonly file: File; readonly key: string }) => {
    change(key, { share: 0, error: undefined });
    try {
      await upload(`/api/cases/${view.case}${path}`, {
        ...(slot === undefined ? {} : { slot }),
        file,
        key,
        onProgress: (share) => change(key, { share }),
      });
      setTold(t('upload.done', { name: file.name }));
      await refresh();
      change(key, null);
    } catch (error) {
      change(key, { error });
    }
  };
  const pick = async (files: FileList | null) => {
    const fresh = Array.from(files ?? [], (file): Sending => ({ file, key: newKey(), share: 0 }));
    if (input.current) input.current.value = '';
    setTold('');
    setAll((before) => [...before.filter((s) => !s.error), ...fresh]);
    for (const one of fresh) await send(one);
  };
  return (
    <div className="pick">
      <input
        ref={input}
        id={id}
        className="visually-hidden"
        type="file"
        accept={ACCEPT}
        multiple={multiple}
        aria-describedby={`${id}-hint`}
        onChange={(e) => void pick(e.target.files)}
      />
      <label htmlFor={id} className="button second">
        {t(more ? 'upload.more' : 'upload.label')}
        <span className="visually-hidden"> {what}</span>
      </label>{' '}
      <span className="quiet" id={`${id}-hint`}>
        {t('upload.hint')}
      </span>
      <p role="status" className="quiet">
        {told}
      </p>
      {all.map((s) =>
        s.error === undefined ? (
          <p key={s.key}>
            <label htmlFor={`${id}-${s.key}`}>
              {s.share < 1
                ? t('upload.sending', { name: s.file.name, share: Math.round(s.share * 100) })
                : t('upload.checking', { name: s.file.name })}
            </label>{' '}
            <progress id={`${id}-${s.key}`} value={s.share} max={1} />
          </p>
        ) : (
          <div key={s.key}>
            <p className="error-line">{t('upload.failed', { name: s.file.name })}</p>
            <Trouble error={s.error} retry={() => void send(s)} />
          </div>
        ),
      )}
    </div>
  );
}
