import fs from 'node:fs';
import path from 'node:path';
import { runningPostmaster, stopPostmaster } from '@tuofu/store';
import { takeFolder } from '../../bootstrap/lock-folder.mjs';
import { StartProblem } from './start-problem.ts';

const MARKER = '.tuofu-data';
const LOCK = 'running';

/** One supervisor at a time has a data folder; it has it until it ends in any way. */
export type HeldFolder = { release(): void };

/**
 * Takes the data folder for this process, making it when it is not there. Throws StartProblem when it belongs to something else
 * or to a start that still runs; nothing of either is touched.
 */
export function holdDataFolder(dataDir: string, url: string): HeldFolder {
  if (!isOurs(dataDir))
    throw new StartProblem(
      `${dataDir} 不是托付的数据目录，且不是空目录，未作任何改动。请用 npm start -- --data 指定一个空目录或新目录。`,
      `${dataDir} is no data folder of Tuofu and not empty; nothing in it was touched. Name an empty or a new folder with npm start -- --data DIR.`,
    );
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  fs.writeFileSync(
    path.join(dataDir, MARKER),
    'npm start of Tuofu made this folder; npm start -- --reset empties it.\n',
  );
  const taken = takeFolder(path.join(dataDir, LOCK), { url });
  if (taken.taken) return taken;
  const { pid, url: there } = taken.holder;
  throw new StartProblem(
    `数据目录 ${dataDir} 已有一个托付在运行：进程 ${pid}，${there}。请直接使用它，或先停止它（kill ${pid}），或用 npm start -- --data 另选目录。`,
    `Tuofu already runs on the data folder ${dataDir}: pid ${pid}, ${there}. Use that one, or stop it first (kill ${pid}), or choose another folder with npm start -- --data DIR.`,
  );
}

/** Empties a held data folder, after stopping a database that an earlier, killed start left running in it. */
export async function emptyDataFolder(dataDir: string): Promise<void> {
  const pgdata = path.join(dataDir, 'database', 'pgdata');
  const left = runningPostmaster(pgdata);
  if (left !== undefined) await stopPostmaster(left, pgdata);
  for (const name of fs.readdirSync(dataDir))
    if (name !== LOCK && name !== MARKER) fs.rmSync(path.join(dataDir, name), { recursive: true, force: true });
}

function isOurs(dataDir: string): boolean {
  if (!fs.existsSync(dataDir)) return true;
  if (!fs.statSync(dataDir).isDirectory()) return false;
  const names = fs.readdirSync(dataDir);
  return names.length === 0 || names.includes(MARKER) || names.includes('office-clock.json');
}
