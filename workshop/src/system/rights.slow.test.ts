import fs from 'node:fs';
import path from 'node:path';
import { openStore } from '@tuofu/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoCity } from '../demo-city/index.ts';
import { GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { type Answer, type Ask, type Book, type Caller, flawOf, openBook } from './caller.ts';
import { D3, ITEM } from './d3.ts';
import { acceptAndExamine, at, done, file, handIn, openD3, view } from './d3-case.ts';
import { TINY_PNG, upload } from './multipart.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
/** Routes that the reference leaves out on purpose. */
const HIDDEN = ['GET /page.css', 'GET /api/public/openapi.json'];
const SITUATIONS = ['draft', 'county', 'city'] as const;
type Situation = (typeof SITUATIONS)[number];
/** A cell: `allowed` is every answer that is not for want of a right, also a refusal for the state of the case. */
type Cell = 'allowed' | '401' | '403' | '404';
/** Codes by which the law of a case says that this actor may not; they are answers about rights. */
const RIGHTS_CODES = ['NO_DUTY', 'APPLICANT_ONLY', 'OFFICER_ONLY', 'MACHINE_ONLY', 'OTHER_OFFICE', 'NOT_YOURS'];
/** Acts that move a case on when nothing hinders them; asked after everything else. */
const LAST = ['POST /api/cases/{case}/pre-check', 'POST /api/cases/{case}/withdrawal', 'POST /sign-out'];
/** The act whose paper a preview shows. */
const ACT_OF: Readonly<Record<string, string>> = {
  'site-check-record': 'site-checks',
  'decision-refusal': 'refusal',
  'time-notice': 'procedures',
  'site-check-notice': 'site-check-notices',
  'rectification-notice': 'rectifications',
  'hearing-right-notice': 'hearing-rights',
  'hearing-notice': 'hearings',
  'hearing-record': 'hearing-records',
  'extension-notice': 'extensions',
  'office-request': 'office-requests',
  'termination-notice': 'termination',
  'filing-certificate': 'filing-record',
};

type Row = { readonly route: string; readonly situation: Situation | ''; readonly cells: ReadonlyMap<string, Cell> };
/** Real names of what lies in a case, so that a permitted request finds something. */
type Inside = { id: string; material: string; finding: string; document: string; attachment: string };

let city: Temporary;
let book: Book;
const callers = new Map<string, Caller>();
const cases = new Map<Situation, Inside>();
let licence: { id: string; typedCode: string; stream: string };
let missing: string;

const who = (name: string): Caller => callers.get(name)!;

/** The table as people wrote it from law and architecture; it knows nothing of the server's own. */
function readTable(): { readonly kinds: readonly string[]; readonly rows: readonly Row[] } {
  const [head, ...lines] = fs
    .readFileSync(path.join(import.meta.dirname, 'rights.csv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const kinds = head!.slice(2, -1);
  const rows = lines.map((line): Row => {
    const [route, situation, ...cells] = line;
    if (line.length !== head!.length) throw new Error(`rights.csv: ${route} ${situation} has ${line.length} columns`);
    return {
      route: route!,
      situation: situation as Row['situation'],
      cells: new Map(kinds.map((kind, i) => [kind, cells[i] as Cell])),
    };
  });
  return { kinds, rows };
}
const { kinds, rows } = readTable();

beforeAll(async () => {
  city = await startTemporary();
  book = openBook(city.url);
  callers.set('nobody', book.nobody);
  const accounts = {
    ended: 'zhou-yiheng',
    owner: 'zhou-yiheng',
    stranger: 'test-ding',
    'county-handler': 'wangchao-handler-1',
    'county-decider': 'wangchao-decider',
    'county-head': 'wangchao-head',
    'county-legal': 'wangchao-legal',
    'county-reviewer': 'wangchao-reviewer',
    'peer-handler': 'landong-handler-1',
    'peer-decider': 'landong-decider',
    'city-handler': 'city-handler-1',
    'city-decider': 'city-decider',
    operator: 'city-operator',
  };
  for (const [kind, account] of Object.entries(accounts)) callers.set(kind, await book.signIn(account));
  await done(who('ended'), 'POST', '/sign-out');
  missing = (await book.nobody.ask('GET', '/api/nothing')).raw;
  const files = (await generateDocuments(GREEN_D3)).filter((f) => ['M4', 'M2', 'M10'].includes(f.slot));
  const lease = files.filter((f) => f.slot === 'M4');
  const toxic = { 'scope.chemicals': [{ name: '氰化钠', cas: '143-33-9' }] };
  for (const situation of SITUATIONS) {
    const id = await openD3(who('owner'), situation === 'city' ? toxic : {});
    const [material = ''] = await handIn(who('owner'), id, lease);
    cases.set(situation, { id, material, finding: '', document: 'acceptance-notice', attachment: '' });
    if (situation === 'draft') continue;
    await file(who('owner'), id);
    await done(who(`${situation}-handler`), 'POST', at(id, '/acceptance'));
    const seen = await until('the acceptance notice is made', async () => {
      const v = await view(who('owner'), id);
      return v.documents.length > 0 ? v : undefined;
    });
    cases.get(situation)!.finding = seen.findings.find((f: { open: boolean }) => !f.open).id;
    cases.get(situation)!.attachment = await reportWithFile(situation, id);
  }
  licence = await grantOne(files);
}, 120_000);
afterAll(() => city?.end());

/** The place was seen and found wanting, and the applicant has reported with a photograph what was put right: its name. */
async function reportWithFile(situation: 'county' | 'city', id: string): Promise<string> {
  const handler = who(`${situation}-handler`);
  const seat = situation === 'county' ? 'wangchao' : 'city';
  const officers = [`${seat}-handler-1`, `${seat}-handler-2`];
  const check = { checkedOn: '2026-07-01', officers, result: 'failed', items: [], conclusion: '无警示标志' };
  await done(handler, 'POST', at(id, '/site-checks'), { json: check });
  const defects = [{ subject: 'N1', problem: '无警示标志', cure: '请设置' }];
  await done(handler, 'POST', at(id, '/rectifications'), { json: { dueOn: '2026-07-10', defects } });
  const picture = upload('', '整改后.png', 'image/png', TINY_PNG);
  const { attachment } = (await done(who('owner'), 'POST', at(id, '/report-files'), picture)).body;
  await done(who('owner'), 'POST', at(id, '/rectification-reports'), { json: { report: '已设置警示标志。' } });
  return attachment;
}

/** A licence that everybody may see; its id and code are known to its holder alone, so they are read from the store. */
async function grantOne(files: Parameters<typeof handIn>[2]): Promise<typeof licence> {
  const id = await openD3(who('owner'));
  await handIn(who('owner'), id, files);
  await file(who('owner'), id);
  await acceptAndExamine(who('county-handler'), id);
  await done(who('county-decider'), 'POST', at(id, '/grant'));
  const stream: string = await until('the licence is made', async () => {
    return (await view(who('owner'), id)).decision.made?.stream;
  });
  const store = await openStore({ kind: 'socket', socketDir: path.join(city.dataDir, 'database', 'run') });
  const { events } = await store.load({ authority: loadDemoCity().profile.city.authority, kind: 'licence', stream });
  await store.stop();
  const issued = events.at(-1)!.data as { credential: { personal: { id: string; typedCode: string } } };
  return { ...issued.credential.personal, stream };
}

const WORDS = { noticeNo: '没有这一号', requestNo: '没有这一号', endedOn: '2026-07-01', heldOn: '2026-07-01' };
const pick = (...names: (keyof typeof WORDS)[]) => Object.fromEntries(names.map((n) => [n, WORDS[n]]));
/** Acts of an examination as they are refused for what they say, and never for who says it. */
const EXAMINATION: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries({
    'pre-check': {},
    'pre-check-advice': { subject: '', advice: '' },
    procedures: { procedure: 'expert-review', reason: '', from: '2026-07-01', workingDays: 5 },
    'procedure-outcomes': { ...pick('noticeNo', 'endedOn'), outcome: '完成' },
    'site-check-notices': { plannedOn: '2026-07-01', officers: ['wangchao-handler-1'] },
    rectifications: { dueOn: '2026-07-10', defects: [] },
    'rectification-reports': { report: '已整改' },
    'hearing-rights': { party: 'applicant', name: '', matter: '' },
    'hearing-requests': { ...pick('noticeNo'), requestedOn: '2026-07-01' },
    'hearing-waivers': pick('noticeNo'),
    statements: { ...pick('noticeNo'), text: '无异议' },
    hearings: { ground: 'law', rightNoticeNo: null, calledFor: '2026-07-01', place: '', chair: 'wangchao-chair' },
    'hearing-records': { ...pick('noticeNo', 'heldOn'), parties: [], summary: '' },
    opinions: { level: '没有这一级', proposal: 'grant', view: '' },
    'legal-opinions': { agrees: true, view: '' },
    extensions: { reason: '' },
    'office-requests': { office: 'none', question: '', workingDays: 5 },
    'office-answers': { ...pick('requestNo'), agrees: true, view: '无意见' },
    recusals: { officer: 'wangchao-chair', reason: '' },
    termination: { ground: 'object-gone', reason: '' },
    'filing-record': {},
  }).map(([path, body]) => [`POST /api/cases/{case}/${path}`, body]),
);

/** The request of somebody who may do it, so made that the case stays as it is. */
function requestOf(route: string, inside: Inside | undefined): { method: string; url: string; ask: Ask } {
  const [method = '', template = ''] = route.split(' ');
  const names: Readonly<Record<string, string>> = {
    case: inside?.id ?? '',
    material: method === 'DELETE' ? 'no-such-material' : (inside?.material ?? ''),
    attachment: method === 'DELETE' ? 'no-such-file' : (inside?.attachment ?? ''),
    page: '1',
    finding: inside?.finding || 'no-such-finding',
    item: template.startsWith('/api/public') ? ITEM : 'no-such-line',
    document: template.includes('/previews/') ? 'decision-grant' : (inside?.document ?? 'version-1'),
    licence: licence.stream,
    id: licence.id,
    code: licence.typedCode,
  };
  const url = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name]!));
  const reason = { checklistItem: 'no-such-line', clause: '条', text: '文', evidence: '据', cure: '改' };
  const bodies: Readonly<Record<string, unknown>> = {
    'POST /api/cases': { item: ITEM },
    'POST /api/operations/clock': { to: '2026-06-01T09:00:00+08:00' },
    'PUT /api/cases/{case}/answers': { answers: {} },
    'POST /api/cases/{case}/filing': {},
    'POST /api/cases/{case}/withdrawal': { reason: '不再经营' },
    'POST /api/cases/{case}/correction-notice': { defects: [{ subject: 'M2', problem: '缺', cure: '补' }] },
    'POST /api/cases/{case}/non-acceptance': { competentAuthority: '临澜市应急管理局', reason: '不属于本机关职权。' },
    'POST /api/cases/{case}/findings/{finding}/setting-aside': { reason: '已核实。' },
    'PUT /api/cases/{case}/checklist/{item}': { result: 'met', note: '' },
    'POST /api/cases/{case}/refusal': { reasons: [reason] },
    'POST /api/cases/{case}/site-checks': {
      checkedOn: '2026-07-01',
      officers: ['wangchao-handler-1'],
      result: 'passed',
      items: [],
      conclusion: '符合',
    },
    'POST /api/bans/inquiry': { item: ITEM, uscc: D3.uscc },
    'POST /api/bans/lifting': {
      ...{
        item: ITEM,
        uscc: D3.uscc,
        decisionNo: '没有这一号',
        liftingNo: '演示复决〔2026〕1号',
        reason: '决定已撤销',
      },
    },
    ...EXAMINATION,
  };
  const act = bodies[route.replace(/previews\/([\w-]+)$/, (_, paper: string) => ACT_OF[paper] ?? paper)];
  if (route === 'POST /api/cases/{case}/report-files')
    return { method, url, ask: upload('', '照片.png', 'image/png', TINY_PNG) };
  if (route === 'POST /api/cases/{case}/materials')
    return { method, url, ask: upload('no-such-slot', '清单.pdf', 'application/pdf', '%PDF-1.7\n%%EOF') };
  const query = template === '/c' ? `?code=${licence.typedCode}` : '';
  return { method, url: url + query, ask: act === undefined ? {} : { json: act } };
}

/** What an answer says about the asker's right. */
function cellOf(answer: Answer): string {
  if ([401, 403, 404].includes(answer.status)) return String(answer.status);
  if (answer.status >= 500) return `${answer.status} ${answer.code}`;
  return RIGHTS_CODES.includes(answer.code) ? `${answer.status} ${answer.code}` : 'allowed';
}

async function askCell(row: Row, kind: string): Promise<{ readonly wrong: string[]; readonly got: string }> {
  const inside = row.situation === '' ? undefined : cases.get(row.situation);
  const { method, url, ask } = requestOf(row.route, inside);
  const answer = await who(kind).ask(method, url, ask);
  const got = cellOf(answer);
  const wanted = row.cells.get(kind);
  const name = `${row.route} ${row.situation || '–'} ${kind}`;
  const wrong: string[] = [];
  if (got !== wanted) wrong.push(`${name}: written ${wanted}, answered ${answer.status} ${answer.code}`);
  else if (got !== 'allowed') {
    const flaw = flawOf(answer);
    if (flaw) wrong.push(`${name}: ${flaw}`);
    // Who may not know of a case hears what everybody hears about nothing.
    if (got === '404' && answer.raw !== missing) wrong.push(`${name}: tells more than that nothing is there`);
  }
  return { wrong, got };
}

/** Where the written table and the routes of the server differ. */
function gapsOf(routes: readonly string[], table: readonly Row[]): string[] {
  const written = new Set(table.map((r) => r.route));
  return [
    ...routes.filter((r) => !written.has(r)).map((r) => `${r} has no row in rights.csv`),
    ...[...written].filter((r) => !routes.includes(r)).map((r) => `${r} stands in rights.csv and is no route`),
  ];
}

test('the written table names every route of the reference and no other, for every kind of caller', () => {
  const reference = JSON.parse(fs.readFileSync(path.join(ROOT, 'docs', 'reference', 'openapi.json'), 'utf8')) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const routes = Object.entries(reference.paths).flatMap(([url, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${url}`),
  );
  const real = [...routes, ...HIDDEN];
  expect(gapsOf(real, rows)).toEqual([]);
  // The comparison itself sees a route that nobody wrote down, and a row of a route that is gone.
  expect(gapsOf([...real, 'GET /api/new'], rows)).toEqual(['GET /api/new has no row in rights.csv']);
  expect(gapsOf(real.slice(1), rows)).toEqual([`${real[0]} stands in rights.csv and is no route`]);
  expect(kinds.toSorted()).toEqual([...callers.keys()].sort());
  for (const { route, situation, cells } of rows) {
    expect(['', ...SITUATIONS], route).toContain(situation);
    expect(route.includes('{case}'), `${route} ${situation}`).toBe(situation !== '');
    for (const [kind, cell] of cells) expect(['allowed', '401', '403', '404'], `${route} ${kind}`).toContain(cell);
  }
  const twice = rows.map((r) => `${r.route} ${r.situation}`);
  expect(new Set(twice).size).toBe(twice.length);
  for (const route of routes.filter((r) => r.includes('{case}')))
    for (const situation of ['county', 'city'])
      expect(
        rows.some((r) => r.route === route && r.situation === situation),
        `${route} in a ${situation} case`,
      ).toBe(true);
});

test("lists show what is one's own or one's office's, and nothing else", async () => {
  const [draft, county, cityCase] = SITUATIONS.map((s) => cases.get(s)!.id);
  const listed = async (kind: string, url: string) =>
    (await done(who(kind), 'GET', url)).body.cases.map((c: { stream: string }) => c.stream).sort();
  const ids = [draft, county, cityCase] as string[];
  const own = await listed('owner', '/api/cases');
  for (const id of ids) expect(own).toContain(id);
  expect(await listed('stranger', '/api/cases')).toEqual([]);
  for (const kind of ['county-handler', 'county-decider', 'county-head', 'county-legal', 'county-reviewer'])
    expect(await listed(kind, '/api/inbox')).toEqual([county]);
  for (const kind of ['city-handler', 'city-decider']) expect(await listed(kind, '/api/inbox')).toEqual([cityCase]);
  for (const kind of ['peer-handler', 'peer-decider']) expect(await listed(kind, '/api/inbox')).toEqual([]);
  // Asking for other phases opens no other door.
  const drafts = '/api/inbox?phases=draft,withdrawn,none';
  for (const kind of ['county-handler', 'city-handler', 'peer-handler']) expect(await listed(kind, drafts)).toEqual([]);
  const read = async (kind: string) => (await done(who(kind), 'GET', '/api/ledger')).body.lines;
  expect((await read('owner')).length).toBeGreaterThan(0);
  expect(await read('stranger')).toEqual([]);
});

test("what an officer reads of a case stands in the applicant's ledger, and in nobody else's", async () => {
  const { id, material, document, attachment } = cases.get('county')!;
  const read = async (kind: string) =>
    (await done(who(kind), 'GET', '/api/ledger')).body.lines as {
      caseRef: string;
      requester: string;
      fields: string[];
    }[];
  const before = (await read('owner')).length;
  const shown = [
    ['', 'case'],
    [`/materials/${material}/file`, 'material.M4'],
    [`/materials/${material}/pages/1`, 'material.M4'],
    [`/documents/${document}`, 'document.acceptance-notice'],
    [`/report-files/${attachment}/file`, 'rectification-file'],
    [`/report-files/${attachment}/pages/1`, 'rectification-file'],
  ] as const;
  for (const [rest] of shown) await done(who('county-handler'), 'GET', at(id, rest));
  for (const [rest] of shown) await done(who('owner'), 'GET', at(id, rest));
  for (const [rest] of shown) expect((await who('peer-handler').ask('GET', at(id, rest))).status).toBe(404);
  const lines = (await read('owner')).slice(0, (await read('owner')).length - before);
  expect(lines.map((l) => [l.requester, ...l.fields].join(' ')).sort()).toEqual(
    shown.map(([, what]) => `officer:wangchao-handler-1 ${what}`).sort(),
  );
  for (const line of lines)
    expect(line).toMatchObject({
      caseRef: id,
      purpose: { 'zh-CN': '办理行政许可', en: 'Handling the licence application' },
    });
  expect(await read('county-handler')).toEqual([]);
});

test('every route answers every kind of caller as it is written, and who may not changes nothing', async () => {
  const versions = async () =>
    Promise.all(SITUATIONS.map(async (s) => (await view(who('owner'), cases.get(s)!.id)).version));
  const before = await versions();
  const wrong: string[] = [];
  const counts = new Map<string, number>();
  const walk = async (chosen: (row: Row, cell: Cell) => boolean) => {
    for (const row of rows)
      for (const [kind, cell] of row.cells) {
        if (!chosen(row, cell)) continue;
        const { wrong: found, got } = await askCell(row, kind);
        wrong.push(...found);
        counts.set(got, (counts.get(got) ?? 0) + 1);
      }
  };
  await walk((_row, cell) => cell !== 'allowed');
  expect(await versions()).toEqual(before);
  await walk((row, cell) => cell === 'allowed' && !LAST.includes(row.route));
  for (const last of LAST) await walk((row, cell) => cell === 'allowed' && row.route === last);
  const cells = [...counts.values()].reduce((a, b) => a + b, 0);
  console.log(
    `rights: ${rows.length} rows × ${kinds.length} kinds of caller = ${cells} cells; ${[...counts].map(([got, n]) => `${n} ${got}`).join(', ')}`,
  );
  expect(wrong).toEqual([]);
  expect(cells).toBe(rows.length * kinds.length);
  expect(cells).toBeGreaterThanOrEqual(900);
}, 60_000);
