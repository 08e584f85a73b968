import type { LicenceView } from '../../api/types.ts';
import { useNamed } from '../parts/words.ts';

/** The paper of this number to download, or that it is being made. */
export function PaperLink({ view, no }: { readonly view: Pick<LicenceView, 'papers'>; readonly no: string }) {
  const t = useNamed();
  const paper = view.papers.find((p) => p.number === no);
  if (!paper) return <span className="quiet">{t('held.paper.making', { no })}</span>;
  return (
    <a href={paper.href} download>
      {t('held.paper.download', { name: t(`held.paper.${paper.document}`), no })}
    </a>
  );
}
