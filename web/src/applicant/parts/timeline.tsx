import type { CaseView } from '../../api/types.ts';
import { phaseKey } from '../../ui/paper-key.ts';
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
  if (phase === 'withdrawn' || phase === 'terminated')
    return [...steps, { key: phase, text: word(phase), state: 'done' }];
  if (phase === 'declined') return [...steps, { key: 'declined', text: word(phaseKey(view)), state: 'done' }];
  if (view.family === 'filing') {
    const done = phase === 'registered';
    return [...steps, { key: 'register', text: word(done ? 'registered' : 'register'), state: done ? 'done' : 'now' }];
  }
  const accepted = phase === 'accepted' || DECIDED.includes(phase);
  steps.push({
    key: 'accept',
    text: word(accepted ? (view.deemed ? 'deemed' : 'accepted') : 'accept'),
    day: dates?.acceptedOn ?? null,
    state: accepted ? 'done' : phase === 'received' ? 'now' : 'next',
  });
  steps.push(...stepsOfProcedure(view, word));
  const decided = DECIDED.includes(phase);
  const decision = view.decision as {
    readonly decidedOn?: string;
    readonly made?: { readonly issuedOn: string } | null;
  } | null;
  steps.push({
    key: 'decide',
    text: word(decided ? phaseKey(view) : 'decide'),
    day: decision?.decidedOn ?? null,
    state: decided ? 'done' : accepted ? 'now' : 'next',
  });
  // A benefit is paid and a licence given back: only a licence that is granted is made.
  if (phase !== 'refused' && view.outcome === 'licence' && view.kind !== 'cancellation')
    steps.push({
      key: 'issue',
      text: word(decision?.made ? 'issued' : 'issue'),
      day: decision?.made?.issuedOn ?? null,
      state: decision?.made ? 'done' : phase === 'granted' ? 'now' : 'next',
    });
  return steps;
}

/** What an examination holds between acceptance and decision, in the order of its days; what is still to come last. */
function stepsOfProcedure(view: CaseView, word: (key: string) => string): readonly Step[] {
  const { procedure: p, siteChecks, siteCheck } = view;
  const done = (key: string, what: string, day: string | null): Step => ({ key, text: word(what), day, state: 'done' });
  const past: Step[] = [];
  if (p) {
    past.push(...p.announced.map((a) => done(a.noticeNo, 'announced', a.servedOn)));
    past.push(...p.plannedSiteChecks.map((c) => done(c.noticeNo, 'planned', c.servedOn)));
    past.push(...siteChecks.map((c) => done(c.recordNo, `site.${c.result}`, c.checkedOn)));
    past.push(...p.rectifications.map((r) => done(r.noticeNo, 'rectification', r.servedOn)));
    past.push(
      ...p.rectifications.flatMap((r) => (r.reportedOn ? [done(`${r.noticeNo} r`, 'reported', r.reportedOn)] : [])),
    );
    past.push(...p.hearingRights.map((r) => done(r.noticeNo, 'right', r.toldOn)));
    past.push(...p.hearings.map((h) => done(h.noticeNo, 'called', h.servedOn)));
    past.push(...p.hearings.flatMap((h) => (h.record ? [done(h.record.recordNo, 'held', h.record.heldOn)] : [])));
    if (p.extension) past.push(done(p.extension.noticeNo, 'extended', p.extension.grantedOn));
  }
  past.sort((a, b) => String(a.day).localeCompare(String(b.day)));
  const checkWaits = siteCheck.needed && siteChecks.at(-1)?.result !== 'passed';
  return checkWaits ? [...past, { key: 'site', text: word('site'), state: 'next' }] : past;
}
