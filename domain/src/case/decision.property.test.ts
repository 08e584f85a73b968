import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../calendar/index.ts';
import { deciding, history, live, type Tried } from '../testing/histories.ts';
import { commands } from '../testing/pool.ts';
import { decideAtLast } from '../testing/rescue.ts';
import { applicant, machine } from '../testing/sample.ts';
import { examinations } from '../testing/worlds.ts';
import { permittedActs } from './acts.ts';
import type { Actor } from './context.ts';

const runs = { seed: 20260729, numRuns: 1_000 };

/** What is still open before a decision, written from the law and not from the code that guards it. */
function openBefore({ before, context }: Tried): readonly string[] {
  if (before.phase !== 'accepted') return ['phase'];
  const today = dayOf(context.now);
  const { announced, hearings, hearingRights, asked, rectifications, opinions, legalOpinion } = before.procedure;
  const heard = (right: string) => hearings.some((h) => h.answers.includes(right) && h.record !== null);
  const gaveUp = (rights: readonly string[]) =>
    hearingRights.every((r) => !rights.includes(r.noticeNo) || r.waivedOn !== null || heard(r.noticeNo));
  const rule = context.assessment.procedure;
  return [
    ...announced.filter((p) => p.endedOn === null).map(() => 'procedure'),
    ...hearings
      .filter((h) => h.record === null && h.replacedBy === null && !(h.ground === 'request' && gaveUp(h.answers)))
      .map(() => 'hearing'),
    ...hearingRights
      .filter((r) => r.waivedOn === null)
      .filter((r) => (r.requestedOn === null ? today <= (r.requestUntil ?? today) : !heard(r.noticeNo)))
      .map(() => 'right'),
    ...asked
      .filter((a) => a.answer === null && (a.silence === 'waits' || a.dueOn === null || today <= a.dueOn))
      .map(() => 'office'),
    ...rectifications.filter((r) => r.reportedOn === null && today <= r.dueOn).map(() => 'rectification'),
    ...rule.signOff.filter((l) => !opinions.some((o) => o.level === l.level)).map(() => 'sign-off'),
    ...(rule.legalCheck && legalOpinion === null ? ['legal'] : []),
  ];
}

test('nothing is decided while a procedure, a hearing, a question to an office or a sign-off is open (行政许可法第四十五至四十八条)', () => {
  const decided = new Map<string, number>();
  const hindered = new Map<string, number>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  const types = [
    ...deciding,
    ...['RecordFindings', 'AnswerChecklist', 'AnnounceProcedure', 'EndProcedure', 'OrderRectification'],
    ...['ReportRectification', 'TellHearingRight', 'RequestHearing', 'WaiveHearing', 'CallHearing', 'RecordHearing'],
    ...['GiveOpinion', 'GiveLegalOpinion', 'AskOffice', 'AnswerOffice'],
  ];
  const pool = commands.filter((c) => types.includes(c.type));
  fc.assert(
    fc.property(history, (h) => {
      const see = (tried: Tried) => {
        if (!deciding.includes(tried.command.type) || tried.before.phase !== 'accepted') return;
        const open = openBefore(tried);
        if (tried.decided.ok) {
          expect(open).toEqual([]);
          count(decided, tried.command.type);
        } else for (const what of new Set(open)) count(hindered, what);
      };
      live(h, see, examinations, pool);
    }),
    runs,
  );
  for (const type of deciding) expect(decided.get(type) ?? 0, type).toBeGreaterThan(2);
  for (const what of ['procedure', 'hearing', 'right', 'office', 'rectification', 'sign-off', 'legal'])
    expect(hindered.get(what) ?? 0, what).toBeGreaterThan(20);
});

test('no case is without an act that somebody may do, and an office with a colleague left brings each to its decision', () => {
  const reached = new Map<string, number>();
  const cures = new Set<string>();
  fc.assert(
    fc.property(history, (h) => {
      const { state, now, world } = live(h);
      reached.set(state.phase, (reached.get(state.phase) ?? 0) + 1);
      const withdrawnDraft = state.phase === 'withdrawn' && !('office' in state);
      const somebody: readonly Actor[] = [applicant, machine];
      if (!withdrawnDraft) expect(somebody.flatMap((a) => permittedActs(state, a)).length).toBeGreaterThan(0);
      for (const step of decideAtLast(state, now, world)) cures.add(step);
    }),
    { ...runs, numRuns: 500 },
  );
  for (const phase of ['draft', 'received', 'correction-requested', 'accepted'])
    expect(reached.get(phase) ?? 0, phase).toBeGreaterThan(0);
  for (const cure of [
    'EndProcedure',
    'RecordHearing',
    'AnswerOffice',
    'ReportRectification',
    'GiveOpinion',
    'GiveLegalOpinion',
  ])
    expect(cures, cure).toContain(cure);
});
