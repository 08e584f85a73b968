import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** Something that keeps the start from succeeding, in both languages, with what to do. */
export class StartProblem extends Error {
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
  }
}

const NEEDED_MB = 500;

/** Refuses when the disk below the data folder has too little room. */
export function assertDiskRoom(dir: string): void {
  let existing = dir;
  while (!fs.existsSync(existing)) existing = path.dirname(existing);
  const { bavail, bsize } = fs.statfsSync(existing);
  const free = Math.floor((Number(bavail) * Number(bsize)) / 1024 / 1024);
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
    if (await isFree(port)) continue;
    const owner = ownerOf(port);
    throw new StartProblem(
      `端口 ${port} 已被占用${owner ? `（${owner}）` : ''}。请先停止它，或换一组端口：npm start -- --port ${base + 1000}`,
      `Port ${port} is taken${owner ? ` by ${owner}` : ''}. Stop it, or move to other ports: npm start -- --port ${base + 1000}`,
    );
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
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
          if (inode && inodes.has(inode)) return `${fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim()}, pid ${pid}`;
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
