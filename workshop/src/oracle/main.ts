/** `npm run oracle -- --tuples 1000000`: the long run of the second day arithmetic; ends with status 1 at any disagreement. */
import { parseArgs } from 'node:util';
import { agree, tell } from './agree.ts';
import { shippedCalendar } from './domain-calendar.ts';
import { law } from './law.ts';

const HELP = 'npm run oracle -- [--tuples 1000000] [--seed 1] [--minutes 60]';

function main(): number {
  const { values } = parseArgs({
    options: {
      tuples: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '60' },
      help: { type: 'boolean', default: false },
    },
  });
  const [tuples, seed, minutes] = [values.tuples, values.seed, values.minutes].map(Number) as [number, number, number];
  if (values.help || !(tuples >= 1) || !Number.isInteger(seed) || !(minutes > 0)) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1000;
  const agreement = agree({
    tuples,
    seed,
    law,
    calendar: shippedCalendar(),
    enough: (done) => {
      if (done > 0 && done % 100_000 === 0) console.log(`[${elapsed().toFixed(0)} s] ${done} tuples`);
      return elapsed() > minutes * 60;
    },
  });
  for (const line of tell(agreement)) console.log(line);
  const left = tuples - agreement.tuples;
  console.log(`seed ${seed}, ${elapsed().toFixed(0)} s${left > 0 ? `; ${left} tuples were not run` : ''}`);
  return agreement.disagreed === 0 && left === 0 ? 0 : 1;
}

process.exitCode = main();
