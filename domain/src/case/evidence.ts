import { dayOf } from '../calendar/index.ts';
import type { Finding } from '../comparison/finding.ts';
import { findingKey } from '../comparison/index.ts';
import { personal } from '../personal.ts';
import { barredFromBurdening, barredFromMachinery, nameOf, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { isOpen } from './findings.ts';
import { happened, refused } from './outcome.ts';
import { barredAsChair } from './procedure/chair.ts';
import type { CaseBody, CaseState } from './state.ts';
import { tooLong } from './text-length.ts';
import { isUndecided } from './undecided.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** What a reader found in a material, or why it could not be read; a second reading of the same material changes nothing. */
export function recordReading(state: CaseState, command: Command<'RecordReading'>, context: Context): Decided {
  const barred = barredFromMachinery(context.actor);
  if (barred) return barred;
  if (!isUndecided(state)) return wrongPhase(state, command.type);
  const { material, reading } = command;
  const known = state.materials.find((m) => m.material === material);
  if (!known) return refused('MATERIAL_UNKNOWN', { material });
  if (known.reading.state !== 'waiting') return happened();
  if ('code' in reading) return happened({ type: 'MaterialUnreadable', data: { material, code: reading.code } });
  const { documentType, source, pages, fields } = reading;
  return happened({ type: 'MaterialRead', data: { material, documentType, source, pages, fields: personal(fields) } });
}

/** 比对结果: only the machine compares; the findings replace the earlier ones. */
export function recordFindings(state: CaseState, command: Command<'RecordFindings'>, context: Context): Decided {
  const barred = barredFromMachinery(context.actor);
  if (barred) return barred;
  if (!isUndecided(state)) return wrongPhase(state, command.type);
  const { occasion, evidence, findings } = command;
  const comparedOn = dayOf(context.now);
  if (sameComparison(state, command, comparedOn)) return happened();
  return happened({ type: 'FindingsRecorded', data: { occasion, evidence, comparedOn, findings } });
}

/** A named officer answers an open finding with a reason; it holds for these very values only. */
export function setAsideFinding(state: CaseState, command: Command<'SetAsideFinding'>, context: Context): Decided {
  const barred = barredFromBurdening(state, context, 'handle');
  if (barred) return barred;
  if (state.phase !== 'received' && state.phase !== 'accepted') return wrongPhase(state, command.type);
  const finding = state.findings.find((f) => f.id === command.finding);
  if (!finding) return refused('FINDING_UNKNOWN', { finding: command.finding });
  if (!isOpen(finding)) return refused('FINDING_NOT_OPEN', { fields: [finding.field] });
  if (command.reason.trim() === '') return refused('TEXT_MISSING', { fields: ['reason'] });
  const long = tooLong({ reason: command.reason });
  if (long.length > 0) return refused('VALUE_TOO_LONG', { fields: long });
  const [officer, at] = [nameOf(context.actor), context.now.toString()];
  const chairs = state.phase === 'accepted' ? barredAsChair(state.procedure, [officer]) : undefined;
  if (chairs) return chairs;
  const values = personal(findingKey(finding));
  return happened({
    type: 'FindingSetAside',
    data: { finding: finding.id, officer, at, reason: personal(command.reason), values },
  });
}

/** The same day, the same evidence, the same outcome: the job has merely run twice. */
function sameComparison(state: CaseBody, command: Command<'RecordFindings'>, day: string): boolean {
  const last = state.compared;
  if (last === null || last.on !== day || last.occasion !== command.occasion) return false;
  const outcome = (findings: readonly Finding[]) => findings.map((f) => [findingKey(f), f.verdict, f.why]);
  const before = JSON.stringify([last.evidence, outcome(state.findings)]);
  return before === JSON.stringify([command.evidence, outcome(command.findings)]);
}
