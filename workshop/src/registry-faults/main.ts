/** `npm run registry-faults -- --sessions 20000`: ill registries, session by session from their seeds; ends with status 1 when anything is wrong. */
import { parseArgs } from 'node:util';
import { campaign, tell, tooSeldom } from './campaign.ts';

const HELP = 'npm run registry-faults -- [--sessions 20000] [--seed 1] [--together 48] [--minutes 60]';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      sessions: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      together: { type: 'string', default: '48' },
      minutes: { type: 'string', default: '60' },
      help: { type: 'boolean', default: false },
    },
  });
  const numbers = [values.sessions, values.seed, values.together, values.minutes].map(Number);
  const [sessions, seed, together, minutes] = numbers as [number, number, number, number];
  if (values.help || !(sessions >= 1) || !Number.isInteger(seed) || !(together >= 1) || !(minutes > 0)) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  let thrown = 0;
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error) => {
      thrown += 1;
      if (thrown <= 5) console.error(`${event}: ${error instanceof Error ? error.stack : String(error)}`);
    });
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1000;
  let told = 0;
  const done = await campaign({
    sessions,
    seed,
    together,
    enough(count) {
      if (count >= told + 2_000) {
        told = count;
        console.log(`[${elapsed().toFixed(0)} s] ${count} sessions`);
      }
      return elapsed() > minutes * 60;
    },
  });
  for (const line of tell(done)) console.log(line);
  const seldom = tooSeldom(done, Math.floor(done.sessions / 500));
  if (seldom.length > 0) console.log(`too seldom: ${seldom.join(', ')}`);
  console.log(
    `seed ${seed}, ${elapsed().toFixed(0)} s; ${sessions - done.sessions} sessions were not run, ${thrown} thrown`,
  );
  const good = done.wrong.length === 0 && thrown === 0 && done.leftOpen === 0 && seldom.length === 0;
  return good && done.sessions === sessions ? 0 : 1;
}

process.exitCode = await main();
