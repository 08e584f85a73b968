import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JsonObject } from '../json.ts';
import { kitFiles } from '../kit.ts';
import { createPool } from './pool.ts';
import { createPress, type Press } from './press.ts';
import { PressBusyError, RenderError } from './render-error.ts';

const HEAD = `#import "/kit/page.typ": *
#import "/kit/request.typ": data
#set document(title: "t")
#show: typography
`;
const LOOP = '#let f(n, k) = if n > 0 { f(n - 1, 2 * k) + f(n - 1, 2 * k + 1) } else { 0 }\n#f(40, 0)';
const request = (source: string, data: JsonObject = {}) => ({
  files: { ...kitFiles, 'templates/a.typ': source },
  template: 'templates/a.typ',
  data,
  preview: false,
  at: '2026-07-01T01:00:00Z',
});

let press: Press;
beforeAll(() => {
  press = createPress({ threads: 1 });
});
afterAll(() => press.stop());

const folder = mkdtempSync(join(tmpdir(), 'press-'));
function tool(name: string, args: readonly string[], pdf: Uint8Array): string {
  const file = join(folder, 'a.pdf');
  writeFileSync(file, pdf);
  return execFileSync(name, [...args, file, ...(name === 'pdftotext' ? ['-'] : [])], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
const problem = (error: unknown): string =>
  error instanceof RenderError ? `${error.code}|${error.detail}` : String(error);
const refusal = (source: string, data?: JsonObject) =>
  press.render(request(source, data)).then(() => 'rendered', problem);
const until = async (done: () => boolean): Promise<void> => {
  for (const end = Date.now() + 10_000; !done() && Date.now() < end; ) await new Promise((r) => setTimeout(r, 20));
};

test('data are text and never markup', async () => {
  const words = '#panic("pwn") #read("/etc/passwd") *b* $x$ @ref = h `c` // no \\ <l> #eval("1+1")';
  const { pdf } = await press.render(request(`${HEAD}#data.words`, { words }));
  expect(tool('pdftotext', ['-raw'], pdf).replaceAll(/\s/g, '')).toContain(words.replaceAll(' ', ''));
});

test('a value that the data lack is named', async () => {
  expect(await refusal(`${HEAD}#data.licence.scope`, { licence: {} })).toBe('MISSING_VARIABLE|scope');
});

test('a character that no font can draw is counted and not told, in the error as in its message', async () => {
  const name = '王\u{1F600}';
  expect(await refusal(`${HEAD}#data.name`, { name })).toBe('MISSING_GLYPH|no font draws 1 of plane 1 of Unicode');
  const error: unknown = await press.render(request(`${HEAD}#data.name`, { name })).catch((e: unknown) => e);
  expect(String(error)).not.toContain('\u{1F600}');
});

test('characters beyond GB 2312 in names come from Noto Serif SC, in bold too, and from no system font', async () => {
  const name = '㛃䶮喆堃镕';
  const { pdf } = await press.render(
    request(`${HEAD}#data.name #text(font: song, weight: "bold", data.name)`, { name }),
  );
  const fonts = [...tool('pdffonts', [], pdf).matchAll(/^[A-Z]{6}\+(\S+)/gm)].map((m) =>
    m[1]?.replace(/-Identity-H$/, ''),
  );
  expect(fonts).toContain('NotoSerifSC-Regular');
  expect(fonts.filter((font) => !/^(?:Fandol\w+|NotoSerifSC)-(?:Regular|Bold)$/.test(font ?? ''))).toEqual([]);
  expect(tool('pdftotext', ['-raw'], pdf).match(/㛃䶮喆堃镕/g)).toHaveLength(2);
});

test('a warning is an error: an unknown font would change the document silently', async () => {
  expect(await refusal(`${HEAD}#text(font: "Nope")[x]`)).toContain(
    'TEMPLATE_ERROR|templates/a.typ:5: unknown font family',
  );
});

test.each([
  ['#read("../../../etc/passwd")', 'cannot read file outside of project root'],
  ['#read("/etc/passwd")', 'file not found (searched at /etc/passwd)'],
  ['#read("/proc/self/environ")', 'file not found'],
  ['#panic("stop")', 'panicked with: "stop"'],
  ['#import "@preview/cetz:0.3.0": *', 'packages are not allowed'],
])('the template %s is refused', async (source, reason) => {
  const told = await refusal(source);
  expect(told).toContain('TEMPLATE_ERROR|');
  expect(told).toContain(reason);
});

test('a package that slips past the fence is not fetched: the workers know a dead proxy, no home, and nothing of the environment of the server', async () => {
  process.env['TUOFU_TEST_SECRET'] = 'not for workers';
  const pool = createPool({ workers: 1, idleMs: 1000, timeoutMs: 10_000, maxQueue: 1 });
  const files = { 'a.typ': '#import "@preview/cetz:0.3.0": *' };
  const told = await pool.print({ output: 'pdf', files, main: 'a.typ', timestamp: 0 }).then(() => 'fetched', problem);
  expect(told).toContain('failed to download package');
  const environment = readFileSync(`/proc/${pool.pids()[0]}/environ`, 'utf8').split('\0');
  expect(environment).toContain('HTTPS_PROXY=http://127.0.0.1:9');
  expect(environment).toContain('HOME=/nonexistent');
  expect(environment.join()).not.toContain('TUOFU_TEST_SECRET');
  await pool.stop();
});

test('a shadow file of one request is gone in the next', async () => {
  const first = request('#set document(title: "t")\n#read("/kit/note.json")');
  await press.render({ ...first, files: { ...first.files, 'kit/note.json': '{}' } });
  expect(await press.render(first).then(() => 'rendered', problem)).toContain('file not found');
});

test('two processes make the same bytes, and another instant makes others', async () => {
  const other = createPress({ threads: 1 });
  const one = request(`${HEAD}#data.words`, { words: '同一份数据，同一份文件。' });
  const [a, b, c] = [
    await press.render(one),
    await other.render(one),
    await press.render({ ...one, at: '2026-07-02T01:00:00Z' }),
  ];
  expect(other.pids()).not.toEqual(press.pids());
  await other.stop();
  expect(Buffer.compare(a.pdf, b.pdf)).toBe(0);
  expect(Buffer.compare(a.pdf, c.pdf)).not.toBe(0);
  expect(tool('pdfinfo', ['-rawdates'], a.pdf)).toContain('D:20260701010000');
});

test('an endless template is stopped at the time limit, its process is gone, and the next document is made', async () => {
  const strict = createPress({ threads: 1, timeoutMs: 1500 });
  const endless = strict.render(request(LOOP)).then(() => 'rendered', problem);
  const waiting = strict.render(request(`${HEAD}#data.words`, { words: '下一份' }));
  await until(() => strict.pids().length > 0);
  const [pid = 0] = strict.pids();
  expect(await endless).toBe('TIMEOUT|not finished within 1500 ms');
  expect((await waiting).pages).toBe(1);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  await strict.stop();
});

test('a worker that has nothing to do is stopped, and started again when there is work', async () => {
  const brief = createPress({ threads: 1, idleMs: 200 });
  expect(brief.pids()).toEqual([]);
  await brief.render(request(`${HEAD}#data.words`, { words: '一' }));
  const [pid = 0] = brief.pids();
  await until(() => brief.pids().length === 0);
  await until(() => !alive(pid));
  expect(alive(pid)).toBe(false);
  expect((await brief.render(request(`${HEAD}#data.words`, { words: '二' }))).pages).toBe(1);
  await brief.stop();
});

test('a worker that is killed from outside fails its document and not the next', async () => {
  const own = createPress({ threads: 1 });
  const lost = own.render(request(LOOP)).then(() => 'rendered', problem);
  await until(() => own.pids().length > 0);
  await new Promise((r) => setTimeout(r, 1000));
  process.kill(own.pids()[0] ?? 0, 'SIGKILL');
  expect(await lost).toContain('a press worker died (SIGKILL)');
  expect((await own.render(request(`${HEAD}#data.words`, { words: '三' }))).pages).toBe(1);
  await own.stop();
});

test('more waiting documents than the queue may hold are refused at once, and a stopped press takes none', async () => {
  const small = createPress({ threads: 1, maxQueue: 1 });
  const one = request(`${HEAD}#data.words`, { words: '四' });
  const first = small.render(one);
  await expect(small.render(one)).rejects.toThrow(PressBusyError);
  expect((await first).pages).toBe(1);
  await small.stop();
  await expect(small.render(one)).rejects.toThrow('has been stopped');
});

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
