import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Trouble } from './asked.tsx';
import { useCase } from './case-context.ts';
import { useCaseAct } from './use-case-act.ts';
import { useDay } from './words.ts';

/** 核查预审: the draft may be shown to the office for advice; it binds nobody, and filing is possible at any time. */
export function PreCheck() {
  const t = useText();
  const day = useDay();
  const { view, draft } = useCase();
  const act = useCaseAct('/pre-check');
  const { preCheck } = view;
  if (!preCheck && !view.acts.includes('RequestPreCheck')) return null;
  const show = async () => {
    await draft.flush();
    await act.run({});
  };
  return (
    <section className="card">
      <h2>{t('precheck.title')}</h2>
      {preCheck ? (
        <>
          <p role="status">{t('precheck.shown', { office: preCheck.officeName, day: day(preCheck.requestedOn) })}</p>
          <p>
            <strong>{t('precheck.anytime')}</strong>
          </p>
          <Advice />
        </>
      ) : (
        <>
          <p>{t('precheck.text', { office: view.routing.competentAuthority })}</p>
          <p>
            <strong>{t('precheck.anytime')}</strong>
          </p>
          {act.error !== null && <Trouble error={act.error} retry={() => void show()} />}
          <button type="button" className="button second" aria-disabled={act.busy} onClick={() => void show()}>
            {act.busy ? t('check.busy') : t('precheck.go')}
          </button>
        </>
      )}
    </section>
  );
}

/** What the office advised so far. */
export function Advice() {
  const t = useText();
  const day = useDay();
  const { view } = useCase();
  const advice = view.preCheck?.advice ?? [];
  if (advice.length === 0) return <p className="quiet">{t('precheck.none')}</p>;
  return (
    <Notice colour="blue" title={t('precheck.advice', { n: advice.length })}>
      <ul>
        {advice.map((a) => (
          <li key={`${a.subject} ${a.on} ${a.advice}`}>
            <strong>{a.subject}</strong> {a.advice}{' '}
            <span className="quiet">
              {a.by.name ?? t('exam.officer')} · {day(a.on)}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
