/** `npm run bench`: the first ratios of the benchmarks, product and peer in one run; see README.md beside this file. */
import fs from 'node:fs';
import path from 'node:path';
import { statutoryClocks } from './clocks/statutory-clocks.ts';
import { durableSteps } from './durable-steps.ts';
import { grantToLicence } from './grant/grant-to-licence.ts';
import { growth } from './growth/growth.ts';
import { machineFacts, measureCpu } from './machine.ts';
import { openCase } from './open/open-case.ts';
import { type FigureName, HELP, type Options, PLANS, parseOptions } from './options.ts';
import { PEER_DATABASE, PEER_SCHEMA, pgbenchVersion } from './pgbench.ts';
import { exitCodeOf, type Figure, printDetails, tableOf, verdictOf } from './report.ts';
import { openStage, type Stage } from './stage.ts';
import { emptySupply, type Supply } from './supply.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const began = performance.now();
const say = (line: string) => console.log(line);
const told = (line: string) => say(`[${((performance.now() - began) / 1_000).toFixed(0).padStart(3)} s] ${line}`);

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseOptions(words);
  if (!parsed.ok) {
    console.error(`${parsed.problem}\n\n${HELP}`);
    return 2;
  }
  if (parsed.options.help) {
    say(HELP);
    return 0;
  }
  if (process.platform !== 'linux') {
    console.error('the bench reads CPU times from /proc, which only Linux has');
    return 2;
  }
  const pgbench = await pgbenchVersion();
  const end = measureCpu({ bench: process.pid });
  const stage = await openStage(told);
  try {
    const postgres = await makePeerDatabase(stage);
    const before = machineFacts(root, postgres, pgbench);
    for (const fact of before) say(`    ${fact}`);
    const figures: Figure[] = [];
    const supply = emptySupply();
    // Growth first and then open: they copy the database while that holds little but what they filed themselves.
    for (const name of ['growth', 'open', 'steps', 'grant', 'clocks'] as const) {
      if (!parsed.options.only.includes(name)) continue;
      told(`figure ${name}`);
      const taken = await take(name, stage, supply, parsed.options);
      for (const f of taken) printDetails(f, say);
      figures.push(...taken);
    }
    const steal = `steal ${(end().stealShare * 100).toFixed(1)} % over the whole run of ${((performance.now() - began) / 1_000).toFixed(0)} s`;
    say('');
    for (const line of tableOf(figures)) say(line);
    say('');
    const machine = [...machineFacts(root, postgres, pgbench), steal];
    for (const fact of machine) say(fact);
    if (parsed.options.json) writeJson(parsed.options.json, parsed.options, machine, figures);
    return exitCodeOf(figures, parsed.options.strict);
  } finally {
    await stage.stop();
  }
}

function take(name: FigureName, stage: Stage, supply: Supply, o: Options): Promise<readonly Figure[]> {
  const plan = PLANS[o.mode];
  switch (name) {
    case 'steps':
      return durableSteps(stage, { ...plan.steps, spare: plan.spare }, supply, told);
    case 'grant':
      return grantToLicence(stage, { ...plan.grant, spare: plan.spare }, told);
    case 'open':
      return openCase(stage, { ...plan.open, spare: plan.spare }, told);
    case 'clocks':
      return statutoryClocks(stage, { ...plan.clocks, spare: plan.spare }, supply, told);
    case 'growth':
      return growth(stage, { ...plan.growth, spare: plan.spare }, supply, told);
  }
}

/** The peer's tables lie in a database of their own on the same cluster; returns the server's version. */
async function makePeerDatabase(stage: Stage): Promise<string> {
  const sql = await stage.sql();
  await sql.query(`create database ${PEER_DATABASE}`);
  const { rows } = await sql.query('show server_version');
  await sql.end();
  const peer = await stage.sql(PEER_DATABASE);
  await peer.query(PEER_SCHEMA);
  await peer.end();
  return `PostgreSQL ${rows[0].server_version}`;
}

function writeJson(file: string, options: Options, machine: readonly string[], figures: readonly Figure[]): void {
  const all = figures.map((f) => ({ ...f, verdict: verdictOf(f) }));
  const text = JSON.stringify({ at: new Date().toISOString(), mode: options.mode, machine, figures: all }, null, 2);
  fs.writeFileSync(path.resolve(file), `${text}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`the bench broke off: ${(error as Error).stack ?? String(error)}`);
  process.exitCode = 4;
}
