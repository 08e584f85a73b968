import type { Planted } from './plant.ts';

const law = 'domain/src/case';
const licence = 'domain/src/licence';
const desk = 'server/src/cases/case-desk.ts';

/** Bugs of the kinds that are made: a comparison turned round, a guard left out, a day too early, a promise of the house broken. */
export const planted: readonly Planted[] = [
  {
    name: 'silence accepts on the last day of the limit',
    file: `${law}/receipt.ts`,
    find: '|| today <= due)',
    put: '|| today < due)',
  },
  {
    name: 'silence accepts as of today',
    file: `${law}/acceptance.ts`,
    find: 'const acceptedOn = deemed ? lastReceipt(state) : today;',
    put: 'const acceptedOn = today;',
  },
  {
    name: 'a correction is asked for after silence has accepted',
    file: `${law}/correction.ts`,
    find: 'if (late) return late;',
    put: 'if (late && state.corrections.length > 9) return late;',
  },
  {
    name: 'a second correction may name anything',
    file: `${law}/correction.ts`,
    find: 'if (old.length > 0) return refused',
    put: 'if (old.length > 9) return refused',
  },
  {
    name: 'a decision does not wait for a procedure of article 45',
    file: `${law}/procedure/hindrances.ts`,
    find: 'if (running) return refused',
    put: "if (running && running.noticeNo === '') return refused",
  },
  {
    name: 'a decision does not wait for the right to a hearing',
    file: `${law}/procedure/hindrances.ts`,
    find: 'return right?.noticeNo ?? null;',
    put: 'return right ? null : null;',
  },
  {
    name: 'an office that was asked and must answer is not waited for',
    file: `${law}/procedure/hindrances.ts`,
    find: "asked.silence === 'no-objection' && today >",
    put: 'today >',
  },
  {
    name: 'the last level need not sign',
    file: `${law}/procedure/hindrances.ts`,
    find: 'const open = signOff.filter(',
    put: 'const open = signOff.slice(0, -1).filter(',
  },
  {
    name: 'a view against the grant is not heard',
    file: `${law}/procedure/hindrances.ts`,
    find: "o.proposal === 'refuse'",
    put: "o.proposal === 'refuse' && o.level === ''",
  },
  {
    name: 'a recused officer goes on',
    file: `${law}/actors.ts`,
    find: "return refused('OFFICER_RECUSED');\n  if (duty !== 'any'",
    put: "if (duty === 'head') return refused('OFFICER_RECUSED');\n  if (duty !== 'any'",
  },
  {
    name: 'an officer of another office acts',
    file: `${law}/actors.ts`,
    find: "if (office !== null && (actor.office !== office || context.office.code !== office)) return refused('OTHER_OFFICE');",
    put: 'void office;',
  },
  {
    name: 'a machine refuses',
    file: `${law}/actors.ts`,
    find: "context.actor.role === 'machine' ? refused('MACHINE_NEVER_REFUSES')",
    put: "context.actor.role === 'machine' ? undefined",
  },
  {
    name: 'one officer sees the place',
    file: `${law}/examination.ts`,
    find: 'if (officers.length < 2)',
    put: 'if (officers.length < 1)',
  },
  {
    name: 'a reviewer chairs the hearing',
    file: `${law}/procedure/hearing.ts`,
    find: 'if (reviewersOf(found.case).includes(chair))',
    put: "if (chair === '')",
  },
  {
    name: 'stops without a notice count',
    file: 'domain/src/clock/stops.ts',
    find: 'if (stop.noticeNo === null) return false;',
    put: '',
  },
  {
    name: 'a rectification stops the clock until it is reported, however late',
    file: `${law}/procedure/stops.ts`,
    find: 'reportedOn !== null && reportedOn < dueOn ? reportedOn : dueOn',
    put: 'reportedOn ?? dueOn',
  },
  {
    name: 'the first day is counted',
    file: 'domain/src/calendar/working-days.ts',
    find: 'for (let at = addDays(day, 1); ; at = addDays(at, 1)) {\n    const counted',
    put: 'for (let at = day; ; at = addDays(at, 1)) {\n    const counted',
  },
  {
    name: 'an extension changes nothing',
    file: 'domain/src/clock/derive.ts',
    find: 'const end = counted ? after(ledger.workingDays + extension.workingDays) : own;',
    put: 'const end = own;',
  },
  {
    name: 'a case that was decided may be withdrawn',
    file: `${law}/evolve.ts`,
    find: "      return { ...state, phase: 'refused', decisionNo, decidedOn, reasons, clocks };",
    put: "      return { ...state, phase: 'accepted', clocks } as CaseState;",
  },
  {
    name: 'a light is told again and again',
    file: `${law}/clock-acts.ts`,
    find: 'if (state.clockNotes.some((n) => n.clock === clock && n.light === told)) return happened();',
    put: '',
  },
  {
    name: 'clocks ring a day late',
    file: 'server/src/cases/due-clocks.ts',
    find: "row('acceptance', addDays(strict.end.day, 1)",
    put: "row('acceptance', addDays(strict.end.day, 3)",
  },
  {
    name: 'the receipt of a key is not kept',
    file: desk,
    find: '...(receipt ? { receipt } : {}),',
    put: '',
  },
  {
    name: 'a refused act keeps the number it was given',
    file: desk,
    find: 'if (!decided.ok) throw new RolledBack({ ok: false, refusal: decided.refusal });',
    put: 'if (!decided.ok) return { ok: false, refusal: decided.refusal };',
  },
  {
    name: 'what a key did is not compared with what it is sent for now',
    file: desk,
    find: 'if (receipt.bodyDigest !== once.bodyDigest)',
    put: 'if (receipt.bodyDigest === undefined)',
  },
  {
    name: 'an act upon what has moved meanwhile is taken',
    file: desk,
    find: 'act.expected !== before.version)',
    put: 'act.expected > before.version)',
  },
  {
    name: 'a licence is closed before it has ended',
    file: `${licence}/cancel.ts`,
    find: 'return act === after ? undefined',
    put: 'return act === null || act === after ? undefined',
  },
  {
    name: 'silence renews what was refused',
    file: `${licence}/renewal.ts`,
    find: 'if (!isLiving(state) || state.renewal?.caseNo !== caseNo) return happened();',
    put: "if (caseNo !== '') return happened();",
  },
  {
    name: 'a change begins a longer term',
    file: `${licence}/grant-version.ts`,
    find: 'versions.at(-1)?.validFrom ?? validFrom, validTo };',
    put: 'versions.at(-1)?.validFrom ?? validFrom, validTo: addYears(validTo, 1) };',
  },
  {
    name: 'a decision does not wait for what the holder says',
    file: `${licence}/hearing.ts`,
    find: 'if (until !== null && dayOf(context.now) > until) return undefined;',
    put: 'if (until !== null) return undefined;',
  },
  {
    name: 'who spoke gets no answer',
    file: `${licence}/adverse.ts`,
    find: 'hinderedByTexts(spoken ? { reply } : {})',
    put: 'hinderedByTexts({})',
  },
  {
    name: 'any announcement will do',
    file: `${licence}/adverse.ts`,
    find: 'if (announcement.act !== act || announcement.ground !== ground)',
    put: 'if (announcement.noticeNo !== noticeNo)',
  },
  {
    name: 'a hearing about a licence is held at once',
    file: `${licence}/hearing.ts`,
    find: 'if (earliest.ok && heldOn < earliest.day)',
    put: 'if (earliest.ok && heldOn < toldOn)',
  },
  {
    name: 'a term ends a day early',
    file: `${licence}/lapse.ts`,
    find: 'const termOver = addDays(state.validTo, 1);',
    put: 'const termOver = state.validTo;',
  },
  {
    name: 'a suspended licence is restored a day early',
    file: `${licence}/lapse.ts`,
    find: 'const on = addDays(state.suspension.until, 1);',
    put: 'const on = state.suspension.until;',
  },
  {
    name: 'a reminder is given again',
    file: `${licence}/renewal.ts`,
    find: 'return state.reminded.includes(nearest) ? null : nearest;',
    put: 'return nearest;',
  },
  {
    name: 'an old certificate is not superseded',
    file: `${licence}/status.ts`,
    find: 'if (current.version === version) return licence;',
    put: 'if (current.version >= version) return licence;',
  },
  {
    name: 'the old licence lives on beside the new one',
    file: 'server/src/cases/consequences.ts',
    find: 'if (!isLiving(state)) return [];',
    put: 'return [];',
  },
  {
    name: 'anybody speaks for the holder',
    file: `${licence}/acts.ts`,
    find: 'return context.representsHolder ? undefined',
    put: "return context.actor.role === 'applicant' ? undefined",
  },
  {
    name: 'fraud bars nobody',
    file: `${licence}/annul.ts`,
    find: 'rule.bans && context.policy.publicSafety',
    put: 'rule.bans && !context.policy.publicSafety',
  },
  {
    name: 'who is barred files',
    file: 'server/src/cases/register.ts',
    find: 'return ban === null ? [] :',
    put: 'return ban !== undefined ? [] :',
  },
];
