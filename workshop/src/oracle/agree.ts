import type { Calendar } from '@tuofu/domain';
import { seeded } from '../bench/statistics.ts';
import { Draw } from './draw.ts';
import type { Law } from './law.ts';
import { caseTrials } from './trials/cases.ts';
import { dayTrials } from './trials/days.ts';
import { periodTrials } from './trials/periods.ts';
import type { Trial } from './trials/trial.ts';

const trials: Readonly<Record<string, Trial>> = { ...dayTrials, ...caseTrials, ...periodTrials };

/** What was exercised and where the two disagreed; a tuple is one drawn set of facts, answered whole by both. */
export type Agreement = {
  readonly tuples: number;
  readonly byTrial: Readonly<Record<string, { readonly tuples: number; readonly answers: number }>>;
  /** Answers that were 'not computable': the calendar ends there. */
  readonly notComputable: number;
  readonly disagreed: number;
  readonly examples: readonly string[];
};

/** Holds the domain against the oracle on so many drawn tuples, all trials in turn; the same seed draws the same. */
export function agree(o: {
  readonly tuples: number;
  readonly seed: number;
  readonly law: Law;
  readonly calendar: Calendar;
  /** Stops early when it says so; asked now and then. */
  readonly enough?: (done: number) => boolean;
}): Agreement {
  const draw = new Draw(seeded(o.seed));
  const names = Object.keys(trials);
  const byTrial = Object.fromEntries(names.map((name) => [name, { tuples: 0, answers: 0 }]));
  const examples: string[] = [];
  let [done, disagreed, notComputable] = [0, 0, 0];
  for (; done < o.tuples && !(done % 1000 === 0 && o.enough?.(done)); done += 1) {
    const name = names[done % names.length]!;
    const { facts, law, oracle } = trials[name]!(draw, o.law, o.calendar);
    byTrial[name]!.tuples += 1;
    byTrial[name]!.answers += oracle.length;
    notComputable += oracle.filter((said) => said.startsWith('needs ')).length;
    if (law.length === oracle.length && law.every((said, at) => said === oracle[at])) continue;
    disagreed += 1;
    if (examples.length < 5) examples.push(`${name} ${JSON.stringify(facts)}\n  law    ${law}\n  oracle ${oracle}`);
  }
  return { tuples: done, byTrial, notComputable, disagreed, examples };
}

/** The lines that are printed of it. */
export function tell(a: Agreement): string[] {
  const answers = Object.values(a.byTrial).reduce((sum, t) => sum + t.answers, 0);
  return [
    `oracle: ${a.tuples} tuples, ${answers} answers of which ${a.notComputable} not computable, ${a.disagreed} disagreements`,
    ...Object.entries(a.byTrial).map(([name, t]) => `  ${name}: ${t.tuples} tuples, ${t.answers} answers`),
    ...a.examples,
  ];
}
