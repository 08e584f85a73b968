import { useRef, useState } from 'react';
import { newKey, perform } from '../../api/call.ts';
import type { CaseView } from '../../api/types.ts';
import { Trouble } from './asked.tsx';
import { useCase } from './case-context.ts';
import { PickFiles } from './upload.tsx';
import { fileSize, useNamed } from './words.ts';

type Order = NonNullable<CaseView['procedure']>['rectifications'][number];
type ReportFile = Order['files'][number];

/** Photographs and documents with the report; what was uploaded stays with the order until the report is sent, whatever becomes of a try. */
export function ReportFiles({ order, open }: { readonly order: Order; readonly open: boolean }) {
  const t = useNamed();
  const id = `report-files-${order.servedOn}`;
  if (!open && order.files.length === 0) return null;
  return (
    <section className="field" id={id} tabIndex={-1} aria-label={t('exam.report.files')}>
      <p>
        <strong>{t('exam.report.files')}</strong> {open && <span className="quiet">{t('exam.report.files.hint')}</span>}
      </p>
      {order.files.map((f) => (
        <OneFile key={f.attachment} file={f} open={open} backTo={id} />
      ))}
      {open && (
        <PickFiles
          id={`${id}-pick`}
          path="/report-files"
          multiple
          more={order.files.length > 0}
          what={t('exam.report.files')}
        />
      )}
    </section>
  );
}

function OneFile({
  file,
  open,
  backTo,
}: {
  readonly file: ReportFile;
  readonly open: boolean;
  readonly backTo: string;
}) {
  const t = useNamed();
  const { refresh } = useCase();
  const key = useRef(newKey());
  const [error, setError] = useState<unknown>(null);
  const remove = async () => {
    setError(null);
    try {
      await perform({ method: 'DELETE', path: file.href, key: key.current });
      await refresh();
      // The button is gone with its file; the keyboard goes on from the list.
      document.getElementById(backTo)?.focus();
    } catch (failed) {
      setError(failed);
    }
  };
  return (
    <div className="file">
      <p>
        <a href={`${file.href}/file`} download>
          {file.name}
        </a>{' '}
        <span className="quiet">{fileSize(file.size)}</span>{' '}
        {open && (
          <button type="button" className="plain" onClick={() => void remove()}>
            {t('material.remove')}
            <span className="visually-hidden"> {file.name}</span>
          </button>
        )}
      </p>
      {error !== null && <Trouble error={error} retry={() => void remove()} />}
    </div>
  );
}
