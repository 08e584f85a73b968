import type { Book, Caller } from './caller.ts';
import { at, done, file, openD3, view } from './d3-case.ts';
import { TINY_PNG, upload } from './multipart.ts';

/** Who acts in an examination at the city, signed in. */
export type Examiners = Readonly<
  Record<'applicant' | 'handler' | 'reviewer' | 'legal' | 'head' | 'chair' | 'asked' | 'operator', Caller>
>;

export async function signInExaminers(book: Book): Promise<Examiners> {
  const accounts = {
    applicant: 'zhou-yiheng',
    handler: 'city-handler-1',
    reviewer: 'city-reviewer',
    legal: 'city-legal',
    head: 'city-head',
    chair: 'city-chair',
    asked: 'wangchao-handler-1',
    operator: 'city-operator',
  } as const;
  const entries = await Promise.all(
    Object.entries(accounts).map(async ([who, name]) => [who, await book.signIn(name)]),
  );
  return Object.fromEntries(entries) as Examiners;
}

/** Highly toxic goods: the city decides, the place is looked at, and the chain and the legal check have their say. */
const TOXIC = { 'scope.chemicals': [{ name: '氰化钠', cas: '143-33-9' }], 'storage.place': '剧毒品专用库（60 m²）' };
const WANGCHAO = '11990203TF0009035W';
const ON_SITE = { checkedOn: '2026-07-01', officers: ['city-handler-1', 'city-handler-2'] };

/**
 * Leads a case of toxic goods through every procedure of an examination, from the advice on its draft to the record of its hearing;
 * each paper is seen beforehand. The office's clock stands at 2026-07-13 afterwards.
 */
export async function examineWholly(by: Examiners): Promise<string> {
  const { applicant, handler, reviewer, legal, head, chair, asked, operator } = by;
  const id = await openD3(applicant, TOXIC);
  const act = (who: Caller, path: string, json: unknown = {}) => done(who, 'POST', at(id, path), { json });
  const withPaper = async (who: Caller, path: string, paper: string, json: unknown) => {
    await act(who, `/previews/${paper}`, json);
    return act(who, path, json);
  };
  const procedure = async () => (await view(handler, id)).procedure;
  await act(applicant, '/pre-check');
  await act(handler, '/pre-check-advice', { subject: '储存设施', advice: '请写明专用库的面积和双人双锁。' });
  await file(applicant, id);
  await act(handler, '/acceptance');

  const reason = '剧毒化学品经营条件须经专家评审';
  const review = { procedure: 'expert-review', reason, from: '2026-07-01', workingDays: 5 };
  await withPaper(handler, '/procedures', 'time-notice', review);
  const { noticeNo } = (await procedure()).announced[0];
  await act(handler, '/procedure-outcomes', { noticeNo, endedOn: '2026-07-01', outcome: '专家认为条件具备' });

  const plan = { plannedOn: '2026-07-01', officers: ON_SITE.officers };
  await withPaper(handler, '/site-check-notices', 'site-check-notice', plan);
  const items = [{ item: 'T1', result: 'not-met', note: '双人双锁没有落实' }];
  await act(handler, '/site-checks', { ...ON_SITE, result: 'failed', items, conclusion: '不符合双人双锁要求' });
  const defects = [{ subject: 'T1', problem: '双人双锁没有落实', cure: '落实双人收发双人保管' }];
  await withPaper(handler, '/rectifications', 'rectification-notice', { dueOn: '2026-07-10', defects });
  const photograph = (name: string) =>
    done(applicant, 'POST', at(id, '/report-files'), upload('', name, 'image/png', TINY_PNG));
  const { attachment } = (await photograph('拍错了.png')).body;
  await done(applicant, 'DELETE', at(id, `/report-files/${attachment}`));
  await photograph('双人双锁.png');
  await act(applicant, '/rectification-reports', { report: '已落实双人双锁' });
  await act(handler, '/site-checks', { ...ON_SITE, result: 'passed', items: [], conclusion: '整改到位' });

  const told = { party: 'applicant', name: '临澜市澄海化工贸易有限公司', matter: '经营地点邻近居民区' };
  await withPaper(handler, '/hearing-rights', 'hearing-right-notice', told);
  const neighbour = { party: 'third-party', name: '示例居民委员会', matter: '经营地点邻近居民区' };
  await withPaper(handler, '/hearing-rights', 'hearing-right-notice', neighbour);
  const [own, third] = (await procedure()).hearingRights;
  await act(applicant, '/statements', { noticeNo: own.noticeNo, text: '已与居民委员会沟通' });
  await act(applicant, '/hearing-requests', { noticeNo: own.noticeNo, requestedOn: '2026-07-01' });
  await act(handler, '/hearing-waivers', { noticeNo: third.noticeNo });
  const hearing = {
    ground: 'request',
    rightNoticeNo: own.noticeNo,
    calledFor: '2026-07-13',
    place: '一楼会议室',
    chair: 'city-chair',
  };
  await withPaper(handler, '/hearings', 'hearing-notice', hearing);

  const question = { office: WANGCHAO, question: '属地日常监管有无异议', workingDays: 5 };
  await withPaper(handler, '/office-requests', 'office-request', question);
  const { requestNo } = (await procedure()).asked[0];
  await act(asked, '/office-answers', { requestNo, agrees: true, view: '无异议' });
  await act(reviewer, '/opinions', { level: 'section', proposal: 'grant', view: '条件具备' });
  await act(legal, '/legal-opinions', { agrees: true, view: '程序合法' });
  await act(head, '/recusals', { officer: 'city-handler-2', reason: '与申请人有利害关系' });

  await done(operator, 'POST', '/api/operations/clock', { json: { to: '2026-07-13T09:30:00+08:00' } });
  const called = (await procedure()).hearings[0];
  const parties = [{ name: '临澜市澄海化工贸易有限公司', role: '申请人', signed: true }];
  const record = { noticeNo: called.noticeNo, heldOn: '2026-07-13', parties, summary: '居民代表没有反对意见' };
  await withPaper(chair, '/hearing-records', 'hearing-record', record);
  return id;
}

/** Ends the case without a decision. */
export async function terminate(by: Examiners, id: string): Promise<void> {
  const json = { ground: 'object-gone', reason: '经营场所已经拆除' };
  await done(by.handler, 'POST', at(id, '/previews/termination-notice'), { json });
  await done(by.handler, 'POST', at(id, '/termination'), { json });
}
