import type { DemoFile } from '../generate/documents.ts';
import { type Client, until } from '../story/client.ts';
import { D3_ANSWERS, ITEM } from '../system/d3.ts';

type View = {
  phase: string;
  caseNo: string;
  materials: { reading: { state: string } }[];
  compared: { occasion: string; evidence: string[] } | null;
  openFindings: number;
};

/** Files a case of D3 through the HTTP API, with these papers or nearly nothing, and waits until it has been compared. */
export async function fileCase(applicant: Client, files: readonly DemoFile[] | 'sparse'): Promise<string> {
  const { case: id } = await applicant.act('POST', '/api/cases', { item: ITEM });
  const at = (p: string) => `/api/cases/${id}${p}`;
  await applicant.act('POST', at('/prefill'));
  const sparse = files === 'sparse';
  const few = ['premises.address', 'operation.mode', 'scope.chemicals'];
  const answers = sparse ? Object.fromEntries(few.map((k) => [k, D3_ANSWERS[k]])) : D3_ANSWERS;
  await applicant.act('PUT', at('/answers'), { answers });
  await applicant.act('POST', at('/prefill'));
  const view = () => applicant.get<View>(at(''));
  for (const f of sparse ? [] : files) await applicant.upload(at('/materials'), f.slot, f.name, f.mediaType, f.bytes);
  await until('every file is read', async () =>
    (await view()).materials.every((m) => m.reading.state !== 'waiting') ? true : undefined,
  );
  await applicant.act('POST', at('/filing'), { insist: true });
  await until('the comparison after filing', async () => {
    const v = await view();
    return v.compared?.occasion === 'filing' && v.compared.evidence.length === v.materials.length ? true : undefined;
  });
  return id;
}
