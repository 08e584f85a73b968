import type { Item } from '../../api/types.ts';
import { Law } from '../../ui/law.tsx';
import { useText } from '../../ui/use-text.ts';
import { useTexts } from './words.ts';

type Limit = { readonly workingDays: number; readonly article: string };
export type Limits = {
  readonly acceptance: Limit;
  readonly decision: readonly {
    readonly article: string;
    readonly filed: { readonly from?: string; readonly to?: string };
    readonly decide: { readonly workingDays: number; readonly from: string };
  }[];
  readonly issue: Limit;
  readonly promised: { readonly workingDays: number; readonly source: string; readonly from: string } | null;
};

/** The decision limit that holds for an application filed on this day: the law changes, and the limit is dated. */
export function decisionLimit(limits: Limits, filedOn?: string): Limits['decision'][number] | undefined {
  return limits.decision.findLast(
    ({ filed }) => filedOn === undefined || ((filed.from ?? '') <= filedOn && filedOn <= (filed.to ?? '9999')),
  );
}

/** 法定期限 beside 承诺期限, as they hold for an application filed today. */
export function ItemLimits({ item, today }: { readonly item: Item; readonly today?: string }) {
  const t = useText();
  const texts = useTexts(item);
  const limits = item.definition['limits'] as Limits;
  const decision = decisionLimit(limits, today);
  const rows = [
    { what: t('clock.acceptance'), limit: limits.acceptance },
    ...(decision
      ? [{ what: t('clock.decision'), limit: { workingDays: decision.decide.workingDays, article: decision.article } }]
      : []),
    { what: t('clock.issue'), limit: limits.issue },
  ];
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('limits.step')}</th>
            <th scope="col">{t('limits.statutory')}</th>
            <th scope="col">{t('limits.promised')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, limit }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>
                {t('limits.days', { n: limit.workingDays })}
                <br />
                <small>
                  <Law texts={texts} reference={limit.article} />
                </small>
              </td>
              <td>
                {what === t('clock.decision') && limits.promised ? (
                  <>
                    {t('limits.days', { n: limits.promised.workingDays })}
                    <br />
                    <small>
                      <Law texts={texts} reference={limits.promised.source} />
                    </small>
                  </>
                ) : (
                  t('limits.same')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
