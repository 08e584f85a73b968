import { personal } from '../personal.ts';
import { barredFromApplying, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { changedFields } from './evolve-answers.ts';
import { happened, refused } from './outcome.ts';
import { changedLocked } from './prefilled.ts';
import type { CaseState } from './state.ts';
import { tooLong } from './text-length.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** 开始办理: an applicant opens a draft, which belongs to the account that opened it. */
export function openCase(state: CaseState, command: Command<'OpenCase'>, context: Context): Decided {
  const { actor } = context;
  if (actor.role !== 'applicant') return refused('APPLICANT_ONLY');
  if (state.phase !== 'none') return barredFromApplying(state, actor) ?? wrongPhase(state, command.type);
  const { item, release, kind, licence } = command;
  if (kind !== 'first' && context.licence?.licence !== licence) return refused('LICENCE_NEEDED');
  if (context.licence?.hindrance) return { ok: false, refusal: context.licence.hindrance };
  const about = kind === 'first' ? null : licence;
  const data = { item, release, applicant: actor.account, kind, licence: about };
  const opened = { type: 'CaseOpened', data } as const;
  const values = command.prefilled ?? [];
  if (values.length === 0) return happened(opened);
  return happened(opened, { type: 'ValuesPrefilled', data: { values: personal(values), unavailable: [] } });
}

/** 保存: merges the named fields into the answers; an empty text takes an answer back. Registry values that are locked stay. */
export function saveAnswers(state: CaseState, command: Command<'SaveAnswers'>, context: Context): Decided {
  const barred = barredFromApplying(state, context.actor);
  if (barred) return barred;
  if (state.phase !== 'draft' && state.phase !== 'correction-requested') return wrongPhase(state, command.type);
  const long = tooLong(command.answers);
  if (long.length > 0) return refused('VALUE_TOO_LONG', { fields: long });
  const locked = changedLocked(state.prefilled, command.answers);
  if (locked.length > 0) return refused('LOCKED_VALUE', { fields: locked });
  if (changedFields(state.answers, command.answers).length === 0) return happened();
  return happened({ type: 'AnswersSaved', data: { answers: personal(command.answers) } });
}

/** 秒填: what registries said to a machine or on the applicant's own request, with its ground; silent registries are named. */
export function prefillValues(state: CaseState, command: Command<'PrefillValues'>, context: Context): Decided {
  const barred = context.actor.role === 'machine' ? undefined : barredFromApplying(state, context.actor);
  if (barred) return barred;
  if (state.phase !== 'draft') return wrongPhase(state, command.type);
  const { values, unavailable } = command;
  if (values.length === 0 && unavailable.length === 0) return happened();
  return happened({ type: 'ValuesPrefilled', data: { values: personal(values), unavailable } });
}

/** 上传材料: only into a slot of the item; what no list names must not be taken (优化营商环境条例第三十五条). */
export function attachMaterial(state: CaseState, command: Command<'AttachMaterial'>, context: Context): Decided {
  const barred = barredFromApplying(state, context.actor);
  if (barred) return barred;
  if (state.phase !== 'draft' && state.phase !== 'correction-requested') return wrongPhase(state, command.type);
  const { material, slot, file, size, mediaType, name } = command;
  if (!context.assessment.slots.includes(slot)) return refused('SLOT_UNKNOWN', { slot });
  if (tooLong({ name }).length > 0) return refused('VALUE_TOO_LONG', { fields: ['name'] });
  const there = state.materials.find((m) => m.material === material);
  if (there) return there.file === file && there.slot === slot ? happened() : refused('MATERIAL_EXISTS', { material });
  return happened({ type: 'MaterialAttached', data: { material, slot, file, size, mediaType, name: personal(name) } });
}

/** 移除材料: the file leaves the case; the log keeps that it was there. */
export function removeMaterial(state: CaseState, command: Command<'RemoveMaterial'>, context: Context): Decided {
  const barred = barredFromApplying(state, context.actor);
  if (barred) return barred;
  if (state.phase !== 'draft' && state.phase !== 'correction-requested') return wrongPhase(state, command.type);
  const { material } = command;
  if (!state.materials.some((m) => m.material === material)) return refused('MATERIAL_UNKNOWN', { material });
  return happened({ type: 'MaterialRemoved', data: { material } });
}
