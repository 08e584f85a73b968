import fs from 'node:fs';
import path from 'node:path';
import { nodePrimitives } from '@tuofu/seal';
import { checkText, type TrustStore, type VerificationReport, verifyPdf, verifyQr } from '@tuofu/verify';
import type { DemoFirm } from '../demo-city/index.ts';
import type { DemoFile } from '../generate/documents.ts';
import { ActRefused, type Client, signIn, until } from './client.ts';
import { readQrOfPdf } from './read-qr.ts';
import { secondCalendar } from './second-calendar.ts';

export type Story = {
  readonly root: string;
  readonly base: string;
  readonly files: readonly DemoFile[];
  readonly out: string;
  readonly firm: DemoFirm;
  /** With other documents the story ends at the officer's questions; a licence would then be wrong. */
  readonly expectLicence: boolean;
  /** Against its own fresh instance numbers and days are known beforehand. */
  readonly exact: boolean;
};

type Clock = {
  clock: string;
  limit: string;
  reading: string;
  article: string;
  certainty: string;
  workingDays: number;
  start: { event: string; day: string };
  end: { day?: string; notComputable?: object };
};
type Side = { source: Record<string, unknown> & { from: string }; value: string | null } | null;
type Finding = {
  id: string;
  rule: string;
  field: string;
  verdict: string;
  why: string;
  text: { verdict: Record<string, string> };
  left: Side;
  right: Side;
  open: boolean;
};
type View = {
  case: string;
  version: number;
  phase: string;
  caseNo: string | null;
  today: string;
  answers: Record<string, unknown>;
  prefilled: { field: string; registry: string; article: string }[];
  problems: { subject: string; kind: string; code: string }[];
  materials: {
    material: string;
    slot: string;
    name: string;
    reading: { state: string; documentType?: string; code?: string };
  }[];
  findings: Finding[];
  openFindings: number;
  clocks: Clock[];
  checklist: { item: string; clause: string }[];
  siteCheck: { needed: boolean; basis?: string };
  documents: { document: string; number: string; href: string; delivered: { channel: string; at: string }[] }[];
  decision: {
    licenceNo?: string;
    eLicenceId?: string;
    made?: object | null;
    licence?: { validFrom: string; validTo: string };
  } | null;
  compared: { evidence: string[]; occasion: string } | null;
  form: { fields: { path: string }[] }[];
};

/** Plays the story and prints what happens; true when every step and every check came out as it must. */
export async function playStory(o: Story): Promise<boolean> {
  const wrong: string[] = [];
  const expect = (holds: boolean, what: string) => {
    if (!holds) {
      wrong.push(what);
      console.log(`  ✕ ${what}`);
    }
  };
  const step = (name: string, detail = '') => console.log(`\n▸ ${name}${detail ? `  ${detail}` : ''}`);
  const workingDaysAfter = secondCalendar(path.join(o.root, 'domain', 'calendar-data'));

  step('登录 · sign in', 'OpenID Connect');
  const applicant = await signIn(o.base, o.firm.account);
  const handler = await signIn(o.base, 'wangchao-handler-1');
  const decider = await signIn(o.base, 'wangchao-decider');
  const operator = await signIn(o.base, 'city-operator');
  const { case: id } = await applicant.act('POST', '/api/cases', { item: 'hazchem-operating-licence' });
  const at = (p = '') => `/api/cases/${id}${p}`;
  const view = (who: Client = applicant) => who.get<View>(at());

  step('秒填 · prefill from registries');
  await applicant.act('POST', at('/prefill'));
  await applicant.act('PUT', at('/answers'), { answers: answersOf(o.firm) });
  await applicant.act('POST', at('/prefill'));
  let seen = await view();
  const asked = seen.form.flatMap((s) => s.fields).length;
  for (const p of seen.prefilled) console.log(`    ${p.field.padEnd(34)} ${p.registry}  ${p.article}`);
  console.log(`    ${seen.prefilled.length} of ${asked} fields filled from registries`);
  expect(
    seen.prefilled.some((p) => p.field === 'company.name'),
    'the enterprise register fills the company name',
  );

  step('上传材料 · upload');
  for (const file of o.files) {
    const answer = await applicant.upload(at('/materials'), file.slot, file.name, file.mediaType, file.bytes);
    console.log(`    ${file.slot.padEnd(4)} ${file.name} (${file.bytes.length} bytes) → version ${answer.version}`);
  }
  seen = await until('every file is read and compared', async () => {
    const v = await view();
    const allRead = v.materials.every((m) => m.reading.state !== 'waiting');
    return allRead && v.compared && v.compared.evidence.length === v.materials.length ? v : undefined;
  });
  for (const m of seen.materials)
    console.log(`    ${m.name}: ${m.reading.state} ${m.reading.documentType ?? m.reading.code ?? ''}`);

  step('提交 · file');
  const missing = seen.problems.map((p) => `${p.subject} ${p.code}`);
  if (missing.length > 0) console.log(`    missing or unfit, named at once: ${missing.join(', ')}`);
  if (missing.length > 0) {
    const refusal = await refusalOf(applicant.act('POST', at('/filing'), {}));
    expect(
      refusal === 'CASE_INCOMPLETE' || refusal === 'CASE_INVALID',
      `an incomplete filing is told so first, not ${refusal}`,
    );
  }
  expect(!o.expectLicence || missing.length === 0, 'the green set leaves nothing missing');
  await applicant.act('POST', at('/filing'), { insist: missing.length > 0 });
  seen = await until('the comparison after filing', async () => {
    const v = await view();
    return v.compared?.occasion === 'filing' ? v : undefined;
  });
  console.log(`    case ${seen.caseNo}, filed ${seen.today}`);

  step('比对 · comparison of form, documents and registries');
  printFindings(seen.findings);
  const open = seen.findings.filter((f) => f.open);
  console.log(`    ${seen.findings.length} comparisons, ${open.length} open`);
  expect(seen.findings.length >= 12, `at least 12 comparisons were made, not ${seen.findings.length}`);

  if (!o.expectLicence) {
    expect(open.length > 0, 'these documents lead to questions');
    expect(
      open.some((f) => f.why === 'EXPIRED'),
      'the expired certificate is among the questions',
    );
    for (const f of open)
      console.log(
        `    ? ${f.rule} ${f.field}: ${f.text.verdict['zh-CN']} (${f.why}) ${f.left?.value ?? '—'} ↔ ${f.right?.value ?? '—'}`,
      );
    await refusalOf(handler.act('POST', at('/acceptance')));
    const refusal = await refusalOf(decider.act('POST', at('/grant')));
    console.log(`    准予 · grant is refused: ${refusal}`);
    expect(refusal !== null, 'a case with open questions is not granted');
    const end = await view();
    expect(end.decision === null, 'no licence came into being');
    console.log(`    phase ${end.phase}, ${end.openFindings} questions to the officer, no licence`);
    return wrong.length === 0;
  }
  expect(
    open.length === 0,
    `the green set leaves no question: ${open.map((f) => `${f.rule} ${f.field} ${f.verdict} ${f.why}`).join('; ')}`,
  );

  step('受理 · accept');
  await handler.act('POST', at('/acceptance'));
  seen = await view(handler);
  printClocks(seen.clocks);
  const filed = seen.clocks.find((c) => c.clock === 'acceptance');
  const decision = seen.clocks.find((c) => c.clock === 'decision' && c.limit === 'statutory' && c.reading === 'strict');
  expect(
    filed?.end.day === workingDaysAfter(filed?.start.day ?? '', 5),
    'acceptance within 5 working days agrees with the second calendar',
  );
  expect(
    decision?.workingDays === 20 && decision.end.day === (workingDaysAfter(decision.start.day, 20) ?? undefined),
    'decision within 20 working days of the complete materials agrees with the second calendar',
  );
  if (o.exact) expect(decision?.end.day === '2026-07-29', 'D3 filed on 2026-07-01 is to be decided by 2026-07-29');

  step('审查清单 · checklist');
  for (const line of seen.checklist)
    await handler.act('PUT', at(`/checklist/${encodeURIComponent(line.item)}`), {
      result: 'met',
      note: '材料齐全，符合规定。',
    });
  console.log(`    ${seen.checklist.length} lines met`);
  if (seen.siteCheck.needed) {
    await handler.act('POST', at('/site-checks'), {
      checkedOn: seen.today,
      officers: ['wangchao-handler-1', 'wangchao-handler-2'],
      result: 'passed',
      items: [],
      conclusion: '符合规定。',
    });
  } else console.log(`    现场核查 · no site check for this class: ${seen.siteCheck.basis}`);

  step('准予 · grant', 'set the office clock to 2026-07-10 09:30');
  if (o.exact) await operator.act('POST', '/api/operations/clock', { to: '2026-07-10T09:30:00+08:00' });
  const granted = await decider.act('POST', at('/grant'));
  console.log(`    ${String(granted['decisionNo'])} · ${String(granted['licenceNo'])}`);
  seen = await until('licence made and everything delivered', async () => {
    const v = await view();
    return v.decision?.made &&
      v.documents.length >= 3 &&
      v.documents.every((d) => d.delivered.some((x) => x.channel === 'account'))
      ? v
      : undefined;
  });
  const issue = seen.clocks.find((c) => c.clock === 'issue');
  printClocks(seen.clocks.filter((c) => c.clock === 'issue'));
  expect(
    issue?.end.day === (workingDaysAfter(issue?.start.day ?? '', 10) ?? undefined),
    'issue within 10 working days agrees with the second calendar',
  );
  if (o.exact) {
    expect(
      seen.decision?.licenceNo === o.firm.licenceNo,
      `the licence is ${o.firm.licenceNo}, not ${seen.decision?.licenceNo}`,
    );
    expect(
      seen.decision?.eLicenceId === o.firm.eLicenceId,
      `the e-licence is ${o.firm.eLicenceId}, not ${seen.decision?.eLicenceId}`,
    );
    expect(
      seen.decision?.licence?.validFrom === o.firm.validFrom && seen.decision.licence.validTo === o.firm.validTo,
      'the term is three years less a day',
    );
  }

  step('文书与证照 · papers and licence');
  const trust = (await (await fetch(`${o.base}/api/public/trust`)).json()) as TrustStore;
  fs.writeFileSync(path.join(o.out, 'trust.json'), JSON.stringify(trust, null, 2));
  let licenceFile = '';
  for (const d of seen.documents) {
    const file = path.join(o.out, `${d.document}.pdf`);
    fs.writeFileSync(file, await applicant.bytes(d.href));
    if (d.document === 'licence') licenceFile = file;
    const report = await verifyPdf(new Uint8Array(fs.readFileSync(file)), trust, nodePrimitives());
    console.log(
      `    ${d.number}\n      ${file}\n      ${said(report)}; delivered: ${d.delivered.map((x) => x.channel).join(', ')}`,
    );
    expect(
      report.verdict === 'genuine' && report.demonstration,
      `${d.document} verifies as genuine and as a demonstration`,
    );
  }
  for (const kind of ['acceptance-notice', 'decision-grant', 'licence'])
    expect(
      seen.documents.some((d) => d.document === kind),
      `${kind} was made`,
    );

  step('核验 · verify');
  const qrText = await readQrOfPdf(licenceFile);
  console.log(`    QR: ${qrText}`);
  const offline = await verifyQr(qrText, trust, nodePrimitives(), { today: seen.today });
  console.log(`    offline: ${said(offline)}`);
  expect(
    offline.verdict === 'genuine' && offline.credential?.licenceNo === seen.decision?.licenceNo,
    'the QR code verifies without network and names this licence',
  );
  const page = new URL(qrText.toLowerCase().startsWith('http') ? qrText.split('#')[0]! : o.base);
  const online = await fetch(`${o.base}/api/public/licences/${page.pathname.split('/').at(-1)}`).then(
    async (r) => (await r.json()) as { status?: { word: string; code: string }; licenceNo?: string; holder?: string },
  );
  console.log(`    online: ${online.status?.word} (${online.status?.code}) ${online.licenceNo} ${online.holder}`);
  expect(
    online.status?.word === 'valid' && online.licenceNo === seen.decision?.licenceNo,
    'the public page says valid',
  );
  const bytes = new Uint8Array(fs.readFileSync(licenceFile));
  bytes[Math.floor(bytes.length / 3)]! ^= 1;
  const altered = await verifyPdf(bytes, trust, nodePrimitives());
  console.log(`    one bit changed: ${said(altered)}`);
  expect(altered.verdict === 'not-genuine', 'one changed bit is detected');
  return wrong.length === 0;
}

function answersOf(firm: DemoFirm): Record<string, unknown> {
  return {
    'contact.name': '示例联系人',
    'contact.phone': '0990-00000103',
    'premises.kind': firm.premisesKind,
    'premises.address': firm.address,
    'premises.area': firm.premisesArea,
    'operation.mode': firm.mode,
    'scope.chemicals': firm.scope,
    'people.principalName': firm.legalRepresentative,
    'people.principalId': firm.legalRepresentativeId,
    'people.officers': [
      {
        name: firm.safetyOfficer.name,
        idNo: firm.safetyOfficer.idNo,
        certificateNo: firm.safetyOfficer.certificateNo,
        fullTime: 'yes',
      },
    ],
    'company.legalRepresentativeId': firm.legalRepresentativeId,
    'company.centralSoe': false,
    'declaration.trueAndComplete': true,
    'declaration.electronicService': true,
  };
}

async function refusalOf(act: Promise<unknown>): Promise<string | null> {
  try {
    await act;
    return null;
  } catch (error) {
    if (error instanceof ActRefused) return error.code;
    throw error;
  }
}

function said(report: VerificationReport): string {
  const failed = report.checks.filter((c) => c.state === 'failed').map((c) => c.code);
  return `${report.verdict} · ${checkText(report.code, 'zh-CN')} [${report.code}], ${report.checks.filter((c) => c.state === 'passed').length}/${report.checks.length} checks passed${failed.length > 0 ? `, failed: ${failed.join(', ')}` : ''}${report.demonstration ? ' · 演示' : ''}`;
}

function place(side: Side): string {
  if (!side) return '—';
  const s = side.source;
  const box = s['box'] as { page: number; x: number; y: number } | null | undefined;
  const where =
    s.from === 'material'
      ? `${String(s['slot'])} p${box?.page ?? '?'} (${box ? `${(box.x * 100).toFixed(0)} %, ${(box.y * 100).toFixed(0)} %` : 'no box'}) ${Number(s['confidence']).toFixed(2)}`
      : s.from === 'registry'
        ? `registry ${String(s['registry'])}`
        : s.from;
  return `${side.value ?? '—'} [${where}]`;
}

function printFindings(findings: readonly Finding[]): void {
  for (const f of findings)
    console.log(
      `    ${f.rule.padEnd(4)} ${f.text.verdict['zh-CN']?.padEnd(6)} ${f.field.padEnd(28)} ${place(f.left)} ↔ ${place(f.right)}${f.why ? ` ${f.why}` : ''}`,
    );
}

function printClocks(clocks: readonly Clock[]): void {
  for (const c of clocks)
    console.log(
      `    ${c.clock.padEnd(10)} ${c.limit === 'statutory' ? '法定' : '承诺'} ${c.reading.padEnd(11)} ${String(c.workingDays).padStart(2)} wd from ${c.start.day} (${c.start.event}) → ${c.end.day ?? JSON.stringify(c.end.notComputable)}  ${c.article} [${c.certainty}]`,
    );
}
