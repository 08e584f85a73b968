import { type DragEvent, useState } from 'react';
import { useText } from '../ui/use-text.ts';

/** Takes one file by choosing or dropping. It is read here and sent nowhere. */
export function FileDrop({ busy, onFile }: { readonly busy: boolean; onFile(file: File): void }) {
  const t = useText();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      className={over ? 'drop over' : 'drop'}
      aria-label={t('verify.file')}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id="file"
        type="file"
        className="visually-hidden"
        accept="application/pdf,.pdf"
        aria-describedby="file-hint"
        disabled={busy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
      <label htmlFor="file" className="button">
        {t('verify.file')}
      </label>
      <span className="hint" id="file-hint">
        {t('verify.file.hint')}
      </span>
    </section>
  );
}
