import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertVersion } from './database-hold.ts';
import { freeBlock } from './temporary.ts';
import { type DebianPostgres, startDebianPostgres } from './testing/debian-postgres.ts';
import { type Launched, launch, newPlace, refused } from './testing/launch.ts';
import { allEnded, findProcess, processesOf, SUPERVISOR } from './testing/processes.ts';
import { shownDraft, writeDrafts } from './testing/writing.ts';

const place = newPlace();
const dataDir = path.join(place, 'data');
let postgres: DebianPostgres;
let running: Launched;

beforeAll(async () => {
  postgres = await startDebianPostgres(place, await freeBlock(1));
  running = await launch({ dataDir, env: { DATABASE_URL: postgres.url() } });
  await running.up;
});
afterAll(async () => {
  running?.process.kill('SIGTERM');
  await running?.ended;
  await allEnded(dataDir);
  await postgres?.stop();
  fs.rmSync(place, { recursive: true, force: true });
});

test('with DATABASE_URL the city runs on that PostgreSQL 15: people sign in, open a case and save drafts', async () => {
  expect(running.said()).toContain('the PostgreSQL of DATABASE_URL');
  expect(fs.existsSync(path.join(dataDir, 'database'))).toBe(false);
  const writing = await writeDrafts(running.url);
  await writing.more(20);
  await writing.stop();
  expect(await shownDraft(running.url, writing.id)).toEqual(writing.last());
});

test('a second start on the same database is refused although its data folder is another, and names the first', async () => {
  const other = path.join(place, 'other');
  const { code, said } = await refused({ dataDir: other, env: { DATABASE_URL: postgres.url() } });
  expect(code).toBe(4);
  const pid = findProcess(dataDir, SUPERVISOR);
  expect(said).toContain(`DATABASE_URL 的数据库正被另一个 npm start 使用（pid ${pid} on `);
  expect(said).toMatch(
    new RegExp(`Another npm start uses the database of DATABASE_URL \\(pid ${pid} on .*Stop it first`),
  );
  expect(processesOf(other)).toEqual([]);
});

test.each([
  ['a wrong password', { password: 'wrong' }, /用户名或密码不被接受/, /Correct user and password and start again/],
  ['a database that is not there', { database: 'none' }, /数据库不存在/, /Create it first \(createdb\)/],
] as const)('%s is said in both languages without repeating the address', async (_what, wrong, zh, en) => {
  const { code, said } = await refused({
    dataDir: path.join(place, 'other'),
    env: { DATABASE_URL: postgres.url(wrong) },
  });
  expect(code).toBe(4);
  expect(said).toMatch(zh);
  expect(said).toMatch(en);
  expect(said).not.toContain('tuofu_login:');
});

test('an address where no PostgreSQL answers is said in both languages', async () => {
  const url = `postgres://city:secret@127.0.0.1:${await freeBlock(1)}/city`;
  const { code, said } = await refused({ dataDir: path.join(place, 'other'), env: { DATABASE_URL: url } });
  expect(code).toBe(4);
  expect(said).toMatch(/连不上 DATABASE_URL(?:.|\n)*cannot be reached. Check address and port(?:.|\n)*ECONNREFUSED/);
  expect(said).not.toContain('secret');
});

test('a PostgreSQL older than 15 is refused in both languages', () => {
  expect(() => assertVersion(150_000)).not.toThrow();
  expect(() => assertVersion(140_012)).toThrow(
    /指向 PostgreSQL 14，需要 15(?:.|\n)*leads to PostgreSQL 14; 15 or later is needed/,
  );
});
