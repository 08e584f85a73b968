import type { Choice, Facts, Field } from './act-fields.ts';
import type { FormAct } from './form-act.ts';
import { reviewersIn } from './reviewers.ts';

/** One act of an examination. */
export type ProcedureAct = FormAct<Facts> & { readonly fields: readonly Field[] };

const yesNo = ({ t }: Facts) => [
  { value: 'yes', text: t('officer.agrees.yes') },
  { value: 'no', text: t('officer.agrees.no') },
];
const each =
  (values: readonly string[], text: (f: Facts, value: string) => string) =>
  (f: Facts): readonly Choice[] =>
    values.map((value) => ({ value, text: text(f, value) }));

const running = ({ view }: Facts) => view.procedure?.announced.filter((p) => p.endedOn === null) ?? [];
const ofThirdParties = ({ view }: Facts) =>
  view.procedure?.hearingRights.filter((r) => r.party === 'third-party') ?? [];
const undecided = (f: Facts) => ofThirdParties(f).filter((r) => r.requestedOn === null && r.waivedOn === null);
const right = (of: (f: Facts) => ReturnType<typeof ofThirdParties>): Field => ({
  name: 'noticeNo',
  says: 'right',
  kind: 'choice',
  choices: (f) => of(f).map((r) => ({ value: r.noticeNo, text: `${r.name} · ${r.noticeNo}` })),
});
/** Rights on which a hearing was asked for and none was called yet. */
const unheard = ({ view }: Facts) =>
  view.procedure?.hearingRights.filter(
    (r) =>
      r.requestedOn !== null &&
      r.waivedOn === null &&
      !view.procedure?.hearings.some((h) => h.answers.includes(r.noticeNo)),
  ) ?? [];
const toRecord = ({ view, me }: Facts) =>
  view.procedure?.hearings.filter((h) => h.record === null && h.replacedBy === null && h.chair === me) ?? [];
/** Levels of the chain that this officer's duties let him sign; the next open one first. */
const levels = ({ view, duties }: Facts) => {
  const mine = view.procedure?.signOff.filter((l) => duties.includes(l.duty)) ?? [];
  return mine.toSorted((a, b) => Number(a.opinion !== null) - Number(b.opinion !== null));
};
const questions = ({ view }: Facts) => view.procedure?.asked.filter((a) => a.answer === null) ?? [];

/** The acts of an examination in the order in which a case meets them (行政许可法第三十四条至第四十八条). */
export const PROCEDURE_ACTS = {
  advise: {
    command: 'AdvisePreCheck',
    path: '/pre-check-advice',
    fields: [
      { name: 'subject', kind: 'text', max: 200, hint: true },
      { name: 'advice', kind: 'long' },
    ],
  },
  announce: {
    command: 'AnnounceProcedure',
    path: '/procedures',
    paper: 'time-notice',
    applies: ({ view }) => (view.procedure?.statutory.length ?? 0) > 0,
    fields: [
      {
        name: 'procedure',
        kind: 'choice',
        choices: (f) =>
          f.view.procedure?.statutory.map((value) => ({ value, text: f.t(`officer.procedure.${value}`) })) ?? [],
      },
      { name: 'reason', kind: 'long' },
      { name: 'from', kind: 'day', hint: true },
      { name: 'workingDays', kind: 'count', hint: true },
    ],
    begin: ({ view }) => ({ from: view.today }),
  },
  end: {
    command: 'EndProcedure',
    path: '/procedure-outcomes',
    applies: (f) => running(f).length > 0,
    fields: [
      {
        name: 'noticeNo',
        says: 'running',
        kind: 'choice',
        choices: (f) =>
          running(f).map((p) => ({
            value: p.noticeNo,
            text: `${f.t(`officer.procedure.${p.procedure}`)} · ${p.noticeNo}`,
          })),
      },
      { name: 'endedOn', kind: 'day' },
      { name: 'outcome', kind: 'long' },
    ],
    begin: (f) => ({ endedOn: f.view.today, noticeNo: running(f)[0]?.noticeNo }),
  },
  plan: {
    command: 'PlanSiteCheck',
    path: '/site-check-notices',
    paper: 'site-check-notice',
    fields: [
      { name: 'plannedOn', kind: 'day' },
      { name: 'officers', kind: 'officers', least: 2, hint: true },
    ],
    begin: ({ view, me }) => ({ plannedOn: view.today, officers: [me] }),
  },
  rectify: {
    command: 'OrderRectification',
    path: '/rectifications',
    paper: 'rectification-notice',
    applies: ({ view }) => view.siteChecks.at(-1)?.result === 'failed',
    fields: [
      { name: 'dueOn', kind: 'day', hint: true },
      { name: 'defects', kind: 'lines', columns: ['subject', 'problem', 'cure'], hint: true },
    ],
    begin: (f) => ({ defects: defectsOf(f) }),
  },
  tell: {
    command: 'TellHearingRight',
    path: '/hearing-rights',
    paper: 'hearing-right-notice',
    fields: [
      {
        name: 'party',
        kind: 'choice',
        choices: each(['applicant', 'third-party'], (f, v) => f.t(`officer.party.${v}`)),
      },
      { name: 'name', says: 'party.name', kind: 'text', max: 200 },
      { name: 'matter', kind: 'long' },
    ],
    begin: ({ view }) => ({ party: 'applicant', name: view.holder }),
  },
  request: {
    command: 'RequestHearing',
    path: '/hearing-requests',
    applies: (f) => undecided(f).length > 0,
    fields: [right(undecided), { name: 'requestedOn', kind: 'day' }],
    begin: (f) => ({ noticeNo: undecided(f)[0]?.noticeNo, requestedOn: f.view.today }),
  },
  waive: {
    command: 'WaiveHearing',
    path: '/hearing-waivers',
    applies: (f) => undecided(f).length > 0,
    fields: [right(undecided)],
    begin: (f) => ({ noticeNo: undecided(f)[0]?.noticeNo }),
  },
  statement: {
    command: 'RecordStatement',
    path: '/statements',
    applies: (f) => ofThirdParties(f).length > 0,
    fields: [right(ofThirdParties), { name: 'text', kind: 'long' }],
    begin: (f) => ({ noticeNo: ofThirdParties(f)[0]?.noticeNo }),
  },
  call: {
    command: 'CallHearing',
    path: '/hearings',
    paper: 'hearing-notice',
    fields: [
      {
        name: 'ground',
        kind: 'choice',
        choices: (f) =>
          [...(unheard(f).length > 0 ? ['request'] : []), 'law', 'public-interest'].map((value) => ({
            value,
            text: f.t(`officer.ground.${value}`),
          })),
      },
      { ...right(unheard), name: 'rightNoticeNo', when: (draft) => draft['ground'] === 'request' },
      { name: 'calledFor', kind: 'day', hint: true },
      { name: 'place', kind: 'text', max: 200 },
      {
        name: 'chair',
        kind: 'choice',
        hint: true,
        choices: ({ view, officers }) =>
          officers
            .filter((o) => !reviewersIn(view).has(o.account) && o.duties.some((d) => d !== 'operate'))
            .map((o) => ({ value: o.account, text: o.name })),
      },
    ],
    begin: (f) => (unheard(f)[0] ? { ground: 'request', rightNoticeNo: unheard(f)[0]?.noticeNo } : {}),
    body: (sent) => ({ rightNoticeNo: null, ...sent }),
  },
  record: {
    command: 'RecordHearing',
    path: '/hearing-records',
    paper: 'hearing-record',
    applies: (f) => toRecord(f).length > 0,
    fields: [
      {
        name: 'noticeNo',
        says: 'hearing',
        kind: 'choice',
        choices: (f) => toRecord(f).map((h) => ({ value: h.noticeNo, text: `${h.noticeNo} · ${h.place}` })),
      },
      { name: 'heldOn', kind: 'day' },
      { name: 'parties', kind: 'lines', columns: ['name', 'role'], tick: 'signed', hint: true },
      { name: 'summary', kind: 'long' },
    ],
    begin: (f) => ({
      noticeNo: toRecord(f)[0]?.noticeNo,
      heldOn: toRecord(f)[0]?.calledFor,
      parties: [{ name: f.view.holder, role: '申请人', signed: true }],
    }),
  },
  opinion: {
    command: 'GiveOpinion',
    path: '/opinions',
    applies: (f) => levels(f).length > 0,
    fields: [
      {
        name: 'level',
        kind: 'choice',
        choices: (f) => levels(f).map(({ level }) => ({ value: level, text: f.texts[`level.${level}`] ?? level })),
      },
      { name: 'proposal', kind: 'choice', choices: each(['grant', 'refuse'], (f, v) => f.t(`officer.proposal.${v}`)) },
      { name: 'view', kind: 'long', hint: true },
    ],
    begin: (f) => ({ level: levels(f)[0]?.level }),
  },
  legal: {
    command: 'GiveLegalOpinion',
    path: '/legal-opinions',
    fields: [
      { name: 'agrees', kind: 'choice', choices: yesNo },
      { name: 'view', kind: 'long', hint: true },
    ],
  },
  extend: {
    command: 'ExtendDecision',
    path: '/extensions',
    paper: 'extension-notice',
    danger: true,
    applies: ({ view }) => view.procedure?.extension === null,
    fields: [{ name: 'reason', kind: 'long', hint: true }],
  },
  ask: {
    command: 'AskOffice',
    path: '/office-requests',
    paper: 'office-request',
    fields: [
      { name: 'office', kind: 'choice', choices: ({ offices }) => offices },
      { name: 'question', kind: 'long' },
      { name: 'workingDays', says: 'answerDays', kind: 'count', hint: true },
    ],
  },
  answer: {
    command: 'AnswerOffice',
    path: '/office-answers',
    applies: (f) => questions(f).length > 0,
    fields: [
      {
        name: 'requestNo',
        kind: 'choice',
        choices: (f) => questions(f).map((a) => ({ value: a.requestNo, text: `${a.officeName} · ${a.requestNo}` })),
      },
      { name: 'agrees', kind: 'choice', choices: yesNo },
      { name: 'view', kind: 'long' },
    ],
    begin: (f) => (questions(f).length === 1 ? { requestNo: questions(f)[0]?.requestNo } : {}),
  },
  recuse: {
    command: 'RecuseOfficer',
    path: '/recusals',
    danger: true,
    fields: [
      {
        name: 'officer',
        kind: 'choice',
        choices: ({ view, officers, me }) =>
          officers
            .filter((o) => o.account !== me && !view.recused.some((r) => r.account === o.account))
            .map((o) => ({ value: o.account, text: o.name })),
      },
      { name: 'reason', kind: 'long' },
    ],
  },
  terminate: {
    command: 'TerminateCase',
    path: '/termination',
    paper: 'termination-notice',
    danger: true,
    fields: [
      {
        name: 'ground',
        kind: 'choice',
        choices: each(['applicant-ended', 'object-gone', 'withdrawn-by-law'], (f, v) =>
          f.t(`officer.termination.${v}`),
        ),
      },
      { name: 'reason', kind: 'long' },
    ],
  },
} as const satisfies Readonly<Record<string, ProcedureAct>>;

export type ProcedureActName = keyof typeof PROCEDURE_ACTS;

/** The acts that the reader may do now, each where there is something to do it to. */
export function openActs(facts: Facts): readonly ProcedureActName[] {
  return (Object.keys(PROCEDURE_ACTS) as ProcedureActName[]).filter((name) => {
    const act: ProcedureAct = PROCEDURE_ACTS[name];
    return facts.view.acts.includes(act.command) && (act.applies?.(facts) ?? true);
  });
}

/** The lines that the last site check found unmet, worded for the notice; official papers are written in Chinese. */
function defectsOf({ view }: Facts): readonly Record<string, string>[] {
  const unmet = view.siteChecks.at(-1)?.items.filter((i) => i.result === 'not-met') ?? [];
  const clauseOf = (item: string) => view.checklist.find((l) => l.item === item)?.clause ?? '';
  return unmet.map(({ item, note }) => ({
    subject: item,
    problem: `${note || '不符合'}（${clauseOf(item)}）`,
    cure: '',
  }));
}
