import { useState } from 'react';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { Procedure } from './part.tsx';

type ReportFile = Procedure['rectifications'][number]['files'][number];

const size = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`;

/** What the applicant has sent with the report of what was put right: each file to be downloaded, its first page to be looked at. */
export function ReportFiles({ files }: { readonly files: readonly ReportFile[] }) {
  const t = useText();
  if (files.length === 0) return null;
  return (
    <>
      <span className="block">{t('officer.course.files')}</span>
      <ul>
        {files.map((f) => (
          <li key={f.attachment}>
            <a href={`${f.href}/file`} download>
              {f.name}
            </a>{' '}
            <span className="quiet">{size(f.size)}</span>
            <FirstPage file={f} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Fetched only when it is wanted: every look stands in the applicant's ledger. */
function FirstPage({ file }: { readonly file: ReportFile }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        {t('officer.file.show')}
        <span className="visually-hidden"> {file.name}</span>
      </summary>
      {open && failed && (
        <Notice colour="amber" live>
          {t('officer.material.failed')}
        </Notice>
      )}
      {open && !failed && (
        <img
          className="photograph"
          src={`${file.href}/pages/1`}
          alt={t('officer.file.alt', { name: file.name })}
          onError={() => setFailed(true)}
        />
      )}
    </details>
  );
}
