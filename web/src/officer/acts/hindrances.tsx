import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from '../case/case-types.ts';
import { type Hindrance, hindrancesOf } from '../examination/hindrances.ts';

type Shown = {
  readonly view: OfficerCase;
  readonly title: string;
  readonly only?: readonly Hindrance['tab'][];
  /** Which hindrances; those of a grant unless this says otherwise. */
  readonly of?: (view: OfficerCase) => readonly Hindrance[];
  onTab(tab: string): void;
};

/** What is still open, each with the way to it; nothing when nothing is. */
export function Hindrances({ view, title, only, of = hindrancesOf, onTab }: Shown) {
  const t = useText();
  const list = of(view).filter((h) => !only || only.includes(h.tab));
  if (list.length === 0) return null;
  return (
    <Notice colour="amber">
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {list.map((h) => (
          <li key={h.key}>
            <button type="button" className="plain" onClick={() => onTab(h.tab)}>
              {t(`officer.hindrance.${h.key}`, { n: h.n })}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
