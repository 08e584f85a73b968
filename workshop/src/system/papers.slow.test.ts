import fs from 'node:fs';
import path from 'node:path';
import { createReader } from '@tuofu/reading';
import { nodePrimitives } from '@tuofu/seal';
import { type TrustStore, verifyPdf } from '@tuofu/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { type Client, signIn, until } from '../story/client.ts';
import { openBook } from './caller.ts';
import { examineWholly, signInExaminers, terminate } from './examined-case.ts';

let city: Temporary;
let applicant: Client;
let handler: Client;
let decider: Client;
const reader = createReader({ children: 1 });

type Document = { document: string; number: string; href: string };
type View = {
  phase: string;
  documents: Document[];
  problems: { subject: string; code: string }[];
  findings: { field: string; verdict: string }[];
  compared: { occasion: string } | null;
  checklist: { item: string; clause: string }[];
};

beforeAll(async () => {
  city = await startTemporary();
  applicant = await signIn(city.url, 'zhou-yiheng');
  handler = await signIn(city.url, 'wangchao-handler-1');
  decider = await signIn(city.url, 'wangchao-decider');
}, 120_000);
afterAll(async () => {
  await reader.stop();
  await city?.end();
});

/** A case of D3 filed without its papers, compared after filing. */
async function filed(): Promise<{ readonly id: string; at(p: string): string; view(): Promise<View> }> {
  const { case: id } = await applicant.act('POST', '/api/cases', { item: 'hazchem-operating-licence' });
  const at = (p: string) => `/api/cases/${id}${p}`;
  const view = () => applicant.get<View>(at(''));
  await applicant.act('POST', at('/prefill'));
  await applicant.act('PUT', at('/answers'), {
    answers: {
      'premises.address': '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
      'operation.mode': 'no-storage',
      'scope.chemicals': [{ name: '甲醇', cas: '67-56-1' }],
    },
  });
  await applicant.act('POST', at('/filing'), { insist: true });
  await until('the comparison after filing', async () =>
    (await view()).compared?.occasion === 'filing' ? true : undefined,
  );
  return { id, at, view };
}

/** The paper when it is made: it must verify as genuine, or as unsealed when it is signed by hand; its text is read out. */
async function paper(view: () => Promise<View>, kind: string, sealed = true, reads = applicant): Promise<string> {
  const made = await until(`${kind} is made`, async () => (await view()).documents.find((d) => d.document === kind));
  const file = path.join(city.dataDir, 'paper.pdf');
  fs.writeFileSync(file, await reads.bytes(made.href));
  const trust = (await (await fetch(`${city.url}/api/public/trust`)).json()) as TrustStore;
  const report = await verifyPdf(new Uint8Array(fs.readFileSync(file)), trust, nodePrimitives());
  expect(report).toMatchObject(sealed ? { verdict: 'genuine', demonstration: true } : { code: 'UNSIGNED' });
  const text = (await reader.text(file)).replace(/\s/g, '');
  expect(text).toContain(made.number);
  expect(text).toContain('演示文件不具有法律效力');
  return text;
}

test('a correction notice names every gap once, in the words of the list of materials', async () => {
  const c = await filed();
  const v = await c.view();
  const subjects = [
    ...new Set([
      ...v.problems.map((p) => p.subject),
      ...v.findings.filter((f) => f.verdict === 'missing' || f.verdict === 'unreadable').map((f) => f.field),
    ]),
  ];
  expect(subjects.length).toBeGreaterThan(3);
  const one = subjects.slice(0, 1).map((subject) => ({ subject, problem: '未提交', cure: '请补交' }));
  await expect(handler.act('POST', c.at('/correction-notice'), { defects: one })).rejects.toMatchObject({
    code: 'CORRECTION_INCOMPLETE',
  });
  await handler.act('POST', c.at('/correction-notice'), {
    defects: subjects.map((subject) => ({
      subject,
      problem: `未提交或不符合要求（${subject}）`,
      cure: '请补交清晰、完整的材料',
    })),
  });
  const text = await paper(c.view, 'correction-notice');
  for (const subject of subjects) expect(text).toContain(`未提交或不符合要求（${subject}）`);
  expect(text).toContain('第三十二条');
  await expect(handler.act('POST', c.at('/correction-notice'), { defects: one })).rejects.toMatchObject({
    status: 409,
  });
}, 60_000);

test('who does not accept names the competent authority, with remedies', async () => {
  const c = await filed();
  await expect(
    handler.act('POST', c.at('/non-acceptance'), { competentAuthority: '', reason: '不属于本机关职权范围。' }),
  ).rejects.toMatchObject({ code: 'AUTHORITY_MISSING' });
  await handler.act('POST', c.at('/non-acceptance'), {
    competentAuthority: '临澜市应急管理局',
    reason: '该申请属于市级权限，不属于本机关职权范围。',
  });
  const text = await paper(c.view, 'non-acceptance');
  for (const said of ['临澜市应急管理局', '望潮区人民政府', '60日', '行政诉讼']) expect(text).toContain(said);
}, 60_000);

test('a refusal rests on an unmet line of the checklist, after a site check by two officers, and tells both remedies', async () => {
  const c = await filed();
  await handler.act('POST', c.at('/acceptance'));
  const line = (await c.view()).checklist[0]!;
  const reasons = [
    {
      checklistItem: line.item,
      clause: line.clause,
      text: '经营场所与申报不一致。',
      evidence: '现场核查记录',
      cure: '变更经营场所后重新申请。',
    },
  ];
  await expect(decider.act('POST', c.at('/refusal'), { reasons })).rejects.toMatchObject({ code: 'REASON_NOT_UNMET' });
  const check = {
    checkedOn: '2026-07-01',
    officers: ['wangchao-handler-1'],
    result: 'failed',
    items: [{ item: line.item, result: 'not-met', note: '门牌号不符' }],
    conclusion: '不符合许可条件。',
  };
  await expect(handler.act('POST', c.at('/site-checks'), check)).rejects.toMatchObject({
    code: 'SITE_CHECK_TWO_OFFICERS',
  });
  await expect(
    handler.act('POST', c.at('/site-checks'), { ...check, officers: ['wangchao-handler-1', 'somebody-else'] }),
  ).rejects.toMatchObject({ code: 'NOT_AN_OFFICER' });
  await handler.act('POST', c.at('/site-checks'), { ...check, officers: ['wangchao-handler-1', 'wangchao-handler-2'] });
  const record = await paper(c.view, 'site-check-record', false);
  for (const said of ['示例望甲', '示例望乙', '不合格', '门牌号不符']) expect(record).toContain(said);
  await handler.act('PUT', c.at(`/checklist/${line.item}`), { result: 'not-met', note: '现场不符' });
  await expect(handler.act('POST', c.at('/refusal'), { reasons })).rejects.toMatchObject({ status: 403 });
  await decider.act('POST', c.at('/refusal'), { reasons });
  const text = await paper(c.view, 'decision-refusal');
  for (const said of [
    '经营场所与申报不一致',
    '变更经营场所后重新申请',
    '望潮区人民政府',
    '60日',
    '六个月',
    '临澜市望潮区人民法院',
  ])
    expect(text).toContain(said);
  expect((await c.view()).phase).toBe('refused');
}, 60_000);

test('an officer previews the acceptance notice: 预览, named as the one who accepts, no number, no seal, and nothing has happened', async () => {
  const c = await filed();
  const file = path.join(city.dataDir, 'preview.pdf');
  fs.writeFileSync(file, await handler.bytes(c.at('/previews/acceptance-notice')));
  const text = (await reader.text(file)).replace(/\s/g, '');
  expect(text).toContain('预览');
  expect(text).toContain('承办人：示例望甲');
  expect(text).not.toMatch(/望应急许受〔2026〕/);
  const trust = (await (await fetch(`${city.url}/api/public/trust`)).json()) as TrustStore;
  expect((await verifyPdf(new Uint8Array(fs.readFileSync(file)), trust, nodePrimitives())).verdict).not.toBe('genuine');
  expect((await c.view()).phase).toBe('received');
}, 60_000);

test('every letter of an examination is made, sealed and says what was told; what goes to others the applicant does not see', async () => {
  const book = openBook(city.url);
  const by = await signInExaminers(book);
  const id = await examineWholly(by);
  const own = () => applicant.get<View>(`/api/cases/${id}`);
  const office = await signIn(city.url, 'city-handler-1');
  const inside = () => office.get<View>(`/api/cases/${id}`);
  const LETTERS: Readonly<Record<string, readonly string[]>> = {
    'time-notice': ['专家评审', '剧毒化学品经营条件须经专家评审', '5个工作日', '第四十五条', '2026年7月1日'],
    'site-check-notice': ['2026年7月1日', '示例临甲、示例临乙', '不收取任何费用'],
    'rectification-notice': ['双人双锁没有落实', '落实双人收发双人保管', '2026年7月10日', '五双'],
    'hearing-right-notice': ['有权要求听证', '经营地点邻近居民区', '2026年7月8日'],
    'hearing-notice': ['2026年7月13日', '一楼会议室', '示例临庚', '第四十八条'],
  };
  for (const [kind, said] of Object.entries(LETTERS)) {
    const text = await paper(own, kind);
    for (const word of said) expect(text, kind).toContain(word);
  }
  // The record is signed by hand, by those who were heard.
  const record = await paper(own, 'hearing-record', false);
  for (const word of ['居民代表没有反对意见', '已签字', '申请人']) expect(record).toContain(word);
  const request = await paper(inside, 'office-request', true, office);
  for (const word of ['望潮区应急管理局', '属地日常监管有无异议']) expect(request).toContain(word);
  const kinds = (view: View) => view.documents.map((d) => d.document);
  expect(kinds(await own())).not.toContain('office-request');
  expect(kinds(await own()).filter((k) => k === 'hearing-right-notice').length, 'the third party has its own').toBe(1);
  expect(kinds(await inside()).filter((k) => k === 'hearing-right-notice').length).toBe(2);
  const hidden = (await inside()).documents.find((d) => d.document === 'office-request')!;
  await expect(applicant.bytes(hidden.href)).rejects.toMatchObject({ status: 404 });
  await terminate(by, id);
  const end = await paper(own, 'termination-notice');
  for (const word of ['终止办理', '经营场所已经拆除', '60日', '行政诉讼']) expect(end).toContain(word);
  expect(kinds(await own()).filter((k) => k === 'hearing-right-notice').length, 'also after the end').toBe(1);
}, 120_000);

test('who withdraws a filed application gets a notice that ends it', async () => {
  const c = await filed();
  await applicant.act('POST', c.at('/withdrawal'), { reason: '不再经营' });
  const said = await paper(c.view, 'termination-notice');
  for (const word of ['撤回', '不再经营']) expect(said).toContain(word);
}, 60_000);

test('who withdraws owes no reason, and the notice says that none was given', async () => {
  const c = await filed();
  await applicant.act('POST', c.at('/withdrawal'));
  expect(await paper(c.view, 'termination-notice')).toContain('未说明');
}, 60_000);
