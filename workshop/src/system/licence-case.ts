import { GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { until } from '../story/client.ts';
import type { Caller } from './caller.ts';
import { ITEM } from './d3.ts';
import { acceptAndExamine, at, done, file, handIn, openD3, view } from './d3-case.ts';

export type Firm = { readonly applicant: Caller; readonly handler: Caller; readonly decider: Caller };
export type Held = {
  readonly case: string;
  readonly licence: string;
  readonly licenceNo: string;
  readonly id: string;
  readonly typedCode: string;
};

/** What the holder of an application about a licence still types: what the licence does not say, and its declaration. */
export const REST = {
  'contact.name': '示例联系人',
  'contact.phone': '0990-00000103',
  'company.centralSoe': false,
  'declaration.trueAndComplete': true,
  'declaration.electronicService': true,
} as const;

/** Waits until what a case granted is made, and reads who holds it and how it is looked up. */
export async function issuedBy({ applicant }: Firm, id: string): Promise<Held> {
  const seen = await until('the licence is made', async () => {
    const v = await view(applicant, id);
    return v.decision?.made && v.credential ? v : undefined;
  });
  const { decision, credential } = seen;
  return { case: id, licence: decision.made.stream, licenceNo: decision.licenceNo, ...credential };
}

/** The first licence of D3, from the draft to the certificate. */
export async function firstLicence(firm: Firm): Promise<Held> {
  const files = (await generateDocuments(GREEN_D3)).filter((f) => ['M4', 'M2', 'M10'].includes(f.slot));
  const id = await openD3(firm.applicant);
  await handIn(firm.applicant, id, files);
  await file(firm.applicant, id);
  await acceptAndExamine(firm.handler, id);
  await done(firm.decider, 'POST', at(id, '/grant'));
  return issuedBy(firm, id);
}

/** A draft about a licence, with what its holder types. */
export async function openAbout(
  { applicant }: Firm,
  licence: string,
  kind: string,
  answers: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const opened = await done(applicant, 'POST', '/api/cases', { json: { item: ITEM, kind, licence } });
  const id: string = opened.body.case;
  await done(applicant, 'PUT', at(id, '/answers'), { json: { answers: { ...REST, ...answers } } });
  return id;
}

/** Files, sets every difference aside, answers every line with met: ready to be decided. */
export async function examined(firm: Firm, id: string): Promise<void> {
  await file(firm.applicant, id);
  await acceptAndExamine(firm.handler, id);
  await setAside(firm.handler, id);
}

/** Every open difference, set aside by name with a reason. */
export async function setAside(handler: Caller, id: string): Promise<void> {
  const { findings } = await view(handler, id);
  for (const f of findings.filter((f: { open: boolean }) => f.open))
    await done(handler, 'POST', at(id, `/findings/${encodeURIComponent(f.id)}/setting-aside`), {
      json: { reason: '已当面核对原件，差异系登记信息更新在途。' },
    });
}
