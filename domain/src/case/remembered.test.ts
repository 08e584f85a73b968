import { expect, test } from 'vitest';
import { personal } from '../personal.ts';
import {
  accepted,
  attach,
  check,
  checked,
  compared,
  correct,
  decline,
  deliver,
  filed,
  finding,
  grantBenefit,
  granted,
  opened,
  read,
  siteCheck,
  voidNumber,
  withdraw,
} from '../testing/acts.ts';
import {
  advise,
  announce,
  announced,
  answer,
  approve,
  asked,
  attachToReport,
  called,
  end,
  extend,
  extensible,
  legalView,
  note,
  opine,
  ordered,
  plan,
  record,
  recordFiling,
  recuse,
  refusedCase,
  removeFromReport,
  report,
  shown,
  state as states,
  terminate,
  told,
  waive,
} from '../testing/procedure.ts';
import {
  applicant,
  assessment,
  chair,
  decider,
  foreignHandler,
  handler,
  head,
  legal,
  machine,
  reviewer,
} from '../testing/sample.ts';
import { act, eventsOf, given, type Step } from '../testing/story.ts';
import type { CaseEvent } from './events.ts';
import { evolveCase, foldCase } from './evolve.ts';
import type { CasePhase, CaseState } from './state.ts';

const on = (day: string) => ({ on: day });
const july2 = on('2026-07-02');
const july14 = on('2026-07-14');
const chain = {
  assessment: {
    procedure: {
      ...assessment.procedure,
      signOff: [{ level: 'section', duty: 'review' }],
    },
  },
} as const;
const paying = {
  assessment: {
    licence: null,
    benefit: { title: '补贴', holder: '测试己', holderCode: '1', monthlyAmount: '810.00', months: 12, parts: [] },
  },
} as const;
const filing = { assessment: { family: 'filing' } } as const;
const extending = { on: '2026-07-24', assessment: { limits: extensible } };
const prefill = {
  type: 'PrefillValues',
  values: [
    {
      field: 'company.name',
      value: '甲',
      mode: 'locked',
      registry: 'enterprise',
      asOf: '2026-07-01',
      article: '第七条',
    },
  ],
  unavailable: [],
} as const;
const save = { type: 'SaveAnswers', answers: { 'contact.name': '甲' } } as const;
const differs = finding('a', 'differs');
const setAside = { type: 'SetAsideFinding', finding: differs.id, reason: '已核对' } as const;

/** The same event after everything personal in it was erased. */
const erased = (event: CaseEvent): CaseEvent =>
  JSON.parse(
    JSON.stringify(event, (_, v) => (v !== null && typeof v === 'object' && 'personal' in v ? { erased: true } : v)),
  );
const forgotten = (steps: readonly Step[]): CaseState => foldCase(eventsOf(steps).map(erased));

test('what was erased from a draft is empty, never anything else (个人信息保护法第四十七条)', () => {
  const reading = {
    type: 'RecordReading',
    material: 'm-M5',
    reading: { ...read('m-M5').reading, fields: [] },
  } as const;
  const steps = [
    ...shown,
    act(applicant, save),
    act(machine, prefill),
    act(handler, advise),
    act(applicant, attach('M5')),
  ];
  expect(forgotten([...steps, act(machine, reading)])).toMatchObject({
    answers: {},
    prefilled: [],
    preCheck: { advice: [{ subject: 'M4', advice: '' }] },
    materials: [{ material: 'm-M5', name: '', reading: { state: 'read', fields: [] } }],
  });
});

test('what was erased from a filed case is empty: defects, reasons, notes and conclusions (个人信息保护法第四十七条)', () => {
  expect(forgotten([...compared(), act(handler, correct('M4'))])).toMatchObject({ corrections: [{ defects: [] }] });
  expect(forgotten([...filed, act(handler, decline)])).toMatchObject({ phase: 'declined', reason: '' });
  expect(forgotten([...filed, act(handler, terminate)])).toMatchObject({ phase: 'terminated', reason: '' });
  const withdrawn = { ...withdraw, reason: '不再经营' };
  expect(forgotten([...filed, act(applicant, withdrawn)])).toMatchObject({ phase: 'withdrawn', reason: '' });
  expect(forgotten([opened, act(applicant, withdrawn)])).toMatchObject({
    phase: 'withdrawn',
    reason: '',
    caseNo: null,
  });
  const noted = act(handler, { ...check('premises', 'met'), note: '见照片' });
  const items = [{ item: 'premises', result: 'met', note: '见照片' }] as const;
  const seen = act(handler, { ...siteCheck('passed'), items, conclusion: '合格' }, july2);
  expect(forgotten([...accepted(), noted, seen])).toMatchObject({
    checklist: [{ item: 'premises', result: 'met', note: '' }],
    siteChecks: [{ items: [], conclusion: '' }],
  });
});

test('what was erased from a decision is gone, and the decision stands (个人信息保护法第四十七条)', () => {
  expect(forgotten(granted)).toMatchObject({ phase: 'granted', licence: null });
  expect(forgotten([...checked(), act(decider, grantBenefit, paying)])).toMatchObject({
    phase: 'granted',
    benefit: null,
  });
  expect(forgotten(refusedCase)).toMatchObject({ phase: 'refused', reasons: [] });
});

test('an answer to a finding holds although its words and values were erased (个人信息保护法第四十七条)', () => {
  const answered = [...compared(differs), act(handler, setAside)];
  expect(forgotten(answered)).toMatchObject({
    findings: [{ setAside: { officer: 'wangchao-handler-1', reason: '' } }],
  });
});

test('what was erased from an examination is empty, and each step stays (个人信息保护法第四十七条)', () => {
  const examined = [
    ...[act(handler, announce), act(handler, end, on('2026-07-08'))],
    ...[act(reviewer, opine('section'), chain), act(legal, legalView(true))],
  ];
  expect(forgotten([...asked, act(foreignHandler, answer), ...examined])).toMatchObject({
    procedure: {
      asked: [{ question: '', answer: { agrees: true, view: '' } }],
      announced: [{ reason: '', endedOn: '2026-07-08' }],
      opinions: [{ level: 'section', view: '' }],
      legalOpinion: { agrees: true, view: '' },
    },
  });
  expect(forgotten([...ordered, act(applicant, report, on('2026-07-03'))])).toMatchObject({
    procedure: { rectifications: [{ defects: [], report: '', reportedOn: '2026-07-03' }] },
  });
  expect(forgotten([...told, act(applicant, states)])).toMatchObject({
    procedure: { hearingRights: [{ name: '', matter: '' }], statements: [{ text: '' }] },
  });
  expect(forgotten([...accepted(), act(head, extend, extending)])).toMatchObject({
    procedure: { extension: { reason: '', workingDays: 10 } },
  });
});

const undecided: readonly CasePhase[] = ['received', 'correction-requested', 'accepted'];
const open: readonly CasePhase[] = ['draft', ...undecided];
const kept: readonly CasePhase[] = [
  ...undecided,
  ...(['declined', 'granted', 'refused', 'withdrawn', 'terminated', 'registered'] as const),
];
const any: readonly CasePhase[] = ['draft', ...kept];
const accept: readonly CasePhase[] = ['accepted'];
const received: readonly CasePhase[] = ['received'];

/** What may follow in which phase. Evidence is a matter of every case that was opened: who may bring it and when is decided before. */
const follows: Readonly<Record<CaseEvent['type'], readonly CasePhase[]>> = {
  CaseOpened: ['none'],
  AnswersSaved: any,
  ValuesPrefilled: any,
  MaterialAttached: any,
  MaterialRemoved: any,
  MaterialRead: any,
  MaterialUnreadable: any,
  FindingsRecorded: any,
  FindingSetAside: any,
  PreCheckRequested: ['draft'],
  PreCheckAdvised: ['draft'],
  CaseFiled: ['draft'],
  CaseAccepted: received,
  CorrectionRequested: received,
  CorrectionsDelivered: ['correction-requested'],
  CaseDeclined: received,
  FilingRecorded: received,
  ChecklistAnswered: accept,
  SiteCheckRecorded: accept,
  ProcedureAnnounced: accept,
  ProcedureEnded: accept,
  SiteCheckPlanned: accept,
  RectificationOrdered: accept,
  RectificationFileAttached: accept,
  RectificationFileRemoved: accept,
  RectificationReported: accept,
  HearingRightTold: accept,
  HearingRequested: accept,
  HearingWaived: accept,
  StatementRecorded: accept,
  HearingCalled: accept,
  HearingRecorded: accept,
  OpinionGiven: accept,
  LegalOpinionGiven: accept,
  DecisionExtended: accept,
  OfficeAsked: accept,
  OfficeAnswered: accept,
  CaseGranted: accept,
  BenefitGranted: accept,
  CancellationApproved: accept,
  CaseRefused: accept,
  OfficerRecused: undecided,
  CaseTerminated: undecided,
  CaseWithdrawn: open,
  LicenceMade: ['granted'],
  DocumentMade: kept,
  DocumentDelivered: kept,
  NumberVoided: kept,
  ClockNoted: kept,
  ClocksRecomputed: kept,
};

const licence = { licence: 's', licenceNo: '东澜望潮危化经〔2026〕000001号', file: 'f', size: 1 } as const;
const paper = { document: 'acceptance-notice', number: '望应急许受〔2026〕1号' } as const;
const made = act(machine, { type: 'RecordDocument', ...paper, file: 'f', size: 1 });
const stories: readonly (readonly Step[])[] = [
  [...shown, act(applicant, save), act(machine, prefill), act(handler, advise), act(applicant, withdraw)],
  [opened, act(applicant, attach('M5')), act(applicant, { type: 'RemoveMaterial', material: 'm-M5' })],
  [
    opened,
    act(applicant, attach('M5')),
    act(machine, { type: 'RecordReading', material: 'm-M5', reading: { code: 'X' } }),
  ],
  [...compared(differs), act(handler, setAside), act(handler, correct('M4')), act(applicant, deliver)],
  [...filed, act(handler, decline)],
  [...filed, act(handler, terminate)],
  [...compared(), act(handler, recordFiling, filing)],
  [...announced, act(handler, end, on('2026-07-08'))],
  [...ordered, act(handler, plan, july2), act(applicant, attachToReport('a-1'), july2)],
  [...ordered, act(applicant, attachToReport('a-1'), july2), act(applicant, removeFromReport('a-1'), july2)],
  [...ordered, act(applicant, report, july2)],
  [...called, act(applicant, waive, july2), act(applicant, states, july2)],
  [...called, act(chair, record, july14)],
  [...accepted(), act(reviewer, opine('section'), chain), act(legal, legalView(true)), act(head, extend, extending)],
  [...asked, act(foreignHandler, answer), act(head, recuse('a'))],
  [...checked(), act(decider, grantBenefit, paying)],
  [
    ...granted,
    act(machine, { type: 'RecordLicence', ...licence }),
    act(machine, note('issue', 'overdue'), on('2026-07-20')),
  ],
  [...accepted(), made, act(machine, { type: 'RecordDelivery', ...paper, channel: 'account' })],
  [...accepted(), act(handler, voidNumber)],
  refusedCase,
];
const cancelled: CaseEvent = {
  type: 'CancellationApproved',
  data: {
    ...{ decisionNo: approve.decisionNo, decidedOn: '2026-07-01' as never, licence: 's', licenceNo: '1', clocks: [] },
    remedies: {
      reconsiderationBody: '',
      reconsiderationDays: 60,
      reconsiderationChannel: '',
      court: '',
      suitMonths: 6,
    },
  },
};
const recomputed: CaseEvent = { type: 'ClocksRecomputed', data: { calendarVersion: '2', clocks: [], changes: [] } };
const events = new Map([...stories.flatMap(eventsOf), cancelled, recomputed].map((event) => [event.type, event]));
const phases: readonly (readonly Step[])[] = [
  ...[[], shown, filed, [...compared(), act(handler, correct('M4'))], accepted(), granted, refusedCase],
  ...[
    [...filed, act(handler, decline)],
    [...filed, act(handler, terminate)],
    [...filed, act(applicant, withdraw)],
  ],
  [...compared(), act(handler, recordFiling, filing)],
];

test('what cannot follow in a phase leaves the case as it is, and what can changes it', () => {
  expect([...events.keys()].sort()).toEqual(Object.keys(follows).sort());
  for (const steps of phases) {
    const { state } = given(...steps);
    for (const [type, event] of events) {
      const after = evolveCase(state, event);
      if (follows[type].includes(state.phase)) expect(after, `${type} in ${state.phase}`).not.toBe(state);
      else expect(after, `${type} in ${state.phase}`).toBe(state);
    }
  }
});

test('a draft that was withdrawn has no papers, no clocks and no numbers, whatever is handed to it', () => {
  const { state } = given(opened, act(applicant, withdraw));
  for (const [type, event] of events)
    if (
      !follows[type].includes('draft') ||
      ['CaseFiled', 'CaseWithdrawn', 'PreCheckRequested', 'PreCheckAdvised'].includes(type)
    )
      expect(evolveCase(state, event), type).toBe(state);
});

test('advice on a draft that nobody was shown is not kept', () => {
  const { state } = given(opened);
  expect(evolveCase(state, events.get('PreCheckAdvised')!)).toBe(state);
});

test('a draft begins empty, about the licence that it names', () => {
  expect(given(opened).state).toEqual({
    phase: 'draft',
    item: 'hazchem-operating-licence',
    release: 'release-1',
    applicant: 'zhou-yiheng',
    kind: 'first',
    licenceAskedAbout: null,
    preCheck: null,
    answers: {},
    prefilled: [],
    registriesUnavailable: [],
    materials: [],
    findings: [],
    compared: null,
  });
});

test('a filed case begins without papers, notices, lights and recusals, and uncompared (行政许可法第二十九条)', () => {
  const { state } = given(...filed);
  expect(state).toMatchObject({ phase: 'received', compared: null });
  for (const member of ['recused', 'clockNotes', 'numbered', 'corrections', 'documents'])
    expect(state).toHaveProperty(member, []);
});

test('an accepted case begins with an examination in which nothing has happened (第三十四条)', () => {
  expect(given(...accepted()).state).toMatchObject({
    ...{ checklist: [], siteChecks: [], acceptedBy: 'wangchao-handler-1', deemed: false },
    procedure: {
      ...{ announced: [], plannedSiteChecks: [], rectifications: [], hearingRights: [], hearings: [], statements: [] },
      ...{ opinions: [], legalOpinion: null, extension: null, asked: [] },
    },
  });
});

test('what was filed stays of a case that goes no further, and its examination does not (licensing.md §1.2 T19)', () => {
  const { phase: _, ...before } = given(...accepted(differs)).state as Extract<CaseState, { phase: 'accepted' }>;
  const { acceptedOn, deemed, acceptedBy, noticeNo, completeOn, checklist, siteChecks, procedure, ...stays } = before;
  const number = (of: string) => ({ numbered: [...before.numbered, { document: 'termination-notice', number: of }] });
  expect(given(...accepted(differs), act(applicant, { ...withdraw, reason: '不再经营' })).state).toEqual({
    ...stays,
    ...number(withdraw.noticeNo),
    phase: 'withdrawn',
    reason: '不再经营',
  });
  expect(given(...accepted(differs), act(handler, terminate)).state).toEqual({
    ...stays,
    ...number(terminate.noticeNo),
    phase: 'terminated',
    ground: 'applicant-ended',
    reason: '企业已注销',
  });
});

test('a decision of one kind holds nothing of another: no licence in a benefit, no benefit in a licence (第三十八条)', () => {
  const nothing = { made: null, delivered: false, cancels: null };
  expect(given(...granted).state).toMatchObject({
    ...nothing,
    benefit: null,
    licence: { licenceNo: licence.licenceNo },
  });
  expect(given(...checked(), act(decider, grantBenefit, paying)).state).toMatchObject({
    ...nothing,
    ...{ licence: null, licenceNo: '', eLicenceId: '', decisionNo: grantBenefit.decisionNo },
  });
  expect(evolveCase(given(...accepted()).state, cancelled)).toMatchObject({
    ...{ phase: 'granted', licence: null, benefit: null, made: null, delivered: false, eLicenceId: '', cancels: 's' },
    ...{ decisionNo: approve.decisionNo, licenceNo: '1' },
  });
});

test('a second paper under a number that is made changes nothing, and the first file stays', () => {
  const again: CaseEvent = { type: 'DocumentMade', data: { ...paper, file: 'other', size: 2 } };
  expect(given(...accepted(), made, again).state).toMatchObject({ documents: [{ file: 'f', size: 1, delivered: [] }] });
});

test('a registry that answers again renews its own values and keeps those of other fields', () => {
  const value = (field: string, text: string) => ({ ...prefill.values[0], field, value: text });
  const first = act(machine, { ...prefill, values: [value('company.name', '甲'), value('company.type', '乙')] });
  const then = act(machine, { ...prefill, values: [value('company.name', '丙')] });
  expect(given(opened, first, then).state).toMatchObject({
    prefilled: [
      { field: 'company.type', value: '乙' },
      { field: 'company.name', value: '丙' },
    ],
    answers: { 'company.name': '丙', 'company.type': '乙' },
  });
});

test('what is saved makes the comparison old, and so does every value of a registry', () => {
  const renamed: CaseEvent = { type: 'AnswersSaved', data: { answers: personal({ 'contact.name': '乙' }) } };
  const filled: CaseEvent = { type: 'ValuesPrefilled', data: { values: personal([]), unavailable: [] } };
  for (const event of [renamed, filled]) expect(given(...compared(), event).state).toMatchObject({ compared: null });
});

test('an answer whose words were erased still answers its own finding only', () => {
  const other = finding('b', 'differs');
  expect(forgotten([...compared(differs, other), act(handler, setAside)])).toMatchObject({
    findings: [
      { id: differs.id, setAside: {} },
      { id: other.id, setAside: null },
    ],
  });
});

test('an answer to values that the finding has no more leaves it open', () => {
  const [late] = eventsOf([...compared(differs), act(handler, setAside)]).slice(-1);
  const changed = finding('a', 'differs', ['a', 'c']);
  expect(given(...compared(changed), late!).state).toMatchObject({ findings: [{ id: differs.id, setAside: null }] });
  expect(given(...compared(differs), late!).state).toMatchObject({ findings: [{ setAside: { reason: '已核对' } }] });
});

test('only a lengthened limit tells its lights anew; what else happens in the examination leaves them told', () => {
  const yellow = act(machine, note('decision', 'yellow'), on('2026-07-15'));
  const later = { ...announce, from: '2026-07-20' };
  expect(given(...accepted(), yellow, act(handler, later, on('2026-07-15'))).state).toMatchObject({
    clockNotes: [{ clock: 'decision', light: 'yellow' }],
  });
});
