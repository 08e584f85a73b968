import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { nodePrimitives } from '@tuofu/seal';
import { type Embedded, openStore, startEmbedded } from '@tuofu/store';
import { type TrustStore, verifyPdf } from '@tuofu/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoCity } from '../demo-city/index.ts';
import { type DemoFile, GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { type Answer, type Book, type Caller, openBook } from './caller.ts';
import { D3, D3_ANSWERS, ITEM } from './d3.ts';
import { acceptAndExamine, at, done, file, handIn, openD3, view } from './d3-case.ts';
import { upload } from './multipart.ts';

const SAMPLES = path.resolve(import.meta.dirname, '..', '..', '..', 'reading', 'testdata');
const REGISTRIES = ['enterprise', 'safety-certificate', 'real-estate', 'emergency-plan'] as const;
/** `slow` is slower than any question may last. */
const BAD_REGISTRY_DAYS = ['down', 'hang', 'garbage', 'changed', 'wrong', 'slow'] as const;
/** A spoiled signature, noise, another nonce, another digest, a clock two days behind, and silence. */
const BAD_STAMPS = ['wrong', 'garbage', 'nonce', 'digest', 'late', 'down'] as const;
/** What the registries would have given, typed by hand. */
const TYPED: Readonly<Record<string, unknown>> = {
  'company.name': D3.name,
  'company.legalRepresentative': D3.legalRepresentative,
  'company.registeredAddress': D3.address,
  'company.establishedOn': '2018-07-16',
  'people.principalCertificateNo': 'LL-A2300B8160',
  'plan.filingNo': '9902032024-0368',
};
const authority = loadDemoCity().profile.city.authority;

let city: Temporary;
let book: Book;
let applicant: Caller;
let handler: Caller;
let decider: Caller;
let operator: Caller;
let papers: readonly DemoFile[];
let revived: Embedded | undefined;
/** The case that meets all the bad days and ends with a licence. */
let id = '';
let badDays = 0;

beforeAll(async () => {
  city = await startTemporary({ logLevel: 'info' });
  book = openBook(city.url);
  [applicant, handler, decider, operator] = (await Promise.all(
    ['zhou-yiheng', 'wangchao-handler-1', 'wangchao-decider', 'city-operator'].map(book.signIn),
  )) as [Caller, Caller, Caller, Caller];
  const licence = fs.readFileSync(path.join(SAMPLES, 'd01-born-digital.pdf'));
  papers = [
    ...(await generateDocuments(GREEN_D3)).filter((f) => f.slot !== 'M5'),
    { slot: 'M5', name: '营业执照.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(licence) },
  ];
}, 120_000);
afterAll(async () => {
  await city?.stop();
  await revived?.stop();
  await city?.end();
});

/** Sets how a thing outside feels today. */
async function weather(
  place: 'registries' | 'timestamps' | 'messages' | 'identity',
  state: string,
  more: { registry?: string; delayMs?: number } = {},
): Promise<void> {
  const said = await fetch(new URL('/weather', city.addresses[place]), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state, ...more }),
  });
  expect(said.status, `${place} ${state}`).toBe(200);
  if (state !== 'fine') badDays += 1;
}

async function registriesInRound(round: number): Promise<void> {
  for (const [i, registry] of REGISTRIES.entries())
    await weather('registries', BAD_REGISTRY_DAYS[(i + round) % BAD_REGISTRY_DAYS.length]!, {
      registry,
      delayMs: 5_000,
    });
}

/** A code, words in both languages, each its own. */
function expectWords(said: { code: string; text: Readonly<Record<string, string>> }, code: string): void {
  expect(said.code).toBe(code);
  expect(said.text['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  expect(said.text['en']).toMatch(/[a-z]{3}/);
  expect(said.text['zh-CN']).not.toContain('出现未说明的情况');
}

function expectUnavailable(answer: Answer, code: string): void {
  expect(answer.status, answer.raw).toBe(503);
  expectWords(answer, code);
}

const fromRegistry = (f: { left: Side; right: Side }) =>
  f.left?.source.from === 'registry' || f.right?.source.from === 'registry';
type Side = { source: { from: string } } | null;

/** What staff sees of failed work; asked as the operator, who may see no case. */
const failing = async () => (await done(operator, 'GET', '/api/operations')).body.failing as Failing[];
type Failing = { work: string; case: string; attempts: number; error: string; nextAt: string | null };

async function failingOf(caseId: string, work: string): Promise<Failing> {
  return until(`${work} of ${caseId} is shown as failing`, async () =>
    (await failing()).find((f) => f.case === caseId && f.work === work),
  );
}

async function storeOf() {
  return openStore({ kind: 'socket', socketDir: path.join(city.dataDir, 'database', 'run') }, { maxConnections: 1 });
}

/** A case of the firm, filed with its bare answers. */
async function fileSparsely(): Promise<string> {
  const sparse = await openD3(applicant);
  await file(applicant, sparse);
  return sparse;
}

test('a registry that is down, silent, slow or talks nonsense fills nothing in, says so, and leaves the fields open', async () => {
  id = (await done(applicant, 'POST', '/api/cases', { json: { item: ITEM } })).body.case;
  await done(applicant, 'PUT', at(id, '/answers'), { json: { answers: { ...D3_ANSWERS, ...TYPED } } });
  for (const round of [0, 1]) {
    await registriesInRound(round);
    const began = performance.now();
    const { body } = await done(applicant, 'POST', at(id, '/prefill'));
    expect(performance.now() - began).toBeLessThan(8_000);
    for (const registry of REGISTRIES)
      expect(body.registries.filter((r: { registry: string }) => r.registry === registry)).not.toEqual([]);
    for (const { registry, outcome } of body.registries) expect([registry, outcome]).toEqual([registry, 'unavailable']);
    expect(body.filled.filter((f: string) => f !== 'company.uscc')).toEqual([]);
    expectWords(body.notices[0], 'REGISTRY_UNAVAILABLE');
    expect(body.notices[0].registries.toSorted()).toEqual([...REGISTRIES].sort());
  }
  const seen = await view(applicant, id);
  expectWords(seen.notices[0], 'REGISTRY_UNAVAILABLE');
  expect(seen.registriesUnavailable.toSorted()).toEqual([...REGISTRIES].sort());
  expect(seen.answers).toMatchObject(TYPED);
  // Nobody may say that a register vouched for what a person typed.
  expect(seen.prefilled.map((p: { registry: string }) => p.registry)).toEqual(['identity']);
  await done(applicant, 'PUT', at(id, '/answers'), { json: { answers: { 'company.name': '改名' } } });
  await done(applicant, 'PUT', at(id, '/answers'), { json: { answers: { 'company.name': D3.name } } });
}, 60_000);

test('a comparison without registries says that they were not reached, never that anything agrees, and stops the grant', async () => {
  await registriesInRound(2);
  await handIn(applicant, id, papers);
  expect((await view(applicant, id)).problems).toEqual([]);
  await file(applicant, id);
  const { findings } = await view(handler, id);
  const asked = findings.filter(fromRegistry);
  expect(asked.length).toBeGreaterThanOrEqual(15);
  for (const f of asked) {
    expect([f.rule, f.verdict, f.why, f.open]).toEqual([f.rule, 'unavailable', 'REGISTRY_UNAVAILABLE', true]);
    expectWords({ code: f.why, text: f.text.why }, 'REGISTRY_UNAVAILABLE');
  }
  // What is typed and what is printed agree by themselves; that is no word of a registry.
  expect(findings.filter((f: { open: boolean }) => f.open)).toEqual(asked);
  await acceptAndExamine(handler, id);
  const refusal = await decider.ask('POST', at(id, '/grant'), { json: {} });
  expect(refusal).toMatchObject({ status: 422, code: 'FINDINGS_OPEN' });
  expect((await view(handler, id)).phase).toBe('accepted');
  const reasons = new Set([...city.serverLog().matchAll(/"reason":"([A-Z_]+)"/g)].map((m) => m[1]));
  for (const reason of ['SERVER_ERROR', 'TIMEOUT', 'NOT_JSON', 'SCHEMA_CHANGED', 'WRONG_SUBJECT'])
    expect([...reasons], 'what the registries did').toContain(reason);
  // Operators see the same without a log: whose registry fails, why, and whether it rests; nothing of the firm.
  const { registries } = (await done(operator, 'GET', '/api/operations')).body;
  for (const registry of REGISTRIES)
    expect(registries.find((r: { registry: string }) => r.registry === registry)).toMatchObject({
      breaker: expect.stringMatching(/^(closed|open|half-open)$/),
      asked: expect.any(Number),
      answered: 0,
      lastAnsweredAt: null,
      lastUnavailable: { reason: expect.stringMatching(/^[A-Z_]+$/), at: expect.stringMatching(/^\d{4}-.*Z$/) },
    });
  expect(JSON.stringify(registries)).not.toMatch(/91990203|澄海|周亦衡/);
}, 60_000);

test('when the registries are back an officer compares again, and every question is answered', async () => {
  // Slow is no bad day as long as a question ends in its time.
  await weather('registries', 'slow', { delayMs: 600 });
  const { findings } = await until('the registries answer again', async () => {
    await done(handler, 'POST', at(id, '/comparison'));
    const v = await view(handler, id);
    return v.findings.some((f: { verdict: string }) => f.verdict === 'unavailable') ? undefined : v;
  });
  expect(findings.filter((f: { open: boolean }) => f.open)).toEqual([]);
  expect(findings.filter(fromRegistry).length).toBeGreaterThanOrEqual(15);
  await weather('registries', 'fine');
  const { registries } = (await done(operator, 'GET', '/api/operations')).body;
  for (const registry of REGISTRIES)
    expect(registries.find((r: { registry: string }) => r.registry === registry)).toMatchObject({
      breaker: 'closed',
      lastAnsweredAt: expect.any(String),
    });
}, 60_000);

test('what the applicant changed while slow registries were being asked is compared again, as it is now', async () => {
  const moved = '东海省临澜市望潮区长汀路188号乙2号楼3单元501室';
  const one = await openD3(applicant);
  await weather('registries', 'slow', { delayMs: 1_500 });
  const lease = papers.find((f) => f.slot === 'M4')!;
  await done(applicant, 'POST', at(one, '/materials'), upload('M4', lease.name, lease.mediaType, lease.bytes));
  await until('the lease is read', async () =>
    (await view(applicant, one)).materials[0].reading.state === 'read' ? true : undefined,
  );
  await done(applicant, 'PUT', at(one, '/answers'), { json: { answers: { 'premises.address': moved } } });
  await weather('registries', 'fine');
  const { findings } = await until('the comparison is made', async () => {
    const v = await view(applicant, one);
    return v.compared ? v : undefined;
  });
  const about = findings.find((f: { rule: string }) => f.rule === 'X4-premises-address');
  expect(about).toMatchObject({ verdict: 'differs', open: true, left: { value: moved }, right: { value: D3.address } });
}, 60_000);

test('while the identity provider is away nobody can sign in and is told so; who is signed in works on', async () => {
  const begun = await book.nobody.ask('GET', '/sign-in');
  expect(begun.status).toBe(303);
  const flow = begun.headers.get('set-cookie')!.split(';')[0]!;
  const state = new URL(begun.headers.get('location')!).searchParams.get('state')!;
  await weather('identity', 'down');
  await until('the provider is noticed to be away', async () => {
    const answer = await book.nobody.ask('GET', '/sign-in');
    return answer.status === 303 ? undefined : expectUnavailable(answer, 'SIGN_IN_UNAVAILABLE') === undefined;
  });
  const back = `/sign-in/callback?code=x&state=${state}&iss=${encodeURIComponent(city.addresses.identity)}`;
  expectUnavailable(await book.withCookie('', flow).ask('GET', back), 'SIGN_IN_UNAVAILABLE');
  await done(applicant, 'GET', '/api/session');
  await done(applicant, 'PUT', at(await openD3(applicant), '/answers'), {
    json: { answers: { 'contact.name': '甲' } },
  });
  await weather('identity', 'fine');
  expect((await book.signIn('test-ji')).account).toBe('test-ji');
}, 60_000);

test('without an honest time stamp nothing is sealed; the decision stands, and the papers follow by themselves, once', async () => {
  // A paper under each kind of bad stamp, and the decision with its licence under the last.
  const notices = new Map<string, string>();
  for (const state of BAD_STAMPS) notices.set(state, await fileSparsely());
  let decided: { licenceNo: string } | undefined;
  for (const state of BAD_STAMPS) {
    await weather('timestamps', state);
    await done(handler, 'POST', at(notices.get(state)!, '/acceptance'));
    if (state === 'down') decided = (await done(decider, 'POST', at(id, '/grant'))).body;
    const trouble = await failingOf(notices.get(state)!, 'make-document');
    expect(trouble.error).not.toBe('');
    expect(Date.parse(trouble.nextAt!)).toBeGreaterThan(Date.now() - 60_000);
  }
  const trouble = await failingOf(id, 'issue-licence');
  expect(trouble.attempts).toBeGreaterThanOrEqual(1);
  const officers = await view(handler, id);
  expect(officers.failing.map((f: Failing) => f.work)).toContain('issue-licence');
  const own = await view(applicant, id);
  expect(own).toMatchObject({ phase: 'granted', decision: { licenceNo: decided!.licenceNo, made: null } });
  expect(own.papersDue.map((p: { document: string }) => p.document)).toEqual(['decision-grant', 'licence']);
  expect(own.failing).toBeUndefined();
  for (const one of notices.values()) expect((await view(applicant, one)).documents).toEqual([]);

  await weather('timestamps', 'fine');
  const made = await until('the licence is made', async () => {
    const v = await view(applicant, id);
    return v.decision.made && v.papersDue.length === 0 ? v : undefined;
  });
  for (const one of notices.values())
    await until('the notice is made', async () => (await view(applicant, one)).documents.length > 0 || undefined);
  expect(made.decision.licenceNo).toBe(decided!.licenceNo);
  const kinds = made.documents.map((d: { document: string }) => d.document);
  expect(kinds.toSorted()).toEqual(['acceptance-notice', 'decision-grant', 'licence']);
  const trust = (await book.nobody.ask('GET', '/api/public/trust')).body as TrustStore;
  for (const [caseId, documents] of [
    [id, made.documents],
    ...(await Promise.all([...notices.values()].map(async (c) => [c, (await view(applicant, c)).documents]))),
  ] as [string, { href: string; document: string }[]][])
    for (const { href, document } of documents) {
      const pdf = await fetch(`${city.url}${href}`, { headers: { cookie: applicant.cookie } });
      const report = await verifyPdf(new Uint8Array(await pdf.arrayBuffer()), trust, nodePrimitives());
      expect([caseId, document, report.verdict]).toEqual([caseId, document, 'genuine']);
    }
  const store = await storeOf();
  const stream = made.decision.made.stream as string;
  const types = async (kind: 'case' | 'licence', name: string) =>
    (await store.load({ authority, kind, stream: name })).events.map((e) => e.type);
  expect((await types('case', id)).filter((t) => t === 'LicenceMade' || t === 'CaseGranted')).toHaveLength(2);
  expect(await types('licence', stream)).toEqual(['LicenceGranted', 'LicenceIssued']);
  const actors = (await store.load({ authority, kind: 'licence', stream })).events.map((e) => e.actor);
  expect(actors).toEqual(['officer:wangchao-decider', 'machine:issue-licence']);
  await store.stop();
}, 90_000);

test('while the message gateway is down a paper is served in the account all the same; its text message follows once', async () => {
  const channels = async (one: string) =>
    (await view(applicant, one)).documents.map((d: { delivered: { channel: string }[] }) =>
      d.delivered.map((x) => x.channel),
    );
  await weather('messages', 'down');
  const cases = [await fileSparsely(), await fileSparsely()];
  for (const one of cases) await done(handler, 'POST', at(one, '/acceptance'));
  for (const one of cases) {
    await until('the notice is in the account', async () =>
      (await channels(one)).flat().length > 0 ? true : undefined,
    );
    expect((await failingOf(one, 'deliver-document')).error).toContain('503');
    expect(await channels(one)).toEqual([['account']]);
    expect((await view(handler, one)).failing.map((f: Failing) => f.work)).toEqual(['deliver-document']);
    expect((await view(handler, one)).phase).toBe('accepted');
  }
  await weather('messages', 'fine');
  for (const one of cases)
    await until('the message is sent', async () => ((await channels(one))[0]?.includes('sms') ? true : undefined));
  await until('no work fails any more', async () => ((await failing()).length === 0 ? true : undefined));
  await delay(1_500);
  const inbox = (await (await fetch(new URL('/messages.json', city.addresses.messages))).json()) as { text: string }[];
  const texts = inbox.map((m) => m.text);
  for (const one of cases) {
    const { caseNo } = await view(applicant, one);
    expect(texts.filter((t) => t.includes(caseNo))).toHaveLength(1);
  }
  // One message says one paper of one case: none came twice, also not of the papers that waited for their stamp.
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThanOrEqual(3 + BAD_STAMPS.length + cases.length);
}, 60_000);

/** Acts one after the other, each repeated with its own key until it is acknowledged; anything but success and a told outage is a fault. */
async function actOnAndOn(
  next: (n: number) => { who: Caller; method: string; url: string; json: unknown } | undefined,
  faults: string[],
): Promise<Answer[]> {
  const acknowledged: Answer[] = [];
  for (let n = 1; ; n += 1) {
    const act = next(n);
    if (!act) return acknowledged;
    const key = crypto.randomUUID();
    for (;;) {
      const answer = await act.who.ask(act.method, act.url, { json: act.json, key });
      if (answer.status < 300) {
        acknowledged.push(answer);
        break;
      }
      if (answer.status !== 503 || !/^[A-Z_]+$/.test(answer.code) || !answer.text['zh-CN'] || !answer.text['en']) {
        faults.push(`${act.method} ${act.url}: ${answer.status} ${answer.raw.slice(0, 300)}`);
        return acknowledged;
      }
      await delay(60);
    }
  }
}

/** The server processes of the database that serve a connection of the application. */
function backendsOf(postmaster: number): number[] {
  return fs.readdirSync('/proc').flatMap((name) => {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      const words = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return Number(parent) === postmaster && words.includes('tuofu_app') ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

test('when the database is killed in the middle of acts nothing acknowledged is lost or done twice, and the server recovers', async () => {
  const faults: string[] = [];
  const drafts = await Promise.all([1, 2, 3, 4].map(() => openD3(applicant)));
  const versions = await Promise.all(drafts.map(async (d) => (await view(applicant, d)).version as number));
  const waiting = await fileSparsely();
  const toFile = await Promise.all(Array.from({ length: 24 }, () => openD3(applicant)));
  let going = true;
  const writers = drafts.map((d, w) =>
    actOnAndOn(
      (n) =>
        going
          ? {
              who: applicant,
              method: 'PUT',
              url: at(d, '/answers'),
              json: { answers: { 'contact.name': `第${w}人第${n}次` } },
            }
          : undefined,
      faults,
    ),
  );
  const filer = actOnAndOn((n) => {
    const one = toFile[n - 1];
    return one ? { who: applicant, method: 'POST', url: at(one, '/filing'), json: { insist: true } } : undefined;
  }, faults);
  const postmaster = city.processes()[2]!;
  await delay(150);
  await done(handler, 'POST', at(waiting, '/acceptance'));
  const [backend] = backendsOf(postmaster);
  process.kill(backend!, 'SIGKILL');
  badDays += 1;
  await until('the database is ready after a killed connection', async () =>
    (await book.nobody.ask('GET', '/health/ready')).status === 200 ? true : undefined,
  );
  await delay(500);
  process.kill(postmaster, 'SIGKILL');
  badDays += 1;
  const away = await until('the server says that the database is away', async () => {
    const answer = await book.nobody.ask('GET', '/health/ready');
    return answer.status === 200 ? undefined : answer;
  });
  expectUnavailable(away, 'STORE_UNAVAILABLE');
  expectUnavailable(await decider.ask('GET', '/api/operations'), 'STORE_UNAVAILABLE');
  expect((await book.nobody.ask('GET', '/health/live')).status).toBe(200);
  await delay(700);
  revived = await startEmbedded({ dataDir: path.join(city.dataDir, 'database') });
  await until('the server is ready by itself', async () =>
    (await book.nobody.ask('GET', '/health/ready')).status === 200 ? true : undefined,
  );
  await delay(500);
  going = false;
  const acknowledged = await Promise.all(writers);
  const filed = await filer;
  expect(faults).toEqual([]);
  for (const [w, d] of drafts.entries()) {
    const now = await view(applicant, d);
    expect(acknowledged[w]!.length).toBeGreaterThan(5);
    // Each acknowledged act is there once: no version is missing and none is double.
    expect(now.version).toBe(versions[w]! + acknowledged[w]!.length);
    expect(acknowledged[w]!.map((a) => a.body.version)).toEqual(acknowledged[w]!.map((_, i) => versions[w]! + i + 1));
    expect(now.answers['contact.name']).toBe(`第${w}人第${acknowledged[w]!.length}次`);
  }
  const serials = filed.map((a) => Number(a.body.caseNo.slice(-6))).sort((a, b) => a - b);
  expect(serials).toHaveLength(toFile.length);
  expect(serials).toEqual(serials.map((_, i) => serials[0]! + i));
  // Work that was waiting or under way is done, and what comes after works as ever.
  await until('the notice of before the crash is made', async () =>
    (await view(applicant, waiting)).documents.length > 0 ? true : undefined,
  );
  const later = await fileSparsely();
  await done(handler, 'POST', at(later, '/acceptance'));
  await until('a notice after the crash is made', async () =>
    (await view(applicant, later)).documents.length > 0 ? true : undefined,
  );
  expect((await view(applicant, id)).decision.made).not.toBeNull();
  const acts = acknowledged.flat().length + filed.length;
  const told = book.answers.filter((a) => a.status === 503).length;
  console.log(
    `weather: ${badDays} bad days; over two kills of the database ${acts} acts acknowledged and found once, 503 told ${told} times`,
  );
  expect(acts).toBeGreaterThan(50);
  expect(badDays).toBeGreaterThanOrEqual(15);
}, 90_000);

test('in all that weather nobody met an error without a code', () => {
  expect(book.answers.filter((a) => a.status >= 500 && a.status !== 503)).toEqual([]);
});
