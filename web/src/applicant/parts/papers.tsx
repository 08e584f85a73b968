import { useCase } from './case-context.ts';
import { fileSize, useNamed } from './words.ts';

/** The official papers of the case. */
export function Papers() {
  const t = useNamed();
  const { view } = useCase();
  const papers = view.documents.filter((d) => d.document !== 'licence');
  if (papers.length === 0) return <p>{t('papers.none')}</p>;
  return (
    <ul>
      {papers.map((d) => (
        <li key={d.number}>
          <a href={d.href} download>
            {t('papers.download', { name: t(`document.${d.document}`), no: d.number })}
          </a>{' '}
          <span className="quiet">PDF, {fileSize(d.size)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The exact copy of what was filed, for people and for programs. */
export function FiledCopies() {
  const t = useNamed();
  const { view } = useCase();
  return (
    <>
      <p>{t('papers.filed')}</p>
      <ul>
        <li>
          <a href={`/api/cases/${view.case}/filed.pdf`} download>
            {t('papers.filed.pdf')}
          </a>
        </li>
        <li>
          <a href={`/api/cases/${view.case}/filed`} download={`${view.caseNo}.json`}>
            {t('papers.filed.json')}
          </a>
        </li>
      </ul>
    </>
  );
}
