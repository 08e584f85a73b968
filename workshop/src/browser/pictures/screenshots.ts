/** `npm run screenshots`: has the browser tests take the pictures of README and tutorial, and keeps those that have changed. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FILES, PICTURES, TESTS } from './pictures.ts';
import { samePicture, small } from './same-picture.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..', '..');
const kept = path.join(root, 'docs', 'screenshots');

/** Puts a fresh picture in the place of the kept one when it shows something else; returns what was done. */
async function keep(name: string, fresh: Buffer): Promise<'written' | 'as before'> {
  const file = path.join(kept, `${name}.png`);
  const { varying } = PICTURES.find((p) => p.name === name)!;
  const png = await small(fresh);
  if (fs.existsSync(file) && (await samePicture(fs.readFileSync(file), png, varying))) return 'as before';
  fs.writeFileSync(file, png);
  return 'written';
}

async function main(): Promise<number> {
  const shots = fs.mkdtempSync(path.join(os.tmpdir(), 'tuofu-shots-'));
  try {
    const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const { status } = spawnSync(
      process.execPath,
      [vitest, 'run', '-c', 'vitest.slow.config.ts', ...FILES, '-t', TESTS, '--reporter=default'],
      { cwd: root, stdio: 'inherit', env: { ...process.env, TUOFU_SHOTS: shots } },
    );
    if (status !== 0) {
      console.error('浏览器测试未通过，截图未改动 · the browser tests failed; no picture was touched');
      return 1;
    }
    const taken = (name: string) => path.join(shots, 'chosen', `${name}.png`);
    const missing = PICTURES.filter((p) => !fs.existsSync(taken(p.name)));
    if (missing.length > 0) {
      console.error(`no test came to: ${missing.map((p) => `${p.name} (${p.state})`).join(', ')}; mend pictures.ts`);
      return 1;
    }
    fs.mkdirSync(kept, { recursive: true });
    const gone = fs.readdirSync(kept).filter((f) => !PICTURES.some((p) => f === `${p.name}.png`));
    for (const file of gone) fs.rmSync(path.join(kept, file));
    const written: string[] = [];
    for (const { name } of PICTURES)
      if ((await keep(name, fs.readFileSync(taken(name)))) === 'written') written.push(name);
    console.log(
      `${PICTURES.length} pictures: ${PICTURES.length - written.length} as before, ${written.length} written (${written.join(', ')}), ${gone.length} removed`,
    );
    return 0;
  } finally {
    fs.rmSync(shots, { recursive: true, force: true });
  }
}

process.exitCode = await main();
