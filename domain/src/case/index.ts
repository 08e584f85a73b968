export { acts, permittedActs } from './acts.ts';
export type { Answers, AnswerValue, Row } from './answers.ts';
export type { CaseCommand } from './commands.ts';
export type { Actor, Assessment, Context, Duty, Problem } from './context.ts';
export { decideCase } from './decide.ts';
export type { Decided, Refusal } from './decided.ts';
export type {
  CaseEvent,
  Defect,
  DocumentKind,
  PrefilledValue,
  RefusalReason,
  Remedies,
  SiteCheckItem,
} from './events.ts';
export { evolveCase, foldCase, initialCase } from './evolve.ts';
export { isOpen, notCompared, openFindings } from './findings.ts';
export { papersDue } from './numbers.ts';
export { changedLocked } from './prefilled.ts';
export type {
  CaseBody,
  CasePhase,
  CaseState,
  ChecklistAnswer,
  Examined,
  Filed,
  MadeDocument,
  Material,
  OpenOrSetAside,
} from './state.ts';
export { longestText } from './text-length.ts';
