import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from '../case/case-types.ts';

type Layer = OfficerCase['layers'][number];

const COLOURS: Readonly<Record<Layer['standing'], Colour>> = { closed: 'green', open: 'amber', waiting: 'grey' };

/** 剥洋葱式审查: the layers, the outermost first, whose turn it is, and what each still asks; told in one line, in full on demand. */
export function Layers({ layers }: { readonly layers: readonly Layer[] }) {
  const t = useText();
  if (layers.length === 0) return null;
  const now = layers.find((l) => l.standing === 'open');
  return (
    <details className="layers">
      <summary>
        {now ? t('officer.layers.now', { layer: t(`officer.layer.${now.name}`) }) : t('officer.layers.done')}
      </summary>
      <ol className="course" aria-label={t('officer.layers')}>
        {layers.map((layer) => (
          <li key={layer.name} aria-current={layer === now ? 'step' : undefined}>
            <strong>{t(`officer.layer.${layer.name}`)}</strong>{' '}
            <Tag colour={COLOURS[layer.standing]}>{t(`officer.layer.standing.${layer.standing}`)}</Tag>
            <Asks layer={layer} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What one layer still asks, each kind with its number. */
function Asks({ layer }: { readonly layer: Layer }) {
  const t = useText();
  const counts = {
    problems: layer.problems,
    findings: layer.findings,
    lines: layer.lines,
    uncompared: layer.uncompared,
  };
  const asks = Object.entries(counts).flatMap(([kind, of]) =>
    of && of.length > 0 ? [t(`officer.layer.${kind}`, { n: of.length })] : [],
  );
  const all = layer.siteCheck ? [...asks, t(`officer.layer.site.${layer.siteCheck}`)] : asks;
  return all.length > 0 && <span className="quiet block">{all.join(' · ')}</span>;
}
