import { test } from 'vitest';
import { makeCalendar } from '../../calendar/index.ts';
import type { RefusalCode } from '../../refusal/codes.ts';
import { accepted, check, checked, compare, grant, refuse, siteCheck } from '../../testing/acts.ts';
import {
  announce,
  answer,
  approve,
  ask,
  call,
  callByOffice,
  chain,
  end,
  legalView,
  opine,
  order,
  record,
  report,
  request,
  tellNeighbour,
  tellRight,
  terminate,
  waive,
} from '../../testing/procedure.ts';
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
} from '../../testing/sample.ts';
import { act, given, type Step } from '../../testing/story.ts';
import type { Assessment } from '../context.ts';

const on = (day: string) => ({ on: day });
const unmet = [...accepted(), act(handler, check('premises', 'not-met')), act(handler, check('toxic', 'met'))];

/** Neither grant nor refusal on that day, for this reason. */
function undecidable(more: readonly Step[], day: string, code: RefusalCode, changes: Partial<Assessment> = {}): void {
  const where = { on: day, assessment: changes };
  given(...unmet, ...more)
    .when(decider, refuse, where)
    .thenRefused(code);
  given(...checked(), ...more, act(machine, compare(['m-M5']), on(day)))
    .when(decider, grant, where)
    .thenRefused(code);
}

/** Both the grant and the refusal on that day. */
function decidable(more: readonly Step[], day: string, changes: Partial<Assessment> = {}): void {
  const where = { on: day, assessment: changes };
  given(...unmet, ...more)
    .when(decider, refuse, where)
    .thenHappened('CaseRefused');
  given(...checked(), ...more, act(machine, compare(['m-M5']), on(day)))
    .when(decider, grant, where)
    .thenHappened('CaseGranted');
}

test('nothing is decided while an announced procedure runs, and once it is over everything is (行政许可法第四十五条)', () => {
  const running = [act(handler, announce)];
  undecidable(running, '2026-07-20', 'PROCEDURE_OPEN');
  decidable([...running, act(handler, end, on('2026-07-08'))], '2026-07-08');
});

test('nothing is decided while a party may still ask to be heard: five working days, then silence is none (第四十七条第一款)', () => {
  const told = [act(handler, tellRight)];
  undecidable(told, '2026-07-08', 'HEARING_PENDING');
  decidable(told, '2026-07-09');
});

test('who gives up his hearing lets the decision be taken at once (第四十七条)', () => {
  decidable([act(handler, tellRight), act(applicant, waive)], '2026-07-01');
});

test('each party that was told is waited for (第三十六条、第四十七条)', () => {
  const both = [act(handler, tellRight), act(handler, tellNeighbour, on('2026-07-03')), act(applicant, waive)];
  undecidable(both, '2026-07-10', 'HEARING_PENDING');
  decidable(both, '2026-07-13');
});

test('where the calendar is not published a party is waited for fifteen days and no longer (第四十七条)', () => {
  const told = [act(handler, tellRight, { context: { calendar: makeCalendar([]) } })];
  undecidable(told, '2026-07-16', 'HEARING_PENDING');
  decidable(told, '2026-07-17');
});

test('who asked to be heard is heard before the decision, however long that takes (第四十七条、第四十八条)', () => {
  const requested = [act(handler, tellRight), act(applicant, request, on('2026-07-02'))];
  undecidable(requested, '2026-08-31', 'HEARING_PENDING');
  const called = [...requested, act(handler, call, on('2026-07-02'))];
  undecidable(called, '2026-07-14', 'HEARING_PENDING');
  decidable([...called, act(chair, record, on('2026-07-14'))], '2026-07-14');
});

test('one hearing hears everybody who had asked when it was called; who asks later is heard in another (第四十七、四十八条)', () => {
  const both = [
    act(handler, tellRight),
    act(handler, tellNeighbour),
    act(applicant, request, on('2026-07-02')),
    act(handler, { ...request, noticeNo: tellNeighbour.noticeNo }, on('2026-07-02')),
  ];
  const [toldOne, toldOther, first, second] = both as [Step, Step, Step, Step];
  const called = act(handler, call, on('2026-07-02'));
  const held = act(chair, record, on('2026-07-14'));
  decidable([...both, called, held], '2026-07-14');
  undecidable([toldOne, toldOther, first, called, second, held], '2026-07-14', 'HEARING_PENDING');
  const one = act(applicant, waive, on('2026-07-03'));
  undecidable([...both, called, one], '2026-07-14', 'HEARING_PENDING');
  const other = act(handler, { ...waive, noticeNo: tellNeighbour.noticeNo }, on('2026-07-03'));
  decidable([...both, called, one, other], '2026-07-03');
  const open = act(handler, { ...callByOffice, noticeNo: '2', calledFor: '2026-07-13' }, on('2026-07-02'));
  const openly = act(chair, { ...record, noticeNo: '2', heldOn: '2026-07-13' }, on('2026-07-13'));
  decidable([...both, called, open, openly], '2026-07-13');
});

test('a request after a waiver is waited for like any other (第四十七条第一款)', () => {
  const again = [act(handler, tellRight), act(applicant, waive), act(applicant, request, on('2026-07-02'))];
  undecidable(again, '2026-08-31', 'HEARING_PENDING');
});

test('a hearing on request that its party no longer wants is not waited for, though it was called (第四十七条)', () => {
  const called = [
    act(handler, tellRight),
    act(applicant, request, on('2026-07-02')),
    act(handler, call, on('2026-07-02')),
  ];
  decidable([...called, act(applicant, waive, on('2026-07-03'))], '2026-07-03');
});

test('a hearing that the authority called itself is held, whoever waives (第四十六条)', () => {
  const called = [act(handler, callByOffice), act(handler, tellRight), act(applicant, waive)];
  undecidable(called, '2026-08-31', 'HEARING_PENDING');
  decidable([...called, act(chair, record, on('2026-07-14'))], '2026-07-14');
  const about = { ...callByOffice, rightNoticeNo: tellRight.noticeNo };
  undecidable([act(handler, tellRight), act(handler, about), act(applicant, waive)], '2026-08-31', 'HEARING_PENDING');
});

test('a hearing called anew is the one that is waited for, not the earlier call (第四十八条)', () => {
  const anew = [act(handler, callByOffice), act(handler, { ...callByOffice, noticeNo: '2', calledFor: '2026-07-20' })];
  undecidable(anew, '2026-07-20', 'HEARING_PENDING');
  decidable([...anew, act(chair, { ...record, noticeNo: '2', heldOn: '2026-07-20' }, on('2026-07-20'))], '2026-07-20');
});

test('nothing is decided while another office may answer; silence past its day is no objection where the item says so', () => {
  undecidable([act(handler, ask)], '2026-07-08', 'OFFICE_OPINION_OPEN');
  decidable([act(handler, ask)], '2026-07-09');
  decidable([act(handler, ask), act(foreignHandler, answer)], '2026-07-01');
});

test('where the item says that silence waits, only the answer ends the wait', () => {
  const silence = { assessment: { procedure: { ...assessment.procedure, officeSilence: 'waits' } } } as const;
  undecidable([act(handler, ask, silence)], '2026-12-01', 'OFFICE_OPINION_OPEN');
  decidable([act(handler, ask, silence), act(foreignHandler, answer, on('2026-12-01'))], '2026-12-01');
});

test('where the calendar is not published the silence of an office speaks after twice its days and two weeks', () => {
  const asked = [act(handler, ask, { context: { calendar: makeCalendar([]) } })];
  undecidable(asked, '2026-07-25', 'OFFICE_OPINION_OPEN');
  decidable(asked, '2026-07-26');
});

test('while the applicant puts things right nothing is decided; after his report or the last day it is (licensing.md §1.2 T11, T12)', () => {
  const ordered = [
    ...unmet,
    act(handler, siteCheck('failed'), on('2026-07-02')),
    act(handler, order, on('2026-07-02')),
  ];
  given(...ordered)
    .when(decider, refuse, on('2026-07-10'))
    .thenRefused('RECTIFICATION_RUNNING', { number: order.noticeNo });
  given(...ordered)
    .when(decider, refuse, on('2026-07-13'))
    .thenHappened('CaseRefused');
  given(...ordered, act(applicant, report, on('2026-07-03')))
    .when(decider, refuse, on('2026-07-03'))
    .thenHappened('CaseRefused');
});

test('a failed site check is no grant, whatever was reported since (第三十八条第一款)', () => {
  const reported = [
    ...checked(),
    act(handler, siteCheck('failed'), on('2026-07-02')),
    act(handler, order, on('2026-07-02')),
    act(applicant, report, on('2026-07-03')),
    act(machine, compare(['m-M5']), on('2026-07-03')),
  ];
  given(...reported)
    .when(decider, grant, on('2026-07-03'))
    .thenRefused('SITE_CHECK_FAILED');
});

const signed = (proposal: 'grant' | 'refuse', agrees: boolean) => {
  const where = { assessment: { procedure: chain } };
  return [
    act(reviewer, opine('section'), where),
    act(head, opine('deputy', proposal), where),
    act(legal, legalView(agrees), where),
  ];
};

test('nothing is decided before every level of the chain has given its view, and the legal check (licensing.md §1.1)', () => {
  const procedure = { procedure: chain };
  const [section, deputy, lawful] = signed('grant', true);
  undecidable([], '2026-07-01', 'SIGN_OFF_OPEN', procedure);
  undecidable([section!], '2026-07-01', 'SIGN_OFF_OPEN', procedure);
  undecidable([section!, deputy!], '2026-07-01', 'LEGAL_CHECK_MISSING', procedure);
  decidable([section!, deputy!, lawful!], '2026-07-01', procedure);
  given(...unmet, section!)
    .when(decider, refuse, { assessment: procedure })
    .thenRefused('SIGN_OFF_OPEN', { levels: ['deputy'] });
});

test('against a level or a legal check that does not agree nothing is granted; refusing stays possible (licensing.md §1.1)', () => {
  const where = { assessment: { procedure: chain } };
  given(...checked(), ...signed('refuse', true))
    .when(decider, grant, where)
    .thenRefused('SIGN_OFF_DISAGREES', { levels: ['deputy'] });
  given(...checked(), ...signed('grant', false))
    .when(decider, grant, where)
    .thenRefused('LEGAL_CHECK_DISAGREES');
  given(...unmet, ...signed('refuse', false))
    .when(decider, refuse, where)
    .thenHappened('CaseRefused');
});

test('what hinders a decision hinders no ending that needs none: withdrawal and termination (licensing.md §1.2 T19)', () => {
  const busy = [...accepted(), act(handler, announce), act(handler, callByOffice), act(handler, ask)];
  given(...busy)
    .when(applicant, { type: 'WithdrawCase', noticeNo: '1', reason: '' })
    .thenHappened('CaseWithdrawn');
  given(...busy)
    .when(handler, terminate)
    .thenHappened('CaseTerminated');
  given(...busy)
    .when(decider, approve)
    .thenRefused('NOT_A_CANCELLATION');
});

test('what hinders a decision is named with its number, so that somebody can end it', () => {
  const named = (more: readonly Step[], code: RefusalCode, facts: Readonly<Record<string, string>>) =>
    given(...unmet, ...more)
      .when(decider, refuse, on('2026-07-02'))
      .thenRefused(code, facts);
  named([act(handler, announce)], 'PROCEDURE_OPEN', { procedure: 'expert-review', number: announce.noticeNo });
  named([act(handler, tellRight)], 'HEARING_PENDING', { number: tellRight.noticeNo });
  named([act(handler, callByOffice)], 'HEARING_PENDING', { number: call.noticeNo });
  named([act(handler, ask)], 'OFFICE_OPINION_OPEN', { office: ask.office, number: ask.requestNo });
});

test('one procedure that is over does not speak for another that runs (第四十五条)', () => {
  const testing = { ...announce, noticeNo: '2', procedure: 'testing' } as const;
  const one = [act(handler, announce), act(handler, testing), act(handler, end, on('2026-07-08'))];
  given(...unmet, ...one)
    .when(decider, refuse, on('2026-07-08'))
    .thenRefused('PROCEDURE_OPEN', { procedure: 'testing', number: '2' });
});
