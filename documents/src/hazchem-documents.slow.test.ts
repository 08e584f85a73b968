import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawKit } from './artwork/draw.ts';
import { kitFiles } from './kit.ts';
import { createPress, type Press, type Rendered } from './press/press.ts';
import { RenderError } from './press/render-error.ts';
import { textShows } from './read-back.ts';
import { hazchemRequest, hazchemSamples, sampleQrText } from './testing/hazchem-samples.ts';

let press: Press;
beforeAll(() => {
  press = createPress({ threads: 2 });
});
afterAll(() => press.stop());

const folder = mkdtempSync(join(tmpdir(), 'hazchem-'));
const names = Object.keys(hazchemSamples);
const demo = '演示文件 不具有法律效力';

function saved(name: string, made: Rendered): string {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, made.pdf);
  return file;
}
const run = (tool: string, ...args: readonly string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
/** -raw: in the order of the content stream, cell after cell; the default order reads across the lines of neighbouring cells. */
const textOf = (file: string): string => run('pdftotext', '-raw', file, '-');
const mutoolText = (file: string): string => run('mutool', 'draw', '-q', '-F', 'txt', file);

test.each(names)(
  '%s shows all its data to two readers, is whole, and says on every page that it is a demonstration',
  async (name) => {
    const made = await press.render(hazchemRequest(name));
    const file = saved(name, made);
    expect(made.mustShow.length).toBeGreaterThan(8);
    expect(textShows(textOf(file), made.mustShow)).toEqual({ ok: true });
    expect(textShows(mutoolText(file), made.mustShow)).toEqual({ ok: true });
    const pages = textOf(file).split('\f').slice(0, made.pages);
    expect(pages.filter((page) => !page.includes(demo))).toEqual([]);
    expect(run('qpdf', '--check', file)).toMatch(/No syntax or stream encoding errors found/);
    expect(run('pdfinfo', file)).toMatch(/Tagged:\s+yes/);
    const fonts = [...run('pdffonts', file).matchAll(/^[A-Z]{6}\+(\w+)/gm)].map((m) => m[1]);
    expect(fonts.filter((font) => !/^(?:Fandol|NotoSerifSC)/.test(font ?? ''))).toEqual([]);
  },
);

test('a later version of the licence shows its edition, what changed, its renewals and the mark of a replacement', async () => {
  const data = {
    edition: '第4版',
    mark: '补',
    changes: '2026年8月1日变更单位名称、法定代表人；2027年3月5日变更住所',
    renewals: '2029年7月10日至2032年7月9日；2032年7月10日至2035年7月9日',
  };
  const made = await press.render(hazchemRequest('licence.typ', { data }));
  expect(made.pages).toBe(1);
  for (const value of Object.values(data)) expect(made.mustShow).toContain(value);
  expect(textShows(textOf(saved('licence-version-4', made)), made.mustShow)).toEqual({ ok: true });
});

test.each(names)('%s as a preview says 预览 on every page and has no place for a seal', async (name) => {
  const made = await press.render(hazchemRequest(name, { preview: true }));
  const pages = textOf(saved(`${name}-preview`, made))
    .split('\f')
    .slice(0, made.pages);
  expect(pages.filter((page) => !page.includes('预览'))).toEqual([]);
  expect(made.seal).toBeNull();
});

test.each(names.filter((name) => name !== 'site-check-record.typ'))(
  'in %s the seal lies over the date: 42 mm, on the page, its centre within 12 mm of the date printed there',
  async (name) => {
    const made = await press.render(hazchemRequest(name));
    const { page, x, y, width, height } = made.seal ?? { page: 0, x: 0, y: 0, width: 0, height: 0 };
    expect([width, height].map((pt) => Math.round((pt / 72) * 25.4 * 10) / 10)).toEqual([42, 42]);
    const boxes = run('pdftotext', '-bbox', '-f', String(page), '-l', String(page), saved(name, made), '-');
    const [pageWidth = 0, pageHeight = 0] = (/<page width="([\d.]+)" height="([\d.]+)"/.exec(boxes) ?? [])
      .slice(1)
      .map(Number);
    expect(x > 0 && y > 0 && x + width < pageWidth && y + height < pageHeight).toBe(true);
    const day = hazchemSamples[name]?.['date'];
    const dates = [...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)]
      .filter((m) => m[5] === day)
      .map((m) => m.slice(1, 5).map(Number));
    const distances = dates.map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) =>
      Math.hypot((x1 + x2) / 2 - (x + width / 2), pageHeight - (y1 + y2) / 2 - (y + height / 2)),
    );
    expect(Math.min(...distances)).toBeLessThan((12 / 25.4) * 72);
  },
);

test('the record of a site check has no seal: officers and firm sign it by hand', async () => {
  expect((await press.render(hazchemRequest('site-check-record.typ'))).seal).toBeNull();
});

test('a stock scanner reads the QR code from a 200 dpi raster of the whole licence', async () => {
  const file = saved('licence', await press.render(hazchemRequest('licence.typ')));
  run('pdftoppm', '-r', '200', '-singlefile', '-png', file, join(folder, 'licence'));
  expect(run('zbarimg', '-q', '--raw', join(folder, 'licence.png')).trim()).toBe(sampleQrText);
});

test('a preview of the licence carries no code that a scanner could take for a licence', async () => {
  const file = saved('licence-preview', await press.render(hazchemRequest('licence.typ', { preview: true })));
  run('pdftoppm', '-r', '200', '-singlefile', '-png', file, join(folder, 'preview'));
  expect(() => run('zbarimg', '-q', '--raw', join(folder, 'preview.png'))).toThrow();
});

test('deemed acceptance is said when it is the case and only then', async () => {
  const text = async (deemed: boolean) =>
    textOf(
      saved('deemed', await press.render(hazchemRequest('acceptance-notice.typ', { data: { deemed } }))),
    ).replaceAll(/\s/g, '');
  expect(await text(true)).toContain('自收到申请材料之日起即为受理');
  expect(await text(true)).not.toContain('申请材料齐全、符合法定形式');
  expect(await text(false)).not.toContain('即为受理');
});

test('a notice without a promised limit says nothing of one', async () => {
  const made = await press.render(hazchemRequest('acceptance-notice.typ', { data: { promised: null } }));
  expect(textOf(saved('unpromised', made))).not.toContain('本机关承诺');
});

const chemicals = [
  '氨溶液[含氨>10%]',
  '2-丙醇',
  '次氯酸钠溶液[含有效氯>5%]',
  '过氧化氢溶液[含量>8%]',
  '乙酸[含量>80%]',
];
const scope = (count: number): string => `${Array.from({ length: count }, (_, i) => chemicals[i % 5]).join('、')}***`;

test('a licence with fifty chemicals still fits on its page, in smaller type', async () => {
  const made = await press.render(hazchemRequest('licence.typ', { data: { scope: scope(50) } }));
  expect(made.pages).toBe(1);
  const file = saved('licence-long', made);
  expect(textShows(textOf(file), made.mustShow)).toEqual({ ok: true });
});

test('a scope that cannot fit is refused, not cut', async () => {
  await expect(press.render(hazchemRequest('licence.typ', { data: { scope: scope(400) } }))).rejects.toThrow(
    'the entries of the certificate do not fit on its page',
  );
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'with %i paragraphs of facts the signature never stands alone on a page',
  async (count) => {
    const facts = Array.from(
      { length: count },
      (_, i) => `${i + 1}${'经审查，申请材料真实有效，符合法定条件，'.repeat(4)}。`,
    );
    const made = await press.render(hazchemRequest('decision-grant.typ', { data: { facts } }));
    const pages = textOf(saved('facts', made)).split('\f');
    expect(pages[(made.seal?.page ?? 1) - 1]?.replaceAll(/\s/g, '')).toContain('提起行政诉讼');
  },
);

test.each(names)('%s with any one value taken away is refused, with its name', async (name) => {
  const request = hazchemRequest(name);
  for (const key of Object.keys(request.data)) {
    const { [key]: _, ...data } = request.data;
    const refusal = await press.render({ ...request, data }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal, key).toBeInstanceOf(RenderError);
    expect(refusal).toMatchObject({ code: 'MISSING_VARIABLE', detail: key });
  }
});

test('the outlines in the layout kit are those that the code draws', async () => {
  expect(JSON.parse(kitFiles['kit/drawn.generated.json'] ?? '{}')).toEqual(await drawKit());
});

test('the sources of the templates keep no personal or place data of their own', () => {
  const root = new URL('../../packs/hazchem-operating-licence/templates/', import.meta.url);
  for (const name of names)
    expect(readFileSync(new URL(name, root), 'utf8')).not.toMatch(/临澜|望潮|澄海|周亦衡|99\d{4}/);
});
