import type { ReactNode } from 'react';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { ActOutcome } from '../case/act-outcome.tsx';
import type { OfficerCase } from '../case/case-types.ts';
import { Day } from '../case/day.tsx';
import type { PackTexts } from '../case/titles.ts';
import type { Acting } from '../case/use-act.ts';
import { FindingList } from './finding-list.tsx';
import { Layers } from './layers.tsx';
import type { FieldGroup } from './order.ts';

type Compared = {
  readonly view: OfficerCase;
  readonly texts: PackTexts;
  readonly acting: Acting;
  readonly groups: readonly FieldGroup[];
  readonly all: boolean;
  readonly selected: string | null;
  onAll(all: boolean): void;
  onSelect(id: string): void;
  readonly below: ReactNode;
};

/** The evidence matrix: open questions first, all on demand, compared anew when asked. */
export function Comparison({ view, texts, acting, groups, all, selected, onAll, onSelect, below }: Compared) {
  const t = useText();
  const mayAsk = view.phase === 'accepted' || view.phase === 'received';
  const again = async () => {
    if (await acting.run('POST', '/comparison')) onAll(true);
  };
  return (
    <section>
      <h2>{t('officer.tab.compare')}</h2>
      <p className="quiet">
        {view.compared ? (
          <>
            {t(`officer.compared.${view.compared.occasion}`)} <Day day={view.compared.on} />
          </>
        ) : (
          t('officer.compared.not')
        )}
      </p>
      <Layers layers={view.layers} />
      <div className="row tight">
        <button type="button" className="button second" aria-pressed={all} onClick={() => onAll(!all)}>
          {all ? t('officer.onlyOpen', { n: view.openFindings }) : t('officer.showAll', { n: view.findings.length })}
        </button>
        {mayAsk && (
          <button type="button" className="button second" onClick={() => !acting.busy && void again()}>
            {acting.busy ? t('officer.busy') : t('officer.compareAgain')}
          </button>
        )}
      </div>
      <ActOutcome acting={acting} of="/comparison" texts={texts} />
      {groups.length === 0 && (
        <Notice colour={view.findings.length === 0 ? 'grey' : 'green'}>
          <p>{t(view.findings.length === 0 ? 'officer.compared.empty' : 'officer.compared.allSettled')}</p>
        </Notice>
      )}
      {groups.length > 0 && (
        <FindingList groups={groups} texts={texts} selected={selected} onSelect={onSelect} below={below} />
      )}
    </section>
  );
}
