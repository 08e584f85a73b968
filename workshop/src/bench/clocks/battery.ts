/**
 * `npm run clocks [-- --rounds N --clocks N]`: many clocks fall due at once, two processes fire them and one of the two is killed with
 * SIGKILL at another moment in each round; none may be missed and none may fire twice. Ends with 1 when one was, or when the kills came
 * too early or too late to prove anything.
 */
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@tuofu/store';
import pg from 'pg';
import { seeded } from '../statistics.ts';
import { killOne } from './kill-one.ts';
import { openOurs } from './ours.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, clocks: { type: 'string', default: '10000' } },
});
const [rounds, count] = [Number(values.rounds), Number(values.clocks)];
if (!(rounds > 0) || !(count > 0)) {
  console.error('usage: npm run clocks [-- --rounds N --clocks N], both above 0');
  process.exit(2);
}
const dataDir = fs.mkdtempSync('/var/tmp/tuofu-clocks-');
fs.chmodSync(dataDir, 0o755);
const embedded = await startEmbedded({ dataDir });
const sql = new pg.Client({ host: embedded.socketDir, user: 'tuofu_admin', database: 'postgres' });
await sql.connect();
const url = `postgres://tuofu_admin@${encodeURIComponent(embedded.socketDir)}/postgres`;
const ours = await openOurs(url, sql);
const random = seeded(20_260_701);
let inTheMiddle = 0;
const wrong: string[] = [];
try {
  for (let i = 0; i < rounds; i += 1) {
    const share = 0.1 + random() * 0.6;
    const killed = await killOne(ours, { url, sql, count, share, firedBefore: i * count });
    const middle = killed.whenKilled > 0 && killed.whenKilled < count;
    if (middle) inTheMiddle += 1;
    wrong.push(...killed.wrong.map((w) => `round ${i + 1}: ${w}`));
    console.log(
      `round ${i + 1}: killed when ${killed.whenKilled} of ${count} had fired${killed.wrong.length > 0 ? `: ${killed.wrong.join('; ')}` : ''}`,
    );
  }
} finally {
  await ours.stop();
  await sql.end();
  await embedded.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
}
console.log(
  `${rounds * count} clocks, ${rounds} kills, ${inTheMiddle} of them in the middle; ${wrong.length === 0 ? '0 missed, 0 double' : wrong.join('\n')}`,
);
const floor = Math.ceil(rounds * 0.8);
if (inTheMiddle < floor)
  console.error(`fewer than ${floor} kills were in the middle: run it on a quieter machine or with more clocks`);
process.exitCode = wrong.length === 0 && inTheMiddle >= floor ? 0 : 1;
