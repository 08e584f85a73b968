import type { LicenceView } from '../../api/types.ts';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useDay } from '../parts/words.ts';
import { lives } from './rights.ts';

const COLOUR = { open: 'amber', late: 'red', met: 'green', broken: 'red', over: 'grey' } as const satisfies Record<
  string,
  Colour
>;

/** 附加条件: what the decision asks of the holder besides, until when, and whether it is recorded as done. */
export function Conditions({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const day = useDay();
  if (view.conditions.length === 0) return null;
  return (
    <section>
      <h2>{t('held.conditions')}</h2>
      {lives(view) && <p>{t('held.conditions.lead', { office: view.office.name })}</p>}
      <ul className="tasks spread">
        {view.conditions.map((c) => {
          const state = c.standing === 'open' ? openState(view, c.dueOn) : c.standing;
          return (
            <li key={c.condition}>
              <div>
                {c.text ?? t('held.erased')}
                <div className="quiet">{t('held.condition.due', { name: c.condition, day: day(c.dueOn) })}</div>
              </div>
              <Tag colour={COLOUR[state]}>{t(`held.condition.${state}`)}</Tag>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const openState = (view: LicenceView, dueOn: string): keyof typeof COLOUR =>
  !lives(view) ? 'over' : view.today > dueOn ? 'late' : 'open';
