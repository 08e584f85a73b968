import type { CaseView } from '../../api/types.ts';
import { useText } from '../../ui/use-text.ts';
import { useCase } from './case-context.ts';
import { useDay } from './words.ts';

type Step = {
  readonly key: string;
  readonly text: string;
  readonly day?: string | null;
  readonly state: 'done' | 'now' | 'next';
};

/** What has happened, where the case is, and what comes next. */
export function Timeline() {
  const t = useText();
  const day = useDay();
  const { view } = useCase();
  const steps = stepsOf(view, (key) => t(`timeline.${key}`));
  return (
    <ol className="steps">
      {steps.map((s) => (
        <li key={s.key} className={s.state} aria-current={s.state === 'now' ? 'step' : undefined}>
          <strong>{s.text}</strong>
          {s.state === 'now' && <span> {t('timeline.now')}</span>}
          {s.state === 'next' && <span className="quiet"> {t('timeline.next')}</span>}
          {s.day && (
            <>
              <br />
              <span className="quiet">{day(s.day)}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

const DECIDED = ['granted', 'refused'];

function stepsOf(view: CaseView, word: (key: string) => string): readonly Step[] {
  const { dates, phase } = view;
  const steps: Step[] = [{ key: 'filed', text: word('filed'), day: dates?.filedOn ?? null, state: 'done' }];
  view.corrections.forEach((c, i) => {
    steps.push({ key: `notice ${i}`, text: word('notice'), day: c.servedOn, state: 'done' });
    steps.push(
      c.deliveredOn
        ? { key: `answer ${i}`, text: word('answered'), day: c.deliveredOn, state: 'done' }
        : { key: `answer ${i}`, text: word('answer'), state: phase === 'correction-requested' ? 'now' : 'next' },
    );
  });
  if (phase === 'declined') return [...steps, { key: 'declined', text: word('declined'), state: 'done' }];
  const accepted = phase === 'accepted' || DECIDED.includes(phase);
  if (phase === 'withdrawn') return [...steps, { key: 'withdrawn', text: word('withdrawn'), state: 'done' }];
  steps.push({
    key: 'accept',
    text: word(accepted ? 'accepted' : 'accept'),
    day: dates?.acceptedOn ?? null,
    state: accepted ? 'done' : phase === 'received' ? 'now' : 'next',
  });
  if (view.siteCheck.needed || view.siteChecks.length > 0)
    steps.push({
      key: 'site',
      text: word('site'),
      state: view.siteChecks.length > 0 ? 'done' : 'next',
    });
  const decided = DECIDED.includes(phase);
  const decision = view.decision as {
    readonly decidedOn?: string;
    readonly made?: { readonly issuedOn: string } | null;
  } | null;
  steps.push({
    key: 'decide',
    text: word(decided ? phase : 'decide'),
    day: decision?.decidedOn ?? null,
    state: decided ? 'done' : accepted ? 'now' : 'next',
  });
  if (phase !== 'refused')
    steps.push({
      key: 'issue',
      text: word(decision?.made ? 'issued' : 'issue'),
      day: decision?.made?.issuedOn ?? null,
      state: decision?.made ? 'done' : phase === 'granted' ? 'now' : 'next',
    });
  return steps;
}
