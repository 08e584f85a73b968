export { acts, permittedActs } from './acts.ts';
export type { Answers, AnswerValue, Row } from './answers.ts';
export type { Benefit, BenefitWords } from './benefit.ts';
export type { CaseCommand } from './commands.ts';
export type {
  Actor,
  Assessment,
  CaseKind,
  Context,
  Duty,
  Family,
  ItemOutcome,
  LicenceAskedAbout,
  LicenceWords,
  Problem,
  UnverifiedFigure,
} from './context.ts';
export { decideCase } from './decide.ts';
export type { Decided, Refusal } from './decided.ts';
export type {
  CaseEvent,
  DeclineGround,
  Defect,
  DocumentKind,
  Numbered,
  PrefilledValue,
  RefusalReason,
  Remedies,
  SiteCheckItem,
  TerminationGround,
  VoidGround,
  Warning,
} from './events.ts';
export { evolveCase, foldCase, initialCase } from './evolve.ts';
export { isOpen, notCompared, openFindings } from './findings.ts';
export { inOneNotice, type Layer, type LayerLine, type LayerName, layersOf } from './layers.ts';
export { numberedBy, papersDue } from './numbers.ts';
export { changedLocked } from './prefilled.ts';
export type { ProcedureCommand } from './procedure/commands.ts';
export type { HearingParty, ProcedureEvent } from './procedure/events.ts';
export type { Hearing, OfficeRequest, Procedure, StatutoryProcedure } from './procedure/procedure.ts';
export { questionLight } from './procedure/question-light.ts';
export { reviewersOf } from './procedure/reviewers.ts';
export type {
  CaseBody,
  CasePhase,
  CaseState,
  ChecklistAnswer,
  ClockNote,
  Examined,
  Filed,
  MadeDocument,
  Material,
  OpenOrSetAside,
  PreCheck,
} from './state.ts';
export { longestText } from './text-length.ts';
export { isUndecided } from './undecided.ts';
export { renumbered } from './void-number.ts';
