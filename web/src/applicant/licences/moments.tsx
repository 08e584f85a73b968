import type { LicenceView } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { LawInBoth } from '../../ui/law.tsx';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useDay } from '../parts/words.ts';

type Clock = LicenceView['clocks'][number];

/** 期限: when a renewal may be applied for, and everything else that time will bring, each with its article. */
export function Moments({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const day = useDay();
  if (view.clocks.length === 0) return null;
  const [first] = view.clocks.filter((c) => c.clock === 'renewal-reminder');
  const others = view.clocks.filter((c) => c.clock !== 'renewal-reminder' && c.clock !== 'condition-due');
  return (
    <section>
      <h2>{t('held.moments')}</h2>
      <dl className="summary">
        <Window view={view} />
        {first && (
          <Moment
            name={t('held.clock.renewal-reminder')}
            text={t('held.clock.renewal-reminder.on', {
              day: day(first.day),
              n: first.daysBefore ?? 0,
            })}
          />
        )}
        {others.map((c) => (
          <Moment
            key={`${c.clock} ${c.noticeNo}`}
            name={t(`held.clock.${c.clock}`)}
            text={t('held.clock.last', { day: day(lastDay(c)) })}
            article={c.article}
          />
        ))}
      </dl>
    </section>
  );
}

/** When a renewal may be applied for, and how that stands today. */
function Window({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const day = useDay();
  const { opensOn, dueBy, article } = view.renewalWindow;
  const state = windowState(view);
  if (!view.applications.some((a) => a.kind === 'renewal')) return null;
  return (
    <Moment
      name={t('held.window')}
      text={
        opensOn === null
          ? t('held.window.until', { until: day(dueBy) })
          : t('held.window.between', { from: day(opensOn), until: day(dueBy) })
      }
      article={article}
      tag={{ colour: WINDOW[state], text: t(`held.window.${state}`) }}
    />
  );
}

const WINDOW = { filed: 'blue', 'not-open': 'grey', open: 'green', late: 'red' } as const satisfies Record<
  string,
  Colour
>;

function windowState({ renewal, renewalWindow, today }: LicenceView): keyof typeof WINDOW {
  if (renewal) return 'filed';
  if (renewalWindow.opensOn !== null && today < renewalWindow.opensOn) return 'not-open';
  return today > renewalWindow.dueBy ? 'late' : 'open';
}

function Moment({
  name,
  text,
  article,
  tag,
}: {
  readonly name: string;
  readonly text: string;
  readonly article?: Clock['article'];
  readonly tag?: { readonly colour: Colour; readonly text: string };
}) {
  const said = useSaid();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {text} {tag && <Tag colour={tag.colour}>{tag.text}</Tag>}
        {article && (
          <>
            <br />
            <small>
              <LawInBoth said={said(article)} reference={article['zh-CN']} />
            </small>
          </>
        )}
      </dd>
    </>
  );
}

/** A clock rings on the day after the last one of its period. */
const lastDay = ({ day }: Clock): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
