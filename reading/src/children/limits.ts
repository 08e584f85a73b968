import { readFileSync } from 'node:fs';

/** What one stretch of work may take: wall-clock milliseconds and resident megabytes of its process. */
export type Limits = { readonly timeoutMs: number; readonly memoryMb: number };

/** Text layers are cheap: what needs more is a bomb. Recognition may take its time, for each page anew. */
export type WorkLimits = { readonly text: Limits; readonly ocr: Limits };

/** 5 s and 800 MB for text layers, 30 s and 1500 MB for recognition, unless told otherwise. */
export function workLimits(o: { timeoutMs?: number; memoryMb?: number }): WorkLimits {
  const limits = (timeoutMs: number, memoryMb: number): Limits => ({
    timeoutMs: o.timeoutMs ?? timeoutMs,
    memoryMb: o.memoryMb ?? memoryMb,
  });
  return { text: limits(5_000, 800), ocr: limits(30_000, 1_500) };
}

/** Resident memory of a process in megabytes; undefined where there is no /proc (then only time limits hold) or no process. */
export function residentMb(pid: number): number | undefined {
  try {
    const kb = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kb === undefined ? undefined : Number(kb) / 1024;
  } catch {
    return undefined;
  }
}
