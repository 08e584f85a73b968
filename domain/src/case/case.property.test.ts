import fc from 'fast-check';
import { expect, test } from 'vitest';
import { history, live, type Tried } from '../testing/histories.ts';
import { commands } from '../testing/pool.ts';
import { examinations, starts } from '../testing/worlds.ts';
import { acts, permittedActs } from './acts.ts';
import type { CaseEvent } from './events.ts';
import { evolveCase, foldCase, initialCase } from './evolve.ts';
import { openFindings } from './findings.ts';

const gates = [
  'WRONG_PHASE',
  'NOT_YOURS',
  'APPLICANT_ONLY',
  'OFFICER_ONLY',
  'OTHER_OFFICE',
  'OFFICER_RECUSED',
  'NO_DUTY',
  'MACHINE_ONLY',
  'MACHINE_NEVER_REFUSES',
];
const ending: readonly CaseEvent['type'][] = [
  'CaseGranted',
  'CaseRefused',
  'CancellationApproved',
  'CaseDeclined',
  'CaseWithdrawn',
  'CaseTerminated',
  'FilingRecorded',
];
const papers: readonly CaseEvent['type'][] = ['DocumentMade', 'LicenceMade', 'DocumentDelivered', 'NumberVoided'];
const told: readonly CaseEvent['type'][] = ['ClockNoted', 'ClocksRecomputed'];
const ended = ['declined', 'granted', 'refused', 'withdrawn', 'terminated', 'registered'];

const runs = { seed: 20260701, numRuns: 400 };

test('an act that is not permitted is refused for who or when, and a permitted one never is', () => {
  const refusedFor = new Set<string>();
  const permitted = new Set<string>();
  const done = new Set<string>();
  fc.assert(
    fc.property(history, (h) => {
      live(h, ({ before, actor, command, decided }) => {
        const may = permittedActs(before, actor).includes(command.type);
        const gate = !decided.ok && gates.includes(decided.refusal.code);
        expect(gate, `${actor.role} ${command.type} in ${before.phase}`).toBe(!may);
        if (gate) refusedFor.add(decided.refusal.code);
        else permitted.add(command.type);
        if (decided.ok && decided.events.length > 0) done.add(command.type);
      });
    }),
    { ...runs, numRuns: 3500 },
  );
  expect([...refusedFor].sort()).toEqual([...gates].sort());
  expect([...permitted].sort()).toEqual(Object.keys(acts).sort());
  // A calendar that moves nothing and a law that came before the case make no event; everything else happens.
  expect([...done, 'RecomputeClocks', 'ApplyNewLaw'].sort()).toEqual(Object.keys(acts).sort());
});

test('no case is ever granted with an open finding, an unmet line or a failed site check', () => {
  let grants = 0;
  let hindered = 0;
  const types = ['RecordFindings', 'SetAsideFinding', 'AnswerChecklist', 'RecordSiteCheck', 'GrantCase'];
  const examining = commands.filter((c) => types.includes(c.type));
  fc.assert(
    fc.property(history, (h) => {
      const see = ({ before, command, decided }: Tried) => {
        if (command.type !== 'GrantCase' || before.phase !== 'accepted') return;
        const unmet =
          before.checklist.length < 2 || before.checklist.some((a) => a.result !== 'met' && a.item === 'premises');
        const failed = before.siteChecks.at(-1)?.result === 'failed';
        const hindrance = openFindings(before).length > 0 || unmet || failed;
        if (hindrance) hindered += 1;
        if (decided.ok) grants += 1;
        expect(decided.ok && hindrance).toBe(false);
      };
      live(h, see, examinations, examining);
    }),
    runs,
  );
  expect(Math.min(grants, hindered)).toBeGreaterThan(20);
});

test('a case ends at most once, and afterwards only papers are numbered anew, made and delivered, and the lights of their limit told', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(history, (h) => {
      const log = live(h).log.map((e) => e.type);
      for (const type of log) seen.add(type);
      const end = log.findIndex((type) => ending.includes(type));
      if (end < 0) return;
      const decided = ['CaseGranted', 'CaseRefused', 'CancellationApproved'].includes(log[end] ?? '');
      const lawful = decided ? [...papers, ...told] : papers;
      expect(log.slice(end + 1).filter((type) => !lawful.includes(type))).toEqual([]);
    }),
    { ...runs, numRuns: 3500 },
  );
  for (const type of [...ending, ...papers, 'ClockNoted', 'CorrectionsDelivered']) expect(seen).toContain(type);
});

test('any sequence of acts replays: the fold of the log is the state that was reached step by step', () => {
  fc.assert(
    fc.property(history, (h) => {
      const { log, state } = live(h);
      expect(foldCase(log)).toEqual(state);
      expect(foldCase(JSON.parse(JSON.stringify(log)))).toEqual(state);
    }),
    { ...runs, numRuns: 200 },
  );
});

test('every number that an act gives is one of the case’s papers, once', () => {
  let most = 0;
  fc.assert(
    fc.property(history, (h) => {
      const { state } = live({ ...h, steps: h.steps.map((s) => ({ ...s, aims: true })) });
      const given = 'numbered' in state ? state.numbered.map((n) => `${n.document} ${n.number}`) : [];
      expect(given.length).toBe(new Set(given).size);
      most = Math.max(most, given.length);
    }),
    runs,
  );
  expect(most).toBeGreaterThan(6);
});

test('a repeated act of the machine never records the same document twice', () => {
  fc.assert(
    fc.property(history, (h) => {
      const numbers = live(h).log.flatMap((e) => {
        if (e.type === 'DocumentMade') return [`${e.data.document} ${e.data.number}`];
        return e.type === 'LicenceMade' ? [`made ${e.data.licenceNo}`] : [];
      });
      expect(numbers.length).toBe(new Set(numbers).size);
    }),
    runs,
  );
});

test('any event may be handed to any state: evolve never throws, and what cannot follow changes no phase', () => {
  const sampled = fc.sample(history, { seed: 7, numRuns: 300 }).flatMap((h) => live(h).log);
  const pool = starts.flatMap((s) => s.events).concat(sampled);
  const erased = (event: CaseEvent): CaseEvent =>
    JSON.parse(
      JSON.stringify(event, (_, v) => (v !== null && typeof v === 'object' && 'personal' in v ? { erased: true } : v)),
    );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...pool), fc.boolean()), { maxLength: 30 }), (events) => {
      let state = initialCase;
      for (const [event, forgotten] of events) {
        const after = evolveCase(state, forgotten ? erased(event) : event);
        if (ended.includes(state.phase)) expect(after.phase).toBe(state.phase);
        if (event.type !== 'CaseOpened' && state.phase === 'none') expect(after).toBe(state);
        state = after;
      }
    }),
    { ...runs, seed: 5 },
  );
});
