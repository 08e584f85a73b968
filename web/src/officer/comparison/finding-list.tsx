import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../ui/use-text.ts';
import type { OfficerFinding } from '../case/case-types.ts';
import { type Mark, marksOf } from '../case/marks.ts';
import { type PackTexts, placeOf, titleOf } from '../case/titles.ts';
import { Marked } from './marked.tsx';
import type { FieldGroup } from './order.ts';
import { sideValue } from './side-value.ts';
import { Verdict } from './verdict.tsx';

type List = {
  readonly groups: readonly FieldGroup[];
  readonly texts: PackTexts;
  readonly selected: string | null;
  onSelect(id: string): void;
  /** What follows the selected line where there is no room beside the list. */
  readonly below: ReactNode;
};

/** Every field with its comparisons: form, material and registry side by side. */
export function FindingList({ groups, texts, selected, onSelect, below }: List) {
  const t = useText();
  return (
    <div className="findings">
      <div className="finding-columns" aria-hidden="true">
        <span>{t('officer.column.form')}</span>
        <span>{t('officer.column.material')}</span>
        <span>{t('officer.column.registry')}</span>
      </div>
      {groups.map((g) => (
        <section key={g.field}>
          <h3>{titleOf(texts, g.field)}</h3>
          <ul>
            {g.findings.map((f) => (
              <li key={f.id}>
                <Line finding={f} texts={texts} selected={selected === f.id} onSelect={() => onSelect(f.id)} />
                {selected === f.id && below}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type OneLine = {
  readonly finding: OfficerFinding;
  readonly texts: PackTexts;
  readonly selected: boolean;
  onSelect(): void;
};

function Line({ finding, texts, selected, onSelect }: OneLine) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected) button.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { left, right } = finding;
  const marks = marksOf(sideValue(left, t), sideValue(right, t));
  const words = { form: t('officer.column.form'), rule: t('officer.column.rule') };
  const cell = (side: OfficerFinding['left'], of: readonly Mark[], as: 'del' | 'ins') =>
    side && (
      <span key={as}>
        <small>{placeOf(texts, side.source, words)}</small>
        {side.value ? (
          <Marked marks={bothSaid ? of : [{ text: sideValue(side, t), differs: false }]} as={as} />
        ) : (
          <em>{t('officer.noValue')}</em>
        )}
      </span>
    );
  const bothSaid = Boolean(left?.value && right?.value) && finding.verdict !== 'equal' && finding.why !== 'ACTIVE';
  const sides = [
    [left, cell(left, marks.left, 'del')],
    [right, cell(right, marks.right, 'ins')],
  ] as const;
  const column = (from: (source: string) => boolean) =>
    sides.map(([side, shown]) => side && from(side.source.from) && shown);
  return (
    <button
      type="button"
      className="finding"
      aria-pressed={selected}
      onClick={onSelect}
      ref={button}
      data-finding={finding.id}
    >
      <span className="finding-head">
        <span>{texts[`rule.${finding.rule}`] ?? finding.rule}</span>
        <Verdict finding={finding} />
      </span>
      <span className="finding-cell">{column((s) => s === 'form' || s === 'rule')}</span>
      <span className="finding-cell">{column((s) => s === 'material')}</span>
      <span className="finding-cell">{column((s) => s === 'registry')}</span>
    </button>
  );
}
