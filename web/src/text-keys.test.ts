import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const src = import.meta.dirname;
const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
const json = (file: string) => JSON.parse(readFileSync(join(src, file), 'utf8')) as Record<string, string>;
const folders = files.filter((f) => f.endsWith('text/zh-CN.json')).map((f) => f.slice(0, -'/zh-CN.json'.length));
const sources = files.filter((f) => /\.tsx?$/.test(f) && !/\.test\./.test(f));
const source = sources.map((f) => readFileSync(join(src, f), 'utf8')).join('\n');

test('the interface is complete in both languages: same keys, no empty words, the same values asked for', () => {
  expect(folders.length).toBeGreaterThanOrEqual(3);
  for (const folder of folders) {
    const [zh, en] = [json(join(folder, 'zh-CN.json')), json(join(folder, 'en.json'))];
    expect(Object.keys(en).sort(), folder).toEqual(Object.keys(zh).sort());
    for (const [key, words] of [...Object.entries(zh), ...Object.entries(en)]) expect(words.trim(), key).not.toBe('');
    const values = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((m) => m[1]))].sort();
    for (const key of Object.keys(zh)) expect(values(en[key] as string), key).toEqual(values(zh[key] as string));
  }
});

test('every key that a source names has words, and every word is used somewhere', () => {
  const all = Object.assign({}, ...folders.map((f) => json(join(f, 'zh-CN.json')))) as Record<string, string>;
  const named = [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((m) => m[1] as string);
  expect(named.length).toBeGreaterThan(5);
  for (const key of named) expect(all, key).toHaveProperty([key]);
  const prefixes = [...source.matchAll(/\bt\(\s*`([\w.-]+?)\$\{/g)].map((m) => m[1] as string);
  for (const prefix of prefixes)
    expect(
      Object.keys(all).some((k) => k.startsWith(prefix)),
      prefix,
    ).toBe(true);
  const quoted = new Set([...source.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map((m) => m[1] as string));
  for (const key of Object.keys(all))
    expect(quoted.has(key) || prefixes.some((p) => key.startsWith(p)), `${key} is used nowhere`).toBe(true);
});
