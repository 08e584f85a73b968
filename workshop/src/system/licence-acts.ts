import type { Answer, Caller } from './caller.ts';
import { at, done } from './d3-case.ts';
import { examined, type Firm, firstLicence, openAbout } from './licence-case.ts';

/** Everything that an act against a holder says of itself (行政处罚法第四十四条、第四十五条). */
const decision = { reason: '事实清楚，证据确凿', article: '行政许可法第六十九条第一款', reply: '已复核，意见不予采纳' };
const facts = { facts: '经核查属实', article: decision.article };

/** How the parties act on one licence; each act must succeed. */
function actsOn(licence: string) {
  const act = (who: Caller, path: string, json: unknown): Promise<Answer> =>
    done(who, 'POST', `/api/licences/${licence}/${path}`, { json });
  const announce = async ({ decider }: Firm, what: string, ground: string): Promise<string> =>
    (await act(decider, 'announcements', { act: what, ground, ...facts })).body.number;
  const waive = ({ applicant }: Firm, noticeNo: string) =>
    act(applicant, 'statements', { noticeNo, kind: 'waiver', text: '放弃陈述申辩和听证' });
  return { act, announce, waive };
}

/** The holder has ended its business and asks for the end; the application is approved. */
async function endOnApplication(firm: Firm, licence: string): Promise<void> {
  const id = await openAbout(firm, licence, 'cancellation', { 'statement.text': '已停止经营，剩余危险化学品已处置' });
  await examined(firm, id);
  await done(firm.decider, 'POST', at(id, '/cancellation'));
}

/** A condition that is met, a suspension that is lifted before its time, and a revocation with its closing entry. */
async function suspendAndRevoke(firm: Firm, operatorDay: string): Promise<void> {
  const { licence } = await firstLicence(firm);
  const { act, announce, waive } = actsOn(licence);
  const { decider, handler } = firm;
  await act(decider, 'conditions', { condition: 'C1', text: '张贴安全须知', dueOn: operatorDay });
  await act(handler, 'condition-outcomes', { condition: 'C1', outcome: 'met', text: '现场查看已张贴' });
  const dropped = await announce(firm, 'suspension', 'conditions-not-kept');
  await act(decider, 'dropped-announcements', { noticeNo: dropped, reason: '已当场改正' });
  const first = await announce(firm, 'suspension', 'unlawful-conduct');
  await waive(firm, first);
  await act(decider, 'suspension', { ...decision, noticeNo: first, ground: 'unlawful-conduct', until: operatorDay });
  await act(decider, 'restoration', { reason: '已改正' });
  const second = await announce(firm, 'revocation', 'unlawful-conduct');
  await waive(firm, second);
  await act(decider, 'revocation', { ...decision, noticeNo: second, ground: 'unlawful-conduct' });
  await act(decider, 'cancellation', { ground: 'revoked', reason: '许可证已被吊销，依法注销' });
}

async function annul(firm: Firm): Promise<void> {
  const { licence } = await firstLicence(firm);
  const { act, announce, waive } = actsOn(licence);
  const noticeNo = await announce(firm, 'annulment', 'procedure');
  await waive(firm, noticeNo);
  const json = { ...decision, noticeNo, ground: 'procedure', harmsPublic: false, indemnity: '依法赔偿' };
  await act(firm.decider, 'annulment', json);
}

/** A withdrawal after a hearing, of which the holder is told seven working days before (行政处罚法第六十四条). */
async function withdrawAfterHearing(firm: Firm, operator: Caller, toldOn: string, heldOn: string): Promise<string> {
  const { licence } = await firstLicence(firm);
  const { act, announce } = actsOn(licence);
  const noticeNo = await announce(firm, 'withdrawal', 'facts-changed');
  await act(firm.applicant, 'statements', { noticeNo, kind: 'statement', text: '请求保留许可' });
  await act(firm.applicant, 'hearing-requests', { noticeNo });
  await done(operator, 'POST', '/api/operations/clock', { json: { to: `${heldOn}T15:00:00+08:00` } });
  await act(firm.handler, 'hearings', { noticeNo, toldOn, heldOn, chair: 'wangchao-chair' });
  const json = { ...decision, noticeNo, ground: 'facts-changed', publicInterest: '规划调整', compensation: '依法补偿' };
  await act(firm.decider, 'withdrawal', json);
  return licence;
}

/**
 * Everything that may be done to a licence after its grant, on one licence after the other: a holder has one for one place. `first` is
 * in force at the beginning; the office's clock stands at `heldOn` at the end. Returns the last licence, withdrawn.
 */
export async function everyLicenceAct(o: {
  readonly firm: Firm;
  readonly operator: Caller;
  readonly first: string;
  readonly toldOn: string;
  readonly heldOn: string;
}): Promise<string> {
  await endOnApplication(o.firm, o.first);
  await suspendAndRevoke(o.firm, o.heldOn);
  await annul(o.firm);
  return withdrawAfterHearing(o.firm, o.operator, o.toldOn, o.heldOn);
}
