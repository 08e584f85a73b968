import type { CaseView, Clock, Light } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { Law } from '../../ui/law.tsx';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useCase } from './case-context.ts';
import { decisionLimit, type Limits } from './item-limits.tsx';
import { useTexts } from './words.ts';

const COLOUR: Readonly<Record<Light, Colour>> = {
  green: 'green',
  yellow: 'amber',
  red: 'red',
  overdue: 'red',
  'amber-not-computable': 'amber',
};
const ORDER = ['acceptance', 'decision', 'issue'] as const;

/** The last derivation of a clock counts: a case is derived again as it moves on. */
export function lastClock(clocks: readonly Clock[], clock: Clock['clock'], limit: Clock['limit']): Clock | undefined {
  return clocks.findLast(
    (c) => c.clock === clock && c.limit === limit && (limit === 'promised' || c.reading === 'strict'),
  );
}

/** Statutory and promised limits side by side, in words and with their lights; what is over has no light any more. */
export function Clocks({ view }: { readonly view: CaseView }) {
  const t = useText();
  const { item } = useCase();
  const texts = useTexts(item);
  const made = (view.decision as { readonly made?: unknown } | null)?.made;
  const running = made ? [] : (RUNNING[view.phase] ?? []);
  const limits = item.definition['limits'] as Limits;
  const decision = decisionLimit(limits, view.dates?.filedOn ?? view.today);
  const expected = view.phase === 'received' && !lastClock(view.clocks, 'decision', 'statutory') ? decision : undefined;
  const rows = ORDER.flatMap((clock) => {
    const statutory = lastClock(view.clocks, clock, 'statutory');
    return statutory ? [{ clock, statutory, promised: lastClock(view.clocks, clock, 'promised') }] : [];
  });
  if (rows.length === 0) return <p>{t('clocks.none')}</p>;
  return (
    <ul className="clocks">
      {rows.map(({ clock, statutory, promised }) => (
        <li key={clock} className="card">
          <h3>{t(`clock.${clock}`)}</h3>
          <dl className="summary">
            <dt>{t('limits.statutory')}</dt>
            <dd>
              <ClockEnd clock={statutory} />{' '}
              {running.includes(clock) && statutory.light && (
                <Tag colour={COLOUR[statutory.light]}>{t(`light.${statutory.light}`)}</Tag>
              )}
              <br />
              <small>
                <Law texts={texts} reference={statutory.article} />
              </small>
            </dd>
            <dt>{t('limits.promised')}</dt>
            <dd>{promised ? <ClockEnd clock={promised} /> : t('limits.same')}</dd>
          </dl>
        </li>
      ))}
      {expected && (
        <li className="card">
          <h3>{t('clock.decision')}</h3>
          <dl className="summary">
            <dt>{t('limits.statutory')}</dt>
            <dd>
              {t(`clocks.from.${expected.decide.from}`, { n: expected.decide.workingDays })}
              <br />
              <small>
                <Law texts={texts} reference={expected.article} />
              </small>
            </dd>
            <dt>{t('limits.promised')}</dt>
            <dd>
              {limits.promised
                ? t(`clocks.from.${limits.promised.from}`, { n: limits.promised.workingDays })
                : t('limits.same')}
            </dd>
          </dl>
        </li>
      )}
    </ul>
  );
}

const RUNNING: Readonly<Record<string, readonly Clock['clock'][]>> = {
  received: ['acceptance', 'decision'],
  accepted: ['decision'],
  granted: ['issue'],
};

export function ClockEnd({ clock }: { readonly clock: Clock }) {
  const t = useText();
  const said = useSaid();
  return 'day' in clock.end
    ? t('clocks.until', { day: said(clock.endText), n: clock.workingDays })
    : said(clock.endText);
}
