import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { StartProblem } from './start-problem.ts';

const NEEDED_MB = 500;

/** The room left on the disk of the nearest existing folder, in MB. */
export function freeRoom(dir: string): { readonly at: string; readonly free: number } {
  let at = dir;
  while (!fs.existsSync(at)) at = path.dirname(at);
  const { bavail, bsize } = fs.statfsSync(at);
  return { at, free: Math.floor((Number(bavail) * Number(bsize)) / 1024 / 1024) };
}

/** Refuses when the disk below the data folder has too little room. */
export function assertDiskRoom(dir: string, room: (dir: string) => { at: string; free: number } = freeRoom): void {
  const { at: existing, free } = room(dir);
  if (free < NEEDED_MB) {
    throw new StartProblem(
      `磁盘空间不足：${existing} 只剩 ${free} MB，至少需要 ${NEEDED_MB} MB。请清理磁盘，或用 npm start -- --data 另选目录。`,
      `The disk is nearly full: ${free} MB left at ${existing}, at least ${NEEDED_MB} MB are needed. Free some room, or choose another folder with npm start -- --data DIR.`,
    );
  }
}

/** Refuses when one of the ports is taken, and names who has it where the system tells. */
export async function assertPortsFree(ports: readonly number[], base: number): Promise<void> {
  for (const port of ports) {
    // A browser may take `localhost` for either address.
    const why = (await whyNotFree(port, '127.0.0.1')) ?? (await whyNotFree(port, '::1'));
    if (why === undefined) continue;
    if (why === 'EACCES')
      throw new StartProblem(
        `本用户不能使用端口 ${port}（1024 以下的端口需要特权）。请换一组端口：npm start -- --port 8080`,
        `This user may not use port ${port} (ports below 1024 need a privilege). Move to other ports: npm start -- --port 8080`,
      );
    const owner = ownerOf(port);
    const other = base + 1000 > 65_529 ? 8080 : base + 1000;
    throw new StartProblem(
      `端口 ${port} 已被占用${owner ? `（${owner}）` : ''}。请先停止它，或换一组端口：npm start -- --port ${other}`,
      `Port ${port} is taken${owner ? ` by ${owner}` : ''}. Stop it, or move to other ports: npm start -- --port ${other}`,
    );
  }
}

/** The error code of listening there; undefined when it works or this machine has no such address. */
function whyNotFree(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? undefined : error.code),
    );
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** The process that listens on a port, as Linux tells it in /proc; elsewhere nothing. */
export function ownerOf(port: number): string | undefined {
  try {
    const inodes = new Set<string>();
    for (const file of ['/proc/net/tcp', '/proc/net/tcp6']) {
      for (const line of fs.readFileSync(file, 'utf8').split('\n').slice(1)) {
        const cells = line.trim().split(/\s+/);
        if (cells[3] === '0A' && Number.parseInt(cells[1]?.split(':')[1] ?? '', 16) === port)
          inodes.add(cells[9] as string);
      }
    }
    for (const pid of fs.readdirSync('/proc').filter((p) => /^\d+$/.test(p))) {
      try {
        for (const fd of fs.readdirSync(`/proc/${pid}/fd`)) {
          const inode = fs.readlinkSync(`/proc/${pid}/fd/${fd}`).match(/^socket:\[(\d+)\]$/)?.[1];
          if (inode && inodes.has(inode)) return `${nameOf(pid)}, pid ${pid}`;
        }
      } catch {
        // not ours to look into
      }
    }
  } catch {
    // no /proc here
  }
  return undefined;
}

// Node calls all its processes the same; the script tells them apart. Other arguments may hold secrets.
function nameOf(pid: string): string {
  const name = fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  if (!name.startsWith('node')) return name;
  const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  const script = words.slice(1).find((word) => /\.[cm]?[jt]s$/.test(word));
  return script ? `node ${path.basename(script)}` : 'node';
}
