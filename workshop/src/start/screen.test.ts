import { expect, test } from 'vitest';
import { displayWidth, screen } from './screen.ts';
import type { Running } from './start-tuofu.ts';

const running = {
  url: 'http://localhost:65529',
  dataDir: '/home/somebody/with/a/rather/long/path/to/the/clone/tuofu/.tuofu',
  addresses: {
    identity: 'http://localhost:65530',
    registries: 'http://localhost:65531',
    timestamps: 'http://localhost:65532/',
    messages: 'http://localhost:65533/',
  },
} as Running;

test('a Chinese character and a full-width mark take two columns, everything else one', () => {
  expect(displayWidth('abc')).toBe(3);
  expect(displayWidth('托付')).toBe(4);
  expect(displayWidth('（演示）·')).toBe(9);
  expect(displayWidth('𠮷')).toBe(2);
});

test('the screen has at most 24 lines of 100 columns, also with the longest addresses', () => {
  const lines = screen(running, 123.4).split('\n');
  expect(lines.length).toBeLessThanOrEqual(23); // and the empty line above it
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(100);
});

test('addresses and accounts stand under one another on the terminal', () => {
  const lines = screen(running, 1).split('\n');
  const columnOf = (text: string) => {
    const line = lines.find((l) => l.includes(text)) as string;
    return displayWidth(line.slice(0, line.lastIndexOf(text)));
  };
  const addresses = Object.values(running.addresses).map((a) => columnOf(a.replace(/\/$/, '')));
  expect(new Set(addresses).size).toBe(1);
  expect(new Set(['周亦衡', '示例望甲', '示例运维'].map(columnOf)).size).toBe(1);
  expect(new Set(['申请人', '承办', '决定', '运行管理'].map(columnOf)).size).toBe(1);
});

test('the screen names what to try, how to stop and how to begin afresh', () => {
  const text = screen(running, 1);
  expect(text).toContain('npm run story -- --url http://localhost:65529');
  expect(text).toMatch(/stop: Ctrl-C.*begin afresh: npm start -- --reset/);
});
