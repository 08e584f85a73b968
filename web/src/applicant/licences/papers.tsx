import type { LicenceView } from '../../api/types.ts';
import { useText } from '../../ui/use-text.ts';
import { fileSize } from '../parts/words.ts';
import { PaperLink } from './paper-link.tsx';

/** The official papers about the licence, besides its certificates. */
export function LicencePapers({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const numbers = [...view.papers.map((p) => p.number), ...view.papersDue];
  if (numbers.length === 0) return null;
  return (
    <section>
      <h2>{t('held.papers')}</h2>
      <ul>
        {numbers.map((no) => {
          const paper = view.papers.find((p) => p.number === no);
          return (
            <li key={no}>
              <PaperLink view={view} no={no} /> {paper && <span className="quiet">PDF, {fileSize(paper.size)}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
