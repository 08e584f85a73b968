import { type Ref, useEffect, useState } from 'react';
import type { Box, Material } from '../../api/types.ts';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { PackTexts } from '../case/titles.ts';
import { titleOf } from '../case/titles.ts';

type Viewer = {
  readonly caseId: string;
  readonly materials: readonly Material[];
  readonly texts: PackTexts;
  /** The value to be shown: its material and its place. */
  readonly shown: { readonly material: string; readonly box?: Box | undefined; readonly value: string } | null;
  readonly box: Ref<HTMLElement>;
};

/** The page of the material on which the selected value stands, with the value framed. */
export function MaterialViewer({ caseId, materials, texts, shown, box: figure }: Viewer) {
  const t = useText();
  const [chosen, setChosen] = useState<{ material: string; page: number } | null>(null);
  const [state, setState] = useState<'waiting' | 'there' | 'failed'>('waiting');
  const [large, setLarge] = useState(false);
  const target = shown ? `${shown.material} ${shown.box?.page ?? 1}` : '';
  // A newly selected value turns to its page.
  useEffect(() => {
    if (!target) return;
    const [material = '', page = '1'] = target.split(' ');
    setChosen({ material, page: Number(page) });
  }, [target]);
  const at = chosen ?? (materials[0] ? { material: materials[0].material, page: 1 } : null);
  const material = materials.find((m) => m.material === at?.material);
  const src = `/api/cases/${caseId}/materials/${at?.material}/pages/${at?.page}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture is another wait
  useEffect(() => setState('waiting'), [src]);
  if (!at || !material) return <Notice colour="grey">{t('officer.noMaterial')}</Notice>;
  const read =
    material.reading?.state === 'read' ? (material.reading as { pages: number; documentType: string }) : null;
  const turn = (page: number) => setChosen({ material: at.material, page });
  const here = shown?.material === at.material && shown.box?.page === at.page ? shown.box : undefined;
  return (
    <figure
      className={large ? 'material large' : 'material'}
      ref={figure}
      tabIndex={-1}
      aria-label={t('officer.material')}
    >
      <div className="material-bar">
        <label>
          <span className="visually-hidden">{t('officer.material')}</span>
          <select value={at.material} onChange={(e) => setChosen({ material: e.target.value, page: 1 })}>
            {materials.map((m) => (
              <option key={m.material} value={m.material}>
                {titleOf(texts, m.slot)} · {m.name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="plain" aria-pressed={large} onClick={() => setLarge(!large)}>
          {t(large ? 'officer.material.fit' : 'officer.material.large')}
        </button>
        <a href={`/api/cases/${caseId}/materials/${at.material}/file`} download>
          {t('officer.material.file')}
        </a>
      </div>
      {read ? (
        <>
          {read.pages > 1 && (
            <div className="material-bar">
              <button
                type="button"
                className="plain"
                aria-disabled={at.page <= 1}
                onClick={() => turn(Math.max(1, at.page - 1))}
              >
                {t('officer.material.back')}
              </button>
              <span role="status">{t('officer.material.page', { page: at.page, pages: read.pages })}</span>
              <button
                type="button"
                className="plain"
                aria-disabled={at.page >= read.pages}
                onClick={() => turn(Math.min(read.pages, at.page + 1))}
              >
                {t('officer.material.on')}
              </button>
            </div>
          )}
          {state === 'waiting' && <p className="quiet">{t('officer.material.waiting')}</p>}
          {state === 'failed' && (
            <Notice colour="amber" live>
              {t('officer.material.failed')}
            </Notice>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard */}
          <section className="material-page" tabIndex={0} aria-label={t('officer.material.picture')}>
            <div className="material-sheet" hidden={state === 'failed'}>
              <img
                key={src}
                src={src}
                alt={t('officer.material.alt', { name: material.name, page: at.page })}
                onLoad={() => setState('there')}
                onError={() => setState('failed')}
              />
              {here && state === 'there' && <Frame box={here} key={`${here.x} ${here.y}`} />}
            </div>
          </section>
          {here && (
            <figcaption className="quiet">
              {t('officer.material.framed')} <strong>{shown?.value}</strong>
            </figcaption>
          )}
        </>
      ) : (
        <Notice colour="amber">
          {t(material.reading?.state === 'waiting' ? 'officer.material.reading' : 'officer.material.unreadable')}
        </Notice>
      )}
    </figure>
  );
}

/** The frame around the value, a little larger than the value itself; it scrolls into sight within its page. */
function Frame({ box }: { readonly box: Box }) {
  const percent = (share: number) => `${Math.max(0, share) * 100}%`;
  return (
    <span
      className="frame"
      ref={(node) => {
        const scroller = node?.parentElement?.parentElement;
        if (node && scroller) centre(node, scroller);
      }}
      style={{
        left: percent(box.x - 0.003),
        top: percent(box.y - 0.002),
        width: percent(box.w + 0.006),
        height: percent(box.h + 0.004),
      }}
    />
  );
}

function centre(node: HTMLElement, scroller: HTMLElement): void {
  scroller.scrollTop = node.offsetTop - scroller.clientHeight / 2;
  scroller.scrollLeft = node.offsetLeft + node.offsetWidth / 2 - scroller.clientWidth / 2;
}
