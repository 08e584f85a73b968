import { Waiting } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Failure } from '../failure.tsx';
import { useTimeline } from '../queries.ts';
import type { OfficerCase } from './case-types.ts';
import { Happened } from './happened.tsx';

/** 办理经过: what happened, by whom, the latest first. */
export function History({ view: { case: id, outcome } }: { readonly view: OfficerCase }) {
  const t = useText();
  const timeline = useTimeline(id);
  return (
    <section>
      <h2>{t('officer.tab.history')}</h2>
      {timeline.isPending && <Waiting />}
      {timeline.error && <Failure error={timeline.error} onRetry={() => void timeline.refetch()} />}
      <ol className="steps">
        {timeline.data?.events.toReversed().map((e) => (
          <li key={e.version} className="done">
            <Happened event={e} outcome={outcome} />
          </li>
        ))}
      </ol>
    </section>
  );
}
