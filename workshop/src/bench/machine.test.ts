import { expect, test } from 'vitest';
import { disturbed, measureCpu } from './machine.ts';

const spent = { wallMs: 1_000, cpuMs: {}, stealShare: 0.05, foreignShare: 0.25 };

test('a round counts up to 5 % of steal and 25 % of foreign CPU, and not beyond', () => {
  expect(disturbed(spent)).toBeUndefined();
  expect(disturbed({ ...spent, stealShare: 0.06 })).toBe('steal 6 %');
  expect(disturbed({ ...spent, foreignShare: 0.26 })).toBe('foreign CPU 26 %');
});

test.runIf(process.platform === 'linux')('the CPU that this process burns is its own, not foreign', () => {
  const end = measureCpu({ here: process.pid });
  const until = performance.now() + 300;
  while (performance.now() < until);
  const { cpuMs, wallMs } = end();
  expect(cpuMs['here']).toBeGreaterThan(0);
  expect(wallMs).toBeGreaterThanOrEqual(300);
});
