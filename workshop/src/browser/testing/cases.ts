import type { DemoFile } from '../../generate/documents.ts';
import { type Client, until } from '../../story/client.ts';
import { D3_ANSWERS, ITEM } from '../../system/d3.ts';

type View = {
  phase: string;
  caseNo: string;
  materials: { material: string; reading: { state: string } }[];
  compared: { occasion: string; evidence: string[] } | null;
  openFindings: number;
};

/** Files a case of D3 through the HTTP API, with these papers or nearly nothing, and waits until it has been compared; `more` replaces answers. */
export async function fileCase(
  applicant: Client,
  files: readonly DemoFile[] | 'sparse',
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { case: id } = await applicant.act('POST', '/api/cases', { item: ITEM });
  const at = (p: string) => `/api/cases/${id}${p}`;
  await applicant.act('POST', at('/prefill'));
  const sparse = files === 'sparse';
  const few = ['premises.address', 'operation.mode', 'scope.chemicals'];
  const answers = sparse ? Object.fromEntries(few.map((k) => [k, D3_ANSWERS[k]])) : D3_ANSWERS;
  await applicant.act('PUT', at('/answers'), { answers: { ...answers, ...more } });
  await applicant.act('POST', at('/prefill'));
  const view = () => applicant.get<View>(at(''));
  for (const f of sparse ? [] : files) await uploadAndRead(applicant, id, f);
  await applicant.act('POST', at('/filing'), { insist: true });
  await until('the comparison after filing', async () => {
    const v = await view();
    return v.compared?.occasion === 'filing' && v.compared.evidence.length === v.materials.length ? true : undefined;
  });
  return id;
}

/** Uploads a paper and waits until it is read; a busy machine that gives up reading in time gets it once more. */
async function uploadAndRead(applicant: Client, id: string, f: DemoFile): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const { material } = await applicant.upload(`/api/cases/${id}/materials`, f.slot, f.name, f.mediaType, f.bytes);
    const state = await until(`${f.name} is read`, async () => {
      const { materials } = await applicant.get<View>(`/api/cases/${id}`);
      const reading = materials.find((m) => m.material === material)?.reading.state;
      return reading === 'waiting' ? undefined : reading;
    });
    if (state === 'read' || tries === 3) return;
    await applicant.act('DELETE', `/api/cases/${id}/materials/${material}`);
  }
}
