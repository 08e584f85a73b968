import { paperKey } from '../../ui/paper-key.ts';
import { useCase } from './case-context.ts';
import { fileSize, useMoment, useNamed } from './words.ts';

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
            {t('papers.download', { name: t(`document.${paperKey(d.document, view)}`), no: d.number })}
          </a>{' '}
          <span className="quiet">PDF, {fileSize(d.size)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The exact copy of what was filed and of each corrected delivery, for people and for programs. */
export function FiledCopies() {
  const t = useNamed();
  const moment = useMoment();
  const { view } = useCase();
  return (
    <>
      <p>{t('papers.filed')}</p>
      <ul>
        {view.deliveries.map((d) => {
          const which = d.delivery === 1 ? '' : `?delivery=${d.delivery}`;
          const name = d.delivery === 1 ? view.caseNo : `${view.caseNo}-${d.delivery}`;
          const at = moment(d.at);
          return (
            <li key={d.delivery}>
              {t(`papers.delivery.${d.kind}`, { at, no: d.noticeNo ?? '' })}
              <br />
              <a href={`/api/cases/${view.case}/filed.pdf${which}`} download>
                {t('papers.delivery.pdf')}
                <span className="visually-hidden"> {at}</span>
              </a>{' '}
              <a href={`/api/cases/${view.case}/filed${which}`} download={`${name}.json`}>
                {t('papers.delivery.json')}
                <span className="visually-hidden"> {at}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}
