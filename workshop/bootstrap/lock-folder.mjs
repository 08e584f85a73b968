// A lock that a killed holder does not keep: a folder with the marks of the processes that hold it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Takes the folder as a lock of this process, or tells who holds it. A folder whose holders are all dead is taken over.
 * Throws the file system's error when the folder cannot be made.
 */
export function takeFolder(folder, facts = {}) {
  // Made complete under another name and then renamed: nobody ever sees a lock without its holder.
  const mine = `${folder}.new-${process.pid}`;
  fs.rmSync(mine, { recursive: true, force: true });
  fs.mkdirSync(mine);
  fs.writeFileSync(path.join(mine, 'holder.json'), JSON.stringify({ ...facts, pid: process.pid }));
  fs.writeFileSync(path.join(mine, markOf(process.pid)), '');
  try {
    for (;;) {
      try {
        // A rename onto a folder that holds something fails: this is the moment of taking.
        fs.renameSync(mine, folder);
        return held(folder);
      } catch (error) {
        if (!fs.existsSync(folder)) throw error;
      }
      const marks = marksOf(folder);
      if (marks.some(isAlive)) return { taken: false, holder: holderOf(folder) };
      setAside(folder, marks);
    }
  } finally {
    fs.rmSync(mine, { recursive: true, force: true });
  }
}

function held(folder) {
  return {
    taken: true,
    alsoHeldBy: (pid) => fs.writeFileSync(path.join(folder, markOf(pid)), ''),
    release: () => {
      if (!marksOf(folder).includes(markOf(process.pid))) return;
      const above = path.dirname(folder);
      for (const name of fs.readdirSync(above))
        if (name.startsWith(`${path.basename(folder)}.dead-`))
          fs.rmSync(path.join(above, name), { recursive: true, force: true });
      const leaving = `${folder}.new-${process.pid}`;
      fs.renameSync(folder, leaving);
      fs.rmSync(leaving, { recursive: true, force: true });
    },
  };
}

// Two takers may see the same dead holder. The name is made of its marks and the folder stays there, so the second one's
// rename fails and cannot move the first one's new lock away.
function setAside(folder, marks) {
  try {
    fs.renameSync(folder, `${folder}.dead-${marks.join('-')}`);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error;
  }
}

function marksOf(folder) {
  try {
    return fs
      .readdirSync(folder)
      .filter((name) => /^\d+(_\d+)?$/.test(name))
      .sort();
  } catch {
    return [];
  }
}

function holderOf(folder) {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, 'holder.json'), 'utf8'));
  } catch {
    return { pid: Number.parseInt(marksOf(folder)[0] ?? '0', 10) };
  }
}

const isAlive = (mark) => {
  const pid = Number.parseInt(mark, 10);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
  }
  return markOf(pid) === mark;
};

/** Names one process for ever: its pid and, where the system tells, the moment it began, since pids are used again. */
export function markOf(pid) {
  const began = process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
  return began === undefined ? String(pid) : `${pid}_${began}`;
}

function startOnLinux(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const cells = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return cells[0] === 'Z' || cells[0] === 'X' ? 0 : cells[19];
  } catch {
    return undefined;
  }
}

function startByPs(pid) {
  if (process.platform === 'win32') return undefined;
  const told = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } });
  const at = Date.parse(told.stdout ?? '');
  return Number.isNaN(at) ? undefined : Math.floor(at / 1000);
}
