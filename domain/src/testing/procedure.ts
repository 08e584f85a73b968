import type { CaseState } from '../case/state.ts';
import type { Limits } from '../clock/clock.ts';
import { findStrict } from '../clock/index.ts';
import { accepted, check, opened, refuse, siteCheck } from './acts.ts';
import { applicant, decider, handler, landong, limits } from './sample.ts';
import { act, type Step } from './story.ts';

/** A text of one character more than a field holds. */
export const tooMuch = 'a'.repeat(4001);

export const announce = {
  type: 'AnnounceProcedure',
  noticeNo: '望应急许时〔2026〕1号',
  procedure: 'expert-review',
  reason: '须经专家评审',
  from: '2026-07-06',
  workingDays: 5,
} as const;
export const end = {
  type: 'EndProcedure',
  noticeNo: announce.noticeNo,
  endedOn: '2026-07-08',
  outcome: '通过',
} as const;
export const plan = {
  type: 'PlanSiteCheck',
  noticeNo: '望应急许核〔2026〕1号',
  plannedOn: '2026-07-02',
  officers: ['wangchao-handler-1', 'wangchao-handler-2'],
} as const;
export const order = {
  type: 'OrderRectification',
  noticeNo: '望应急许改〔2026〕1号',
  dueOn: '2026-07-10',
  defects: [{ subject: 'premises', problem: '无警示标志', cure: '请设置' }],
} as const;
export const attachToReport = (attachment: string, file = 'f') =>
  ({ type: 'AttachToReport', attachment, file, size: 1, mediaType: 'image/jpeg', name: '整改照片.jpg' }) as const;
export const removeFromReport = (attachment: string) => ({ type: 'RemoveFromReport', attachment }) as const;
export const report = { type: 'ReportRectification', report: '已设置' } as const;

export const tellRight = {
  type: 'TellHearingRight',
  noticeNo: '望应急许听告〔2026〕1号',
  party: 'applicant',
  name: '周亦衡',
  matter: '涉及相邻单位的重大利益',
} as const;
export const tellNeighbour = {
  ...tellRight,
  noticeNo: '望应急许听告〔2026〕2号',
  party: 'third-party',
  name: '相邻单位(演示)',
} as const;
export const request = { type: 'RequestHearing', noticeNo: tellRight.noticeNo, requestedOn: '2026-07-02' } as const;
export const waive = { type: 'WaiveHearing', noticeNo: tellRight.noticeNo } as const;
export const state = { type: 'RecordStatement', noticeNo: tellRight.noticeNo, text: '不同意' } as const;
export const call = {
  type: 'CallHearing',
  noticeNo: '望应急许听〔2026〕1号',
  ground: 'request',
  rightNoticeNo: tellRight.noticeNo,
  calledFor: '2026-07-14',
  place: '三楼会议室',
  chair: 'wangchao-chair',
} as const;
/** Called by the office itself, because the law or the public interest demands it. */
export const callByOffice = { ...call, ground: 'public-interest', rightNoticeNo: null } as const;
export const record = {
  type: 'RecordHearing',
  noticeNo: call.noticeNo,
  recordNo: '望应急许听录〔2026〕1号',
  heldOn: '2026-07-14',
  parties: [{ name: '周亦衡', role: '申请人', signed: true }],
  summary: '各方陈述',
} as const;

export const opine = (level: string, proposal: 'grant' | 'refuse' = 'grant') =>
  ({ type: 'GiveOpinion', level, proposal, view: '符合条件' }) as const;
export const legalView = (agrees: boolean) => ({ type: 'GiveLegalOpinion', agrees, view: '程序合法' }) as const;
export const extend = { type: 'ExtendDecision', noticeNo: '望应急许延〔2026〕1号', reason: '案情复杂' } as const;
export const ask = {
  type: 'AskOffice',
  requestNo: '望应急许征〔2026〕1号',
  office: landong,
  question: '是否同意',
  workingDays: 5,
} as const;
export const answer = { type: 'AnswerOffice', requestNo: ask.requestNo, agrees: true, view: '同意' } as const;

export const showDraft = { type: 'RequestPreCheck' } as const;
export const advise = { type: 'AdvisePreCheck', subject: 'M4', advice: '租期须覆盖申请日' } as const;
export const recordFiling = { type: 'RecordFiling', filingNo: '望应急备〔2026〕1号' } as const;
export const recuse = (officer: string) =>
  ({ type: 'RecuseOfficer', officer, reason: '与申请人有近亲属关系' }) as const;
export const terminate = {
  type: 'TerminateCase',
  noticeNo: '望应急许终〔2026〕2号',
  ground: 'applicant-ended',
  reason: '企业已注销',
} as const;
export const approve = { type: 'ApproveCancellation', decisionNo: '望应急许销〔2026〕1号' } as const;
export const note = (clock: 'acceptance' | 'decision' | 'issue', light: 'yellow' | 'red' | 'overdue') =>
  ({ type: 'NoteClock', clock, light }) as const;
export const recompute = { type: 'RecomputeClocks' } as const;
export const newLaw = { type: 'ApplyNewLaw' } as const;

const on2 = { on: '2026-07-02' };
/** Accepted on 1 July; the site check of 2 July failed. */
export const failed: readonly Step[] = [...accepted(), act(handler, siteCheck('failed'), on2)];
/** The same, ordered on 2 July to be put right by 10 July. */
export const ordered: readonly Step[] = [...failed, act(handler, order, on2)];
/** Put right, seen again on 6 July, and failed a second time. */
export const failedTwice: readonly Step[] = [
  ...ordered,
  act(applicant, report, { on: '2026-07-03' }),
  act(handler, { ...siteCheck('failed'), recordNo: '核查-2', checkedOn: '2026-07-06' }, { on: '2026-07-06' }),
];
/** Accepted on 1 July; the applicant told of his right to a hearing on that day. */
export const told: readonly Step[] = [...accepted(), act(handler, tellRight)];
/** The same, and a hearing asked for on 2 July. */
export const requested: readonly Step[] = [...told, act(applicant, request, on2)];
/** The same, called on 2 July for 14 July. */
export const called: readonly Step[] = [...requested, act(handler, call, on2)];
/** Another office asked on 1 July, to answer within five working days. */
export const asked: readonly Step[] = [...accepted(), act(handler, ask)];
export const announced: readonly Step[] = [...accepted(), act(handler, announce)];
/** A draft that was shown to the competent office. */
export const shown: readonly Step[] = [opened, act(applicant, showDraft)];

/** A chain of two levels with a legal check. */
export const chain = {
  statutory: ['expert-review', 'testing'],
  signOff: [
    { level: 'section', duty: 'review' },
    { level: 'deputy', duty: 'head' },
  ],
  legalCheck: true,
  secondFailure: 'apply-anew',
  officeSilence: 'no-objection',
} as const;
export const unmet = act(handler, check('premises', 'not-met'));

/** The limits of the sample item, whose new law then allows an extension by the general rule (行政许可法第四十二条). */
export const extensible: Limits = {
  ...limits,
  decision: limits.decision.map((l) => ({
    ...l,
    extension: { workingDays: 10, article: '行政许可法第四十二条', certainty: 'verified', enabled: true, by: 'head' },
  })),
};
/** Accepted with an unmet line, and refused for it. */
export const unmetCase: readonly Step[] = [...accepted(), unmet];
export const refusedCase: readonly Step[] = [...unmetCase, act(decider, refuse)];

/** The strict last day for the decision, or what is missing for it. */
export function decisionDue(of: CaseState): string {
  const end = 'clocks' in of ? findStrict(of.clocks, 'decision')?.end : undefined;
  return end === undefined ? 'none' : 'day' in end ? end.day : `needs ${end.notComputable.needs}`;
}
