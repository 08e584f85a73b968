/**
 * `npm run mutate`: changes the law of clocks and cases in thousands of small ways and asks of each whether a test notices (Stryker).
 * Ends with status 1 when fewer than nine tenths are noticed, or when fewer mutants were run than there must be. Half an hour and more on
 * two cores, so no part of `npm test`. What survives and why is in survivors.md beside this file.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parts, type Room, rooms } from './parts.ts';
import { mutate } from './stryker.ts';
import { line, type Report, shortfall, survivors, tallyOf } from './tally.ts';
import { ensureStryker } from './tools.ts';

const HELP = 'npm run mutate -- [--only clock|case] [--part NAME] [--concurrency 2]';
const root = path.resolve(import.meta.dirname, '..', '..', '..');
const folder = path.join(root, '.tuofu', 'mutation');

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      part: { type: 'string' },
      concurrency: { type: 'string', default: '2' },
      help: { type: 'boolean', default: false },
    },
  });
  const concurrency = Number(values.concurrency);
  const all = parts(root);
  const chosen = all.filter((p) => p.room === (values.only ?? p.room) && p.name === (values.part ?? p.name));
  if (values.help || chosen.length === 0 || !(Number.isInteger(concurrency) && concurrency >= 1)) {
    console.log(`${HELP}\nparts: ${all.map((p) => p.name).join(', ')}`);
    return values.help ? 0 : 2;
  }
  const stryker = ensureStryker(path.join(folder, 'tools'));
  const reports = new Map<string, Report>();
  for (const part of chosen) {
    const began = performance.now();
    const report = await mutate(root, part, { stryker, folder, concurrency });
    reports.set(part.name, report);
    const list = path.join(folder, `${part.name}.survivors.txt`);
    fs.writeFileSync(list, `${survivors(report).join('\n')}\n`);
    console.log(
      `${line(part.name, tallyOf([report]))} in ${((performance.now() - began) / 60_000).toFixed(1)} minutes`,
    );
    console.log(`what survived: ${path.relative(root, list)}`);
  }
  const complaints = rooms.flatMap((room) => verdictOn(room, all, reports));
  for (const complaint of complaints) console.error(complaint);
  return complaints.length === 0 ? 0 : 1;
}

/** Says how a room did once all its parts have run; a single part proves nothing about its room. */
function verdictOn(room: Room, all: ReturnType<typeof parts>, reports: ReadonlyMap<string, Report>): readonly string[] {
  const own = all.filter((p) => p.room === room).map((p) => reports.get(p.name));
  const whole = own.filter((r) => r !== undefined);
  if (whole.length < own.length) return [];
  const tally = tallyOf(whole);
  console.log(line(`domain/src/${room}`, tally));
  return [shortfall(room, tally) ?? []].flat();
}

process.exitCode = await main();
