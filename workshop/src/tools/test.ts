/** `npm test`: the check, the tests with real neighbours, the story, the start; ends with 'N passed, N failed'. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureJudges } from './judges.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const VITEST = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tuofu-test-'));
let passed = 0;
let failed = 0;

function vitest(name: string, args: readonly string[]): void {
  const report = path.join(scratch, `${name}.json`);
  spawnSync(
    process.execPath,
    [VITEST, 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  try {
    const result = JSON.parse(fs.readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numTotalTests: number;
      success: boolean;
      numFailedTestSuites: number;
    };
    const bad = result.numTotalTests - result.numPassedTests;
    passed += result.numPassedTests;
    failed += bad > 0 || result.success ? bad : Math.max(1, result.numFailedTestSuites);
    console.log(`${name}: ${result.numPassedTests} of ${result.numTotalTests} tests`);
  } catch {
    failed += 1;
    console.error(`${name}: no result`);
  }
}

function part(name: string, file: string, args: readonly string[]): void {
  const began = Date.now();
  const good = spawnSync(file, args, { cwd: root, stdio: 'inherit' }).status === 0;
  console.log(`${good ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
  if (good) passed += 1;
  else failed += 1;
}

const began = Date.now();
if (!ensureJudges({ install: !process.argv.includes('--no-install') })) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
console.log(`set-up: ${((Date.now() - began) / 1000).toFixed(0)} s\n`);
part('check without tests', process.execPath, ['workshop/src/tools/check.ts', '--no-tests']);
vitest('unit and property tests', []);
vitest('tests with real neighbours', ['-c', 'vitest.slow.config.ts']);
fs.rmSync(scratch, { recursive: true, force: true });
console.log(`\nin ${((Date.now() - began) / 60_000).toFixed(1)} minutes\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
