import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Part } from './parts.ts';
import type { Report } from './tally.ts';

/** Below everything else on the machine: a run takes many minutes and nobody waits for it. */
const PRIORITY = 10;

/** Mutates the files of one part in a copy of the domain room and runs its tests against each mutant. Throws when Stryker itself fails. */
export async function mutate(
  root: string,
  part: Part,
  o: { readonly stryker: string; readonly folder: string; readonly concurrency: number },
): Promise<Report> {
  const config = path.join(o.folder, `${part.name}.config.json`);
  const report = path.join(o.folder, `${part.name}.json`);
  fs.mkdirSync(o.folder, { recursive: true });
  fs.rmSync(report, { force: true });
  fs.writeFileSync(config, JSON.stringify(configOf(part, path.relative(root, report), o.concurrency), null, 2));
  const child = spawn(process.execPath, [o.stryker, 'run', config], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (child.pid !== undefined) os.setPriority(child.pid, PRIORITY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (!fs.existsSync(report))
    throw new Error(`Stryker ended with ${code} and left no report of ${part.name}: read what it says above`);
  return JSON.parse(fs.readFileSync(report, 'utf8')) as Report;
}

function configOf(part: Part, report: string, concurrency: number) {
  return {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'workshop/src/mutation/vitest.config.ts', related: false },
    mutate: part.files,
    // Only what the tests of the room read is copied.
    ignorePatterns: ['**', '!domain/**', '!workshop/src/mutation/*.ts', '!package.json', '!tsconfig.base.json'],
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    disableTypeChecks: false,
    concurrency,
    timeoutMS: 20_000,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    tempDirName: `.tuofu/mutation/sandbox-${part.name}`,
    cleanTempDir: 'always',
    thresholds: { high: 90, low: 90, break: null },
    allowConsoleColors: false,
  };
}
