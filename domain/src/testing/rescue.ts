import { dayOf } from '../calendar/index.ts';
import type { CaseCommand } from '../case/commands.ts';
import type { Actor } from '../case/context.ts';
import { decideCase } from '../case/decide.ts';
import { evolveCase } from '../case/evolve.ts';
import type { CaseState } from '../case/state.ts';
import * as does from './acts.ts';
import { aimed } from './aimed.ts';
import * as examines from './procedure.ts';
import { applicant, contextOf, landong, machine, wangchao } from './sample.ts';
import type { World } from './worlds.ts';

const duties = ['handle', 'review', 'legal', 'decide', 'head'] as const;
const officer = (account: string, office = wangchao): Actor => ({ role: 'officer', account, office, duties });
/** Colleagues who have done nothing in the case yet: an office always has somebody to send. */
const [one, two, presider, neighbour] = [
  officer('rescue-1'),
  officer('rescue-2'),
  officer('rescue-chair'),
  officer('rescue-landong', landong),
];

/**
 * Brings a case to a decision by lawful acts alone, without the applicant giving it up: what the refusal of a decision names is put in
 * order, one thing after the other. Returns what was done; throws where the case hangs.
 */
export function decideAtLast(from: CaseState, now: Temporal.Instant, world: World): readonly string[] {
  let state = from;
  let at = now;
  const done: string[] = [];
  const owner = (): Actor => (state.phase === 'none' ? applicant : { role: 'applicant', account: state.applicant });
  const attempt = (actor: Actor, command: CaseCommand): string | null => {
    const sent = aimed(command, state, at, 1000 + done.length);
    const decided = decideCase(state, sent, contextOf(actor, at, world.assessment, world.context));
    done.push(`${command.type}${decided.ok ? '' : ` ${decided.refusal.code}`}`);
    if (!decided.ok) return decided.refusal.code;
    state = decided.events.reduce(evolveCase, state);
    return null;
  };
  for (let turns = 0; turns < 80; turns += 1) {
    switch (state.phase) {
      case 'none':
        attempt(owner(), { ...does.opened.command, type: 'OpenCase' } as CaseCommand);
        break;
      case 'draft':
        for (const f of state.prefilled) attempt(owner(), { type: 'SaveAnswers', answers: { [f.field]: f.value } });
        attempt(owner(), { ...does.file, insist: true });
        break;
      case 'correction-requested':
        attempt(owner(), does.deliver);
        break;
      case 'received':
        compare();
        if (world.assessment.family === 'filing') attempt(one, examines.recordFiling);
        else attempt(one, does.accept);
        break;
      case 'accepted':
        resolve(attempt(one, does.refuse));
        break;
      case 'declined':
      case 'granted':
      case 'refused':
      case 'withdrawn':
      case 'terminated':
      case 'registered':
        return done;
    }
  }
  throw new Error(`the case hangs in ${state.phase} on ${dayOf(at)}: ${done.slice(-12).join(', ')}`);

  function compare(): void {
    if (state.phase === 'none') return;
    for (const m of state.materials) if (m.reading.state === 'waiting') attempt(machine, does.read(m.material));
    attempt(machine, does.compare(state.materials.map((m) => m.material)));
  }

  function resolve(code: string | null): void {
    const next = () => {
      at = at.add({ hours: 24 * 13 });
    };
    switch (code) {
      case 'REASON_NOT_UNMET':
        attempt(one, does.check('premises', 'not-met'));
        return;
      case 'PROCEDURE_OPEN':
        attempt(one, examines.end);
        return;
      case 'HEARING_PENDING':
        hear();
        next();
        attempt(presider, examines.record);
        return;
      case 'OFFICE_OPINION_OPEN':
        attempt(neighbour, examines.answer);
        next();
        return;
      case 'RECTIFICATION_RUNNING':
        attempt(owner(), examines.report);
        return;
      case 'SIGN_OFF_OPEN':
        attempt(one, examines.opine('section'));
        attempt(two, examines.opine('deputy'));
        return;
      case 'LEGAL_CHECK_MISSING':
        attempt(two, examines.legalView(true));
        return;
    }
  }

  /** Every hearing that is still to be held is called anew for a chair who has reviewed nothing. */
  function hear(): void {
    if (state.phase !== 'accepted') return;
    const { hearings, hearingRights } = state.procedure;
    const chair = 'rescue-chair';
    const wanted = hearingRights.find(
      (r) =>
        r.requestedOn !== null &&
        r.waivedOn === null &&
        !hearings.some((h) => h.answers.includes(r.noticeNo) && h.record),
    );
    const open = hearings.find((h) => h.record === null && h.replacedBy === null && h.ground !== 'request');
    if (open) attempt(one, { ...examines.callByOffice, ground: open.ground, chair });
    else if (wanted) attempt(one, { ...examines.call, rightNoticeNo: wanted.noticeNo, chair });
  }
}
