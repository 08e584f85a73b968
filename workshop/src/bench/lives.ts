import type { DemoFirm } from '../demo-city/index.ts';
import { seeded } from './statistics.ts';

export type Who = 'applicant' | 'handler' | 'decider';
export type Acknowledged = { readonly case: string; readonly version: number; readonly phase: string };
/** Performs one command and returns what the server acknowledged; throws when it was refused or the round is over. */
export type Perform = (name: string, who: Who, method: string, path: string, body?: string) => Promise<Acknowledged>;

/** A filed and compared case, ready for an officer, with what there is to answer in it. */
export type Waiting = {
  readonly case: string;
  readonly checklist: readonly string[];
  readonly findings: readonly string[];
};

export type PayloadClass = '1K' | '11K' | '64K';

/** The form of a firm, with a contact name that makes every save differ from the one before. */
export function answersOf(firm: DemoFirm, n: number): Record<string, unknown> {
  return {
    'company.name': firm.name,
    'company.uscc': firm.uscc,
    'company.legalRepresentative': firm.legalRepresentative,
    'company.legalRepresentativeId': firm.legalRepresentativeId,
    'company.registeredAddress': firm.address,
    'company.centralSoe': false,
    'contact.name': `示例联系人${n}`,
    'contact.phone': '0990-00000103',
    'premises.kind': firm.premisesKind,
    'premises.address': firm.address,
    'premises.area': firm.premisesArea,
    'operation.mode': firm.mode,
    'scope.chemicals': firm.scope,
    'people.principalName': firm.legalRepresentative,
    'people.principalId': firm.legalRepresentativeId,
    'people.principalCertificateNo': 'LL-A2300B8160',
    'people.officers': [
      {
        name: firm.safetyOfficer.name,
        idNo: firm.safetyOfficer.idNo,
        certificateNo: firm.safetyOfficer.certificateNo,
        fullTime: 'yes',
      },
    ],
    'plan.filingNo': '9902032024-0368',
    'declaration.trueAndComplete': true,
    'declaration.electronicService': true,
  };
}

/** The body of a save in a class of size: the same form with longer and longer lists of chemicals. */
export function saveBody(firm: DemoFirm, size: PayloadClass, n: number): string {
  const answers = answersOf(firm, n);
  if (size !== '1K') {
    const bytes = size === '11K' ? 11_000 : 64_000;
    const rows = size === '11K' ? 50 : 200;
    const left = bytes - Buffer.byteLength(JSON.stringify({ answers }));
    const letters = Math.max(1, Math.floor((left / rows - 22) / 3));
    const random = seeded(n);
    answers['scope.chemicals'] = Array.from({ length: rows }, () => ({
      name: Array.from({ length: letters }, () => String.fromCodePoint(0x4e00 + Math.floor(random() * 8_000))).join(''),
      cas: '',
    }));
  }
  return JSON.stringify({ answers });
}

const SAVES = 7;

/** 申请人: opens a draft, saves it seven times (sizes 80/15/5 over all saves; the last is whole and small) and files it, insisting. */
export async function draftLife(firm: DemoFirm, n: number, perform: Perform): Promise<string> {
  const random = seeded(n + 1);
  const { case: id } = await perform('open', 'applicant', 'POST', '/api/cases', '{"item":"hazchem-operating-licence"}');
  const path = `/api/cases/${id}`;
  for (let i = 1; i < SAVES; i += 1) {
    const drawn = random();
    const share = SAVES / (SAVES - 1);
    const size = drawn < 0.05 * share ? '64K' : drawn < 0.2 * share ? '11K' : '1K';
    await perform(`save ${size}`, 'applicant', 'PUT', `${path}/answers`, saveBody(firm, size, n * SAVES + i));
  }
  await perform('save 1K', 'applicant', 'PUT', `${path}/answers`, saveBody(firm, '1K', n * SAVES + SAVES));
  await perform('file', 'applicant', 'POST', `${path}/filing`, '{"insist":true}');
  return id;
}

/** 办理人: accepts a waiting case, answers its checklist and sets its first open findings aside. */
export async function officeLife(waiting: Waiting, perform: Perform): Promise<void> {
  const path = `/api/cases/${waiting.case}`;
  await perform('accept', 'handler', 'POST', `${path}/acceptance`);
  for (const item of waiting.checklist)
    await perform(
      'checklist',
      'handler',
      'PUT',
      `${path}/checklist/${encodeURIComponent(item)}`,
      '{"result":"met","note":"材料齐全，符合规定。"}',
    );
  for (const finding of waiting.findings.slice(0, 4))
    await perform(
      'set aside',
      'handler',
      'POST',
      `${path}/findings/${encodeURIComponent(finding)}/setting-aside`,
      '{"reason":"已当面核对原件，一致。"}',
    );
}
