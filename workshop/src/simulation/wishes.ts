import type { Actor, Answers, CaseCommand, CaseKind, CaseState, DocumentKind } from '@tuofu/domain';
import { addDays, type CalendarDay } from '@tuofu/domain';
import { landong, officers, seatOf, seats, wangchao } from './city.ts';
import { checklist, type Item, slots } from './items.ts';
import type { Chance } from './random.ts';

/** What somebody wants to do: the command once its number is known, and the seat whose act it is. */
export type Wish = {
  readonly type: CaseCommand['type'];
  readonly by: 'applicant' | 'machine' | 'asked' | 'chair' | string;
  readonly paper?: DocumentKind;
  readonly make: (no: string) => CaseCommand;
};

/** A case of the simulation: whose it is, what is asked for, what the firm is called in it, and where the premises are. */
export type SimulatedCase = {
  readonly stream: string;
  readonly item: Item;
  readonly applicant: string;
  readonly company: string;
  readonly premises: string;
  readonly mode: string;
  readonly kind: CaseKind;
  /** The stream of the licence that it is about. */
  readonly licence: string | null;
};

export const firmCode = '91990203MA3BK8G054';
export const full = ({ company, premises, mode }: SimulatedCase): Answers => ({
  'company.name': company,
  'company.uscc': firmCode,
  'premises.address': `临澜市望潮区长汀路${premises}号`,
  'premises.mode': mode,
  'declaration.electronicService': true,
  goods: [{ name: '甲醇', cas: '67-56-1' }],
});

type Seen = {
  readonly state: CaseState;
  readonly of: SimulatedCase;
  readonly today: CalendarDay;
  /** Never drawn before: names a material, marks a text. */
  readonly fresh: string;
};

const wish = (by: Wish['by'], command: CaseCommand): Wish => ({ type: command.type, by, make: () => command });
const numbered = (
  by: Wish['by'],
  type: CaseCommand['type'],
  paper: DocumentKind,
  make: (no: string) => CaseCommand,
): Wish => ({ type, by, paper, make });

const defectOf = (subject: string) => ({ subject, problem: '缺少', cure: '请提供' });
const attach = (slot: string, fresh: string, file: string): CaseCommand => ({
  type: 'AttachMaterial',
  material: `m-${fresh}`,
  slot,
  file,
  size: 10,
  mediaType: 'application/pdf',
  name: 'a.pdf',
});
/** Where a day is named: mostly today, else near it, and sometimes none that exists. */
const around = (chance: Chance, today: CalendarDay, usual = 0): string =>
  chance.chance(0.75)
    ? addDays(today, usual)
    : chance.chance(0.05)
      ? '2026-02-30'
      : addDays(today, chance.below(30) - 15);

/** What the applicant does with a draft or with what was found wanting. */
function applying(chance: Chance, seen: Seen): Wish {
  const { state, fresh } = seen;
  if (state.phase === 'none') throw new Error('nobody applies in a case that was never opened');
  const isDraft = state.phase === 'draft';
  const has = (slot: string) => state.materials.some((m) => m.slot === slot);
  const complete = state.answers['goods'] !== undefined && has(slots.must);
  const file = chance.weighted({ good: 8, other: 1, blank: 1 });
  switch (
    chance.weighted({
      save: state.answers['goods'] === undefined ? 8 : 0.7,
      part: 1,
      attach: has(slots.must) ? 0.5 : 6,
      more: 0.7,
      remove: 0.5,
      show: isDraft ? 0.4 : 0,
      go: complete ? 10 : 1.2,
      end: 0.05,
    })
  ) {
    case 'save':
      return wish('applicant', { type: 'SaveAnswers', answers: full(seen.of) });
    case 'part':
      return wish('applicant', {
        type: 'SaveAnswers',
        answers: chance.pick<Answers>([
          { 'company.name': '' },
          { 'company.uscc': '123' },
          { 'contact.phone': chance.chance(0.5) ? '' : '13900000000' },
          { 'company.name': 'a'.repeat(4001) },
          { 'premises.address': `临澜市望潮区长汀路${fresh}号` },
        ]),
      });
    case 'attach':
      return wish('applicant', attach(slots.must, fresh, file));
    case 'more':
      return wish('applicant', attach(chance.pick(['M1', 'M2', 'M9']), fresh, file));
    case 'remove':
      return wish('applicant', { type: 'RemoveMaterial', material: state.materials.at(-1)?.material ?? 'm-none' });
    case 'show':
      return wish('applicant', { type: 'RequestPreCheck' });
    case 'go':
      return isDraft
        ? {
            type: 'FileCase',
            by: 'applicant',
            make: (caseNo) => ({ type: 'FileCase', caseNo, insist: chance.chance(0.5) }),
          }
        : wish('applicant', { type: 'DeliverCorrections' });
    case 'end':
      return withdraw(fresh);
  }
}

const withdraw = (reason: string): Wish =>
  numbered('applicant', 'WithdrawCase', 'termination-notice', (no) => ({
    type: 'WithdrawCase',
    noticeNo: no === '' ? null : no,
    reason,
  }));
const terminate = (fresh: string): Wish =>
  numbered('handler', 'TerminateCase', 'termination-notice', (noticeNo) => ({
    type: 'TerminateCase',
    noticeNo,
    ground: 'applicant-ended',
    reason: fresh,
  }));
const recuse = (chance: Chance, office: string): Wish =>
  wish('head', { type: 'RecuseOfficer', officer: seatOf(office, chance.pick(seats)).account, reason: '近亲属' });
const accept: Wish = numbered('handler', 'AcceptCase', 'acceptance-notice', (noticeNo) => ({
  type: 'AcceptCase',
  noticeNo,
}));
const recordFiling: Wish = numbered('handler', 'RecordFiling', 'filing-certificate', (filingNo) => ({
  type: 'RecordFiling',
  filingNo,
}));
const correct = (subjects: readonly string[]): Wish =>
  numbered('handler', 'RequestCorrection', 'correction-notice', (noticeNo) => ({
    type: 'RequestCorrection',
    noticeNo,
    defects: subjects.map(defectOf),
  }));
const decline = (chance: Chance, fresh: string): Wish =>
  numbered('handler', 'DeclineCase', 'non-acceptance', (noticeNo) => ({
    type: 'DeclineCase',
    noticeNo,
    ground: chance.pick(['not-competent', 'false-materials', 'not-needed']),
    competentAuthority: '临澜市应急管理局',
    reason: fresh,
  }));
const setAside = (chance: Chance, state: Exclude<CaseState, { phase: 'none' }>, fresh: string): Wish => {
  const open = state.findings.filter((f) => f.setAside === null && !f.verdict.startsWith('equal'));
  const finding = (open.length > 0 ? chance.pick(open).id : state.findings.at(0)?.id) ?? 'X';
  return wish('handler', { type: 'SetAsideFinding', finding, reason: fresh });
};

/** What is done at the counter with an application that was received. */
function receiving(chance: Chance, seen: Seen, state: Extract<CaseState, { phase: 'received' }>): Wish {
  const gaps = [
    ...(state.materials.some((m) => m.slot === slots.must) ? [] : [slots.must]),
    ...(['company.name', 'company.uscc', 'premises.address', 'premises.mode', 'goods'] as const).filter(
      (f) => state.answers[f] === undefined,
    ),
    ...state.findings.filter((f) => f.verdict === 'missing' || f.verdict === 'unreadable').map((f) => f.field),
  ];
  const filing = seen.of.item.family === 'filing';
  switch (
    chance.weighted({
      accept: filing ? 0.5 : 7,
      record: filing ? 5 : 0.3,
      correct: gaps.length > 0 ? 5 : 1.5,
      wrong: 1,
      decline: 0.2,
      deem: 0.8,
      aside: state.findings.length > 0 ? 1 : 0,
      recuse: 0.6,
      terminate: 0.06,
      withdraw: 0.06,
      save: 0.2,
    })
  ) {
    case 'accept':
      return accept;
    case 'record':
      return recordFiling;
    case 'correct':
      return correct(gaps.length > 0 ? gaps : [chance.pick([slots.must, slots.may, 'premises.address'])]);
    case 'wrong':
      return correct(chance.pick([[], ['company.name'], [slots.may], [slots.must, 'premises.address'], ['']]));
    case 'decline':
      return decline(chance, seen.fresh);
    case 'deem':
      return deem(filing);
    case 'aside':
      return setAside(chance, state, seen.fresh);
    case 'recuse':
      return recuse(chance, state.office);
    case 'terminate':
      return terminate(seen.fresh);
    case 'withdraw':
      return withdraw(seen.fresh);
    case 'save':
      return wish('applicant', { type: 'SaveAnswers', answers: full(seen.of) });
  }
}

const deem = (filing: boolean): Wish =>
  numbered('machine', 'DeemAccepted', filing ? 'filing-certificate' : 'acceptance-notice', (noticeNo) => ({
    type: 'DeemAccepted',
    noticeNo,
  }));
const approve: Wish = numbered('decider', 'ApproveCancellation', 'decision-cancellation', (decisionNo) => ({
  type: 'ApproveCancellation',
  decisionNo,
}));
const grant: Wish = { type: 'GrantCase', by: 'decider', paper: 'decision-grant', make: (no) => grantOf(no) };
const grantOf = (no: string): CaseCommand => {
  const [decisionNo, licenceNo, eLicenceId] = no.split(' ') as [string, string, string];
  return { type: 'GrantCase', decisionNo, licenceNo, eLicenceId };
};

type Accepted = Extract<CaseState, { phase: 'accepted' }>;

/** Everything an examination may hold; drawn more often where something waits for it. */
function examining(chance: Chance, seen: Seen, state: Accepted): Wish {
  const { procedure: p, checklist: answered } = state;
  const { fresh, today } = seen;
  const running = p.announced.find((a) => a.endedOn === null);
  const called = p.hearings.find((h) => h.record === null && h.replacedBy === null);
  const asking = p.hearingRights.find((r) => r.requestedOn !== null && r.waivedOn === null);
  const right = p.hearingRights.at(-1);
  const asked = p.asked.find((a) => a.answer === null);
  const failed = state.siteChecks.at(-1)?.result === 'failed';
  const order = p.rectifications.at(-1);
  const open = checklist.find((l) => !answered.some((a) => a.item === l.item));
  const level = seen.of.item.chain.find((l) => !p.opinions.some((o) => o.level === l.level));
  const unmet = answered.some((a) => a.result === 'not-met');
  const siteNeeded = seen.of.mode === 'petrol-station' && state.siteChecks.length === 0;
  const waits = asked !== undefined && (asked.dueOn === null || today <= asked.dueOn);
  const ready = !open && !siteNeeded && !failed;
  const quiet = ready && !running && !called && !asking && !waits;
  const openFindings = state.findings.some((f) => f.setAside === null && !f.verdict.startsWith('equal'));
  switch (
    chance.weighted({
      check: open ? 7 : 0.5,
      aside: openFindings ? 5 : 0.2,
      announce: 1,
      end: running ? 2 : 0.15,
      plan: siteNeeded ? 1.5 : 0.3,
      visit: siteNeeded || (failed && order?.reportedOn) ? 4 : 0.5,
      order: failed ? 5 : 0.2,
      report: order?.reportedOn === null ? (today > order.dueOn ? 6 : 0.7) : 0.15,
      tell: 0.6,
      request: right && right.requestedOn === null ? 1.5 : 0.15,
      waive: right ? 0.8 : 0.05,
      say: right ? 0.4 : 0.05,
      call: asking && !called ? 3 : 0.3,
      hold: called ? (called.calledFor <= today ? 4 : 0.7) : 0.1,
      opine: level && ready ? (quiet ? 6 : 2) : 0.5,
      legal: seen.of.item.legalCheck && !p.legalOpinion ? 2 : 0.2,
      extend: 0.5,
      ask: 1,
      answer: asked ? 0.8 : 0.15,
      recuse: 0.4,
      grant: quiet ? (unmet ? 1 : 8) : ready ? 3 : 1,
      refuse: quiet && unmet ? 12 : 0.6,
      deem: 0.2,
      terminate: 0.04,
      // Who has a licence sometimes thinks better of what he asked for.
      withdraw: state.kind === 'first' ? 0.04 : 0.4,
      note: 0.3,
      recompute: 0.3,
      correct: 0.15,
    })
  ) {
    case 'check': {
      const line = open?.item ?? chance.pick(['premises', 'training', 'unknown']);
      const result = chance.weighted({ met: 8, 'not-met': 1.6, 'not-applicable': 1 });
      return wish('handler', { type: 'AnswerChecklist', item: line, result, note: fresh });
    }
    case 'aside':
      return setAside(chance, state, fresh);
    case 'announce': {
      const [from, workingDays] = [around(chance, today), chance.pick([0, 3, 5, 10, 30])];
      const procedure = chance.pick(['expert-review', 'testing', 'auction'] as const);
      return numbered('handler', 'AnnounceProcedure', 'time-notice', (noticeNo) => ({
        type: 'AnnounceProcedure',
        noticeNo,
        procedure,
        reason: fresh,
        from,
        workingDays,
      }));
    }
    case 'end':
      return wish('handler', {
        type: 'EndProcedure',
        noticeNo: running?.noticeNo ?? p.announced.at(-1)?.noticeNo ?? '无',
        endedOn: around(chance, today),
        outcome: '通过',
      });
    case 'plan': {
      const plannedOn = around(chance, today);
      const pair = pairOf(chance, state.office);
      return numbered('handler', 'PlanSiteCheck', 'site-check-notice', (noticeNo) => ({
        type: 'PlanSiteCheck',
        noticeNo,
        plannedOn,
        officers: pair,
      }));
    }
    case 'visit': {
      const [checkedOn, pair] = [around(chance, today), pairOf(chance, state.office)];
      const result = chance.chance(0.6) ? 'passed' : 'failed';
      return numbered('handler', 'RecordSiteCheck', 'site-check-record', (recordNo) => ({
        type: 'RecordSiteCheck',
        recordNo,
        checkedOn,
        officers: pair,
        result,
        items: [],
        conclusion: fresh,
      }));
    }
    case 'order': {
      const dueOn = around(chance, today, chance.pick([2, 4, 7]));
      return numbered('handler', 'OrderRectification', 'rectification-notice', (noticeNo) => ({
        type: 'OrderRectification',
        noticeNo,
        dueOn,
        defects: [defectOf('premises')],
      }));
    }
    case 'report':
      return wish('applicant', { type: 'ReportRectification', report: fresh });
    case 'tell': {
      const party = chance.chance(0.6) ? 'applicant' : 'third-party';
      return numbered('handler', 'TellHearingRight', 'hearing-right-notice', (noticeNo) => ({
        type: 'TellHearingRight',
        noticeNo,
        party,
        name: '某方',
        matter: fresh,
      }));
    }
    case 'request':
      return wish(right?.party === 'third-party' ? 'handler' : 'applicant', {
        type: 'RequestHearing',
        noticeNo: right?.noticeNo ?? '无',
        requestedOn: around(chance, today),
      });
    case 'waive':
      return wish(right?.party === 'third-party' ? 'handler' : 'applicant', {
        type: 'WaiveHearing',
        noticeNo: right?.noticeNo ?? '无',
      });
    case 'say':
      return wish(right?.party === 'third-party' ? 'handler' : 'applicant', {
        type: 'RecordStatement',
        noticeNo: right?.noticeNo ?? '无',
        text: fresh,
      });
    case 'call': {
      const ground =
        asking && chance.chance(0.8) ? 'request' : chance.pick(['law', 'public-interest', 'request'] as const);
      const rightNoticeNo = ground === 'request' ? (asking?.noticeNo ?? '无') : null;
      const calledFor = addDays(today, chance.pick([3, 7, 9, 10, 11, 13, 20]));
      const chair = seatOf(
        state.office,
        chance.weighted({ chair: 8, 'handler-1': 1, reviewer: 0.5, legal: 0.5 }),
      ).account;
      return numbered('handler', 'CallHearing', 'hearing-notice', (noticeNo) => ({
        type: 'CallHearing',
        noticeNo,
        ground,
        rightNoticeNo,
        calledFor,
        place: '三楼',
        chair,
      }));
    }
    case 'hold': {
      const heldOn = around(chance, today);
      const noticeNo = called?.noticeNo ?? p.hearings.at(-1)?.noticeNo ?? '无';
      const parties = chance.chance(0.9) ? [{ name: '甲', role: '申请人', signed: true }] : [];
      const by = called ? called.chair : 'chair';
      return numbered(by, 'RecordHearing', 'hearing-record', (recordNo) => ({
        type: 'RecordHearing',
        noticeNo,
        recordNo,
        heldOn,
        parties,
        summary: fresh,
      }));
    }
    case 'opine': {
      const chosen = chance.chance(0.85) ? level : chance.pick([...seen.of.item.chain, undefined]);
      const proposal = chance.chance(0.85) ? 'grant' : 'refuse';
      return wish(chosen?.duty === 'head' ? 'head' : 'reviewer', {
        type: 'GiveOpinion',
        level: chosen?.level ?? 'nobody',
        proposal,
        view: fresh,
      });
    }
    case 'legal':
      return wish('legal', { type: 'GiveLegalOpinion', agrees: chance.chance(0.85), view: fresh });
    case 'extend':
      return numbered('head', 'ExtendDecision', 'extension-notice', (noticeNo) => ({
        type: 'ExtendDecision',
        noticeNo,
        reason: fresh,
      }));
    case 'ask': {
      const office = chance.pick([landong, landong, landong, wangchao, 'nobody']);
      const workingDays = chance.pick([0, 3, 5]);
      return numbered('handler', 'AskOffice', 'office-request', (requestNo) => ({
        type: 'AskOffice',
        requestNo,
        office,
        question: fresh,
        workingDays,
      }));
    }
    case 'answer':
      return wish('asked', {
        type: 'AnswerOffice',
        requestNo: asked?.requestNo ?? p.asked.at(-1)?.requestNo ?? '无',
        agrees: chance.chance(0.8),
        view: fresh,
      });
    case 'recuse':
      return recuse(chance, state.office);
    case 'grant':
      return (state.kind === 'cancellation') === chance.chance(0.95) ? approve : grant;
    case 'refuse':
      return numbered('decider', 'RefuseCase', 'decision-refusal', (decisionNo) => ({
        type: 'RefuseCase',
        decisionNo,
        falseMaterials: false,
        reasons: [{ checklistItem: 'premises', clause: '演示', text: fresh, evidence: '记录', cure: '改正' }],
      }));
    case 'deem':
      return deem(false);
    case 'terminate':
      return terminate(fresh);
    case 'withdraw':
      return withdraw(fresh);
    case 'note':
      return wish('machine', {
        type: 'NoteClock',
        clock: chance.pick(['acceptance', 'decision', 'issue']),
        light: chance.pick(['yellow', 'red', 'overdue']),
      });
    case 'recompute':
      return wish('machine', { type: 'RecomputeClocks' });
    case 'correct':
      return correct([slots.must]);
  }
}

const pairOf = (chance: Chance, office: string): string[] => {
  const seat = (name: string) => seatOf(office, name).account;
  return chance.weighted({ pair: 9, one: 1, twice: 0.5, chair: 0.7 }) === 'pair'
    ? [seat('handler-1'), seat('handler-2')]
    : chance.pick([[seat('handler-1')], [seat('handler-2'), seat('handler-2')], [seat('handler-1'), seat('chair')]]);
};

/** What somebody tries in a case that has ended: mostly what cannot be any more. */
function afterwards(chance: Chance, seen: Seen, state: CaseState): Wish {
  if (state.phase === 'none') throw new Error('a case begins before it ends');
  const office = 'office' in state ? state.office : wangchao;
  return chance.pick([
    () => accept,
    () => grant,
    () => deem(seen.of.item.family === 'filing'),
    () => correct([slots.must]),
    () => withdraw(seen.fresh),
    () => terminate(seen.fresh),
    () => recuse(chance, office),
    () => wish('handler', { type: 'AnswerChecklist', item: 'premises', result: 'met', note: seen.fresh }),
    () => wish('applicant', { type: 'SaveAnswers', answers: full(seen.of) }),
    () => wish('machine', { type: 'NoteClock', clock: 'issue', light: chance.pick(['yellow', 'red', 'overdue']) }),
  ])();
}

/** Draws what is wanted next in a case. */
export function drawWish(chance: Chance, seen: Seen): Wish {
  const { state } = seen;
  switch (state.phase) {
    case 'none':
      throw new Error('a case begins with OpenCase');
    case 'draft':
      if (state.preCheck && chance.chance(0.2))
        return wish('handler', { type: 'AdvisePreCheck', subject: 'M1', advice: seen.fresh });
      return chance.chance(0.04) ? afterwards(chance, seen, state) : applying(chance, seen);
    case 'correction-requested':
      return chance.chance(0.08) ? afterwards(chance, seen, state) : applying(chance, seen);
    case 'received':
      return receiving(chance, seen, state);
    case 'accepted':
      return examining(chance, seen, state);
    case 'declined':
    case 'granted':
    case 'refused':
    case 'withdrawn':
    case 'terminated':
    case 'registered':
      return afterwards(chance, seen, state);
  }
}

/** Whose hand it is: mostly the one whose act it is, else somebody who may not. */
export function drawActor(chance: Chance, by: string, state: CaseState, applicant: string): Actor {
  const office = 'office' in state ? state.office : wangchao;
  const right = (): Actor => {
    if (by === 'applicant') return { role: 'applicant', account: applicant };
    if (by === 'machine') return { role: 'machine', rule: 'simulated' };
    if (by === 'asked') return { role: 'officer', ...seatOf(landong, 'handler-1') };
    if (by === 'handler') return { role: 'officer', ...seatOf(office, chance.pick(['handler-1', 'handler-2'])) };
    const named = officers.get(by);
    return { role: 'officer', ...(named ?? seatOf(office, by)) };
  };
  if (chance.chance(0.85)) return right();
  const seat = seats.includes(by) ? by : by === 'handler' ? 'handler-1' : 'decider';
  return chance.pick<() => Actor>([
    () => ({ role: 'applicant', account: 'stranger' }),
    () => ({ role: 'applicant', account: applicant }),
    () => ({ role: 'machine', rule: 'simulated' }),
    () => ({ role: 'officer', ...seatOf(office === landong ? wangchao : landong, seat) }),
    () => ({ role: 'officer', ...seatOf(office, chance.pick(seats)) }),
    () => ({ role: 'officer', ...seatOf(office, chance.pick(seats)) }),
  ])();
}
