// Installs what the lockfile names when that has not been done, then hands over to the pinned Node 26.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { handOver } from './hand-over.mjs';
import { ensureInstalled, NotInstalled } from './install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Runs a TypeScript file of the project with these arguments; ends this process with its code, or with 4 and a sentence. */
export async function setUpAndRun([script, ...args]) {
  if (!script) {
    process.stderr.write('usage: node workshop/bootstrap.mjs SCRIPT.ts [ARGUMENTS]\n');
    process.exit(2);
  }
  try {
    await ensureInstalled(root, (text) => process.stdout.write(`${text}\n`));
    await handOver(root, path.resolve(root, script), args);
  } catch (error) {
    if (!(error instanceof NotInstalled)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(error.exitCode);
  }
}
