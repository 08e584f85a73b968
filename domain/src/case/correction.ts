import { dayOf } from '../calendar/index.ts';
import { known, personal } from '../personal.ts';
import { barredFromBurdening, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Assessment, Context } from './context.ts';
import type { Decided } from './decided.ts';
import { isOpen, notCompared } from './findings.ts';
import { happened, refused } from './outcome.ts';
import { servedInTime } from './receipt.ts';
import { barredBySilence } from './silence.ts';
import type { CaseState, Filed, OpenOrSetAside } from './state.ts';
import { tooLong } from './text-length.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/**
 * 补正告知: once and complete (行政许可法第三十二条第一款第四项). A second notice may only concern what was delivered anew, since
 * whatever was there before had to be named the first time (第七十二条). Once silence has accepted, none is served.
 */
export function requestCorrection(state: CaseState, command: Command<'RequestCorrection'>, context: Context): Decided {
  const barred = barredFromBurdening(state, context, 'handle');
  if (barred) return barred;
  if (state.phase !== 'received') return wrongPhase(state, command.type);
  const late = barredBySilence(state, context);
  if (late) return late;
  const { defects, noticeNo } = command;
  if (defects.length === 0) return refused('DEFECTS_MISSING');
  const empty = defects.filter((d) => [d.subject, d.problem, d.cure].some((text) => text.trim() === ''));
  if (empty.length > 0) return refused('TEXT_MISSING', { fields: empty.map((d) => d.subject) });
  const long = defects.filter((d) => tooLong(d).length > 0);
  if (long.length > 0) return refused('VALUE_TOO_LONG', { fields: long.map((d) => d.subject) });
  // All layers are examined before the one notice, or it could not be complete.
  const pending = notCompared(state);
  if (pending !== null) return refused('COMPARISON_PENDING', { materials: pending });

  const renewed = state.corrections.at(-1)?.renewed;
  const named = new Set(defects.map((d) => d.subject));
  if (renewed !== undefined) {
    const old = [...named].filter((subject) => !concerns(state, subject, renewed));
    if (old.length > 0) return refused('SECOND_CORRECTION', { fields: old });
  }
  const required = defectsToName(state, context.assessment).filter(
    (names) => renewed === undefined || names.some((name) => renewed.includes(name)),
  );
  const unnamed = required.filter((names) => !names.some((name) => named.has(name))).map(([name]) => name);
  if (unnamed.length > 0) return refused('CORRECTION_INCOMPLETE', { fields: [...new Set(unnamed)] });

  const servedOn = dayOf(context.now);
  const inTime = servedInTime(state, servedOn, context.assessment.limits.acceptance.workingDays);
  return happened({ type: 'CorrectionRequested', data: { noticeNo, servedOn, inTime, defects: personal(defects) } });
}

/** The name by which a thing is told, and others by which it may be called. */
type Names = readonly [string, ...string[]];

/** Each thing that a complete notice names, under any of the names by which it may be called. */
function defectsToName(state: Filed, assessment: Assessment): readonly Names[] {
  const absent = state.findings.filter((f) => isOpen(f) && (f.verdict === 'missing' || f.verdict === 'unreadable'));
  return [...assessment.problems.map((p): Names => [p.subject, fieldOf(p.subject)]), ...absent.map(namesOf)];
}

/** A finding is called by its field, by the slot of the material that shows the value, or by its own id. */
function namesOf(finding: OpenOrSetAside): Names {
  const slots = [finding.left, finding.right].flatMap((side) => {
    const source = known(side)?.source;
    return source?.from === 'material' ? [source.slot] : [];
  });
  return [finding.field, fieldOf(finding.field), ...slots, finding.id];
}

/** `people.officers[2].idNo` stands in the field `people.officers`, which is what the applicant renews as a whole. */
const fieldOf = (subject: string): string => subject.replace(/\[.*$/, '');

function concerns(state: Filed, subject: string, renewed: readonly string[]): boolean {
  if (renewed.includes(fieldOf(subject))) return true;
  const finding = state.findings.find((f) => f.id === subject);
  return finding !== undefined && namesOf(finding).some((name) => renewed.includes(name));
}
