import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { newKey, perform, Refused } from '../../api/call.ts';
import { TextField } from '../../ui/field.tsx';
import { useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { Notice, Tag, Waiting } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Moment } from '../case/day.tsx';
import { Failure } from '../failure.tsx';
import { useCity, useOperations, useSession } from '../queries.ts';

const JOBS = new Set(['read-material', 'compare-case', 'make-document', 'issue-licence', 'deliver-document']);

/** What waits, what failed, and what time the office has. */
export function OperationsPage() {
  const t = useText();
  const seen = useOperations();
  const session = useSession().data;
  const demo = useCity().data?.demo;
  return (
    <Main title={t('officer.operations')} wide>
      {seen.isPending && <Waiting />}
      {seen.error && <Failure error={seen.error} onRetry={() => void seen.refetch()} />}
      {seen.data && (
        <>
          <dl className="summary">
            <dt>{t('officer.ops.now')}</dt>
            <dd>
              <Moment at={seen.data.officeNow} />
            </dd>
            <dt>{t('officer.ops.calendar')}</dt>
            <dd>{seen.data.calendar}</dd>
            <dt>{t('officer.ops.waiting')}</dt>
            <dd>{t('officer.ops.jobs', { n: seen.data.queue.waiting })}</dd>
            <dt>{t('officer.ops.failed')}</dt>
            <dd>
              <Tag colour={seen.data.queue.failed > 0 ? 'red' : 'green'}>
                {t('officer.ops.jobs', { n: seen.data.queue.failed })}
              </Tag>
            </dd>
          </dl>
          <h2>{t('officer.ops.failures')}</h2>
          {seen.data.failing.length === 0 ? (
            <Notice colour="green">
              <p>{t('officer.ops.none')}</p>
            </Notice>
          ) : (
            <ul className="tasks">
              {seen.data.failing.map((f) => (
                <li key={`${f.work} ${f.case} ${f.error}`}>
                  <span>
                    <strong>{JOBS.has(f.work) ? t(`officer.job.${f.work}`) : f.work}</strong>
                    <span className="quiet block">{f.error}</span>
                    <span className="quiet block">
                      {t('officer.ops.attempts', { n: f.attempts })}{' '}
                      {f.nextAt ? <Moment at={f.nextAt} /> : t('officer.ops.givenUp')}
                    </span>
                  </span>
                  {f.case && (
                    <Link to="/officer/cases/$id" params={{ id: f.case }}>
                      {t('officer.ops.case')}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          )}
          {demo && session?.duties.includes('operate') && <SetClock now={seen.data.officeNow} />}
        </>
      )}
    </Main>
  );
}

/** Demonstration only: the office clock is set forward by its operator. */
function SetClock({ now }: { readonly now: string }) {
  const t = useText();
  const said = useSaid();
  const queries = useQueryClient();
  const [to, setTo] = useState('');
  const [error, setError] = useState<string>();
  const set = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await perform({ method: 'POST', path: '/api/operations/clock', body: { to: `${to}:00+08:00` }, key: newKey() });
      setError(undefined);
      setTo('');
      await queries.invalidateQueries();
    } catch (e) {
      setError(e instanceof Refused ? said(e.text) : t('ui.offline'));
    }
  };
  return (
    <form onSubmit={(e) => void set(e)}>
      <h2>{t('officer.ops.clock')}</h2>
      <p>{t('officer.ops.clock.text')}</p>
      <TextField
        type="datetime-local"
        className="short"
        label={t('officer.ops.clock.to')}
        hint={<Moment at={now} />}
        error={error}
        value={to}
        onValue={setTo}
      />
      <button type="submit" className="button second">
        {t('officer.ops.clock.set')}
      </button>
    </form>
  );
}
