import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readProgress, writeProgress } from './progress.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tuofu-progress-'));
const file = path.join(folder, 'progress.json');

test('a long campaign goes on where the last one stopped, and begins anew where nothing can be read', () => {
  const begun = readProgress(file);
  expect(begun).toMatchObject({ seeds: 0, findings: 0 });
  writeProgress(file, { ...begun, next: begun.next + 500, seeds: 500, seconds: 2 });
  expect(readProgress(file)).toMatchObject({ next: begun.next + 500, seeds: 500, since: begun.since });
  for (const broken of ['', '{', '{"next":"7"}', '{"next":3}']) {
    fs.writeFileSync(file, broken);
    expect(readProgress(file)).toMatchObject({ next: begun.next, seeds: 0 });
  }
  fs.rmSync(folder, { recursive: true });
});
