import type { DemoFile } from '../generate/documents.ts';
import { until } from '../story/client.ts';
import type { Answer, Ask, Caller } from './caller.ts';
import { D3_ANSWERS, ITEM } from './d3.ts';
import { upload } from './multipart.ts';

/** Where one case lies in the API. */
export const at = (id: string, rest = ''): string => `/api/cases/${id}${rest}`;

/** An act that must succeed. */
export async function done(who: Caller, method: string, url: string, o: Ask = {}): Promise<Answer> {
  const answer = await who.ask(method, url, o);
  if (answer.status >= 300) throw new Error(`${who.account} ${method} ${url}: ${answer.status} ${answer.raw}`);
  return answer;
}

/** A case as one of its parties reads it. */
export const view = async (who: Caller, id: string) => (await done(who, 'GET', at(id))).body;

/** A draft of D3 with everything that registries give and the applicant types; `more` replaces answers. */
export async function openD3(applicant: Caller, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const id: string = (await done(applicant, 'POST', '/api/cases', { json: { item: ITEM } })).body.case;
  await done(applicant, 'POST', at(id, '/prefill'));
  await done(applicant, 'PUT', at(id, '/answers'), { json: { answers: { ...D3_ANSWERS, ...more } } });
  await done(applicant, 'POST', at(id, '/prefill'));
  return id;
}

/** Uploads files and waits until each is read and all are compared. */
export async function handIn(applicant: Caller, id: string, files: readonly DemoFile[]): Promise<readonly string[]> {
  const materials: string[] = [];
  for (const file of files) {
    const form = upload(file.slot, file.name, file.mediaType, file.bytes);
    materials.push((await done(applicant, 'POST', at(id, '/materials'), form)).body.material);
  }
  await until('every file is read and compared', async () => {
    const { materials: there, compared } = await view(applicant, id);
    const read = there.every((m: { reading: { state: string } }) => m.reading.state !== 'waiting');
    return read && compared?.evidence.length === there.length ? true : undefined;
  });
  return materials;
}

/** Files a case, with what is missing, and waits for the comparison that follows. */
export async function file(applicant: Caller, id: string): Promise<void> {
  await done(applicant, 'POST', at(id, '/filing'), { json: { insist: true } });
  await until('the comparison after filing', async () =>
    (await view(applicant, id)).compared?.occasion === 'filing' ? true : undefined,
  );
}

/** Accepts a filed case and answers every line of its checklist with met. */
export async function acceptAndExamine(handler: Caller, id: string): Promise<void> {
  await done(handler, 'POST', at(id, '/acceptance'));
  for (const { item } of (await view(handler, id)).checklist)
    await done(handler, 'PUT', at(id, `/checklist/${encodeURIComponent(item)}`), {
      json: { result: 'met', note: '材料齐全，符合规定。' },
    });
}
