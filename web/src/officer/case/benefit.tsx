import { Fragment } from 'react';
import type { PaperPart } from '../../api/types.ts';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from './case-types.ts';
import { Day } from './day.tsx';

/** 给付: what was granted to be paid, or would be by the answers as they stand: to whom, how much, how long, and how it came about. */
export function BenefitFacts({ view }: { readonly view: OfficerCase }) {
  const t = useText();
  const granted = view.decision?.result === 'granted' ? view.decision.benefit : null;
  const benefit = granted ?? view.benefit;
  if (!benefit) return null;
  const { monthlyAmount, months } = benefit;
  const parts: readonly PaperPart[] = benefit.parts;
  return (
    <dl className="summary">
      <dt>{t('officer.benefit.holder')}</dt>
      <dd>{benefit.holder}</dd>
      <dt>{t('officer.benefit.monthly')}</dt>
      <dd>
        {monthlyAmount === null ? t('officer.benefit.unknown') : t('officer.benefit.yuan', { amount: monthlyAmount })}
      </dd>
      <dt>{t('officer.benefit.months')}</dt>
      <dd>{months === null ? t('officer.benefit.unknown') : t('officer.benefit.months.n', { n: months })}</dd>
      {granted && (
        <>
          <dt>{t('officer.benefit.period')}</dt>
          <dd>
            <Day day={granted.from} /> — <Day day={granted.to} />
          </dd>
        </>
      )}
      {parts.map((p) => (
        <Fragment key={p.id}>
          <dt lang="zh-CN">{p.name}</dt>
          <dd lang="zh-CN">{p.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
