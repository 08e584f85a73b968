import { until } from '../../story/client.ts';
import { ITEM } from '../../system/d3.ts';
import { REST } from '../../system/licence-case.ts';
import type { Stage } from './stage.ts';

type View = {
  readonly decision: { readonly made: { readonly licence: string } | null; readonly licenceNo: string } | null;
  readonly credential: { readonly id: string } | null;
  readonly compared: { readonly occasion: string } | null;
  readonly checklist: readonly { readonly item: string }[];
  readonly findings: readonly { readonly id: string; readonly open: boolean }[];
};
export type Granted = {
  readonly case: string;
  readonly licence: string;
  readonly licenceNo: string;
  /** Under which anybody looks it up. */
  readonly publicId: string;
};

/** A licence of D3, granted and made through the API. */
export async function grantLicence(stage: Stage): Promise<Granted> {
  const id = await stage.readyToGrant();
  await stage.decider.act('POST', `/api/cases/${id}/grant`);
  return until('the licence is made', async () => {
    const { decision, credential } = await stage.applicant.get<View>(`/api/cases/${id}`);
    if (!decision?.made || !credential) return undefined;
    return { case: id, licence: decision.made.licence, licenceNo: decision.licenceNo, publicId: credential.id };
  });
}

/** Announces an act against the holder through the API, and the holder waives what he may say. */
export async function announceAndWaive(
  stage: Stage,
  licence: string,
  json: Readonly<Record<string, unknown>>,
): Promise<string> {
  const at = `/api/licences/${licence}`;
  const { number } = await stage.decider.act<{ number: string }>('POST', `${at}/announcements`, json);
  await stage.applicant.act('POST', `${at}/statements`, {
    noticeNo: number,
    kind: 'waiver',
    text: '放弃陈述申辩和听证',
  });
  return number;
}

/** The holder applies for the end of the licence; the case is examined and waits for its decision. */
export async function readyToCancel(stage: Stage, licence: string): Promise<string> {
  const { applicant, handler } = stage;
  const opened = await applicant.act('POST', '/api/cases', { item: ITEM, kind: 'cancellation', licence });
  const at = (rest = '') => `/api/cases/${opened.case}${rest}`;
  const answers = { ...REST, 'statement.text': '已停止经营，剩余危险化学品已处置' };
  await applicant.act('PUT', at('/answers'), { answers });
  await applicant.act('POST', at('/filing'), { insist: true });
  await until('the comparison after filing', async () =>
    (await applicant.get<View>(at())).compared?.occasion === 'filing' ? true : undefined,
  );
  await handler.act('POST', at('/acceptance'));
  const { checklist, findings } = await handler.get<View>(at());
  for (const { item } of checklist)
    await handler.act('PUT', at(`/checklist/${item}`), { result: 'met', note: '符合规定。' });
  for (const { id } of findings.filter((f) => f.open))
    await handler.act('POST', at(`/findings/${encodeURIComponent(id)}/setting-aside`), { reason: '已当面核对。' });
  return opened.case;
}
