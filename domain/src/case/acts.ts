import { isAsked, isRecused } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Actor, Duty } from './context.ts';
import type { CasePhase, CaseState } from './state.ts';

type Act = {
  /**
   * `officer` is anyone of the office whatever his duty, `asked-office` a handler of an office whose opinion was asked, and
   * `pre-check-office` a handler of the office that a draft was shown to.
   */
  readonly by:
    | 'applicant'
    | 'machine'
    | 'applicant-or-machine'
    | 'applicant-or-handler'
    | 'officer'
    | 'asked-office'
    | 'pre-check-office'
    | Duty;
  readonly phases: readonly CasePhase[];
};

const open = ['draft', 'received', 'correction-requested', 'accepted'] as const;
const undecided = ['received', 'correction-requested', 'accepted'] as const;
const filed = [...undecided, 'declined', 'granted', 'refused', 'withdrawn', 'terminated', 'registered'] as const;

/** Who may do what, and when (行政许可法第二十九至四十四条); what an act asks besides stands in its own function. */
export const acts = {
  OpenCase: { by: 'applicant', phases: ['none'] },
  SaveAnswers: { by: 'applicant', phases: ['draft', 'correction-requested'] },
  PrefillValues: { by: 'applicant-or-machine', phases: ['draft'] },
  AttachMaterial: { by: 'applicant', phases: ['draft', 'correction-requested'] },
  RemoveMaterial: { by: 'applicant', phases: ['draft', 'correction-requested'] },
  RecordReading: { by: 'machine', phases: open },
  RecordFindings: { by: 'machine', phases: open },
  FileCase: { by: 'applicant', phases: ['draft'] },
  DeemAccepted: { by: 'machine', phases: ['received'] },
  NoteClock: { by: 'machine', phases: ['received', 'accepted', 'granted', 'refused'] },
  RecomputeClocks: { by: 'machine', phases: ['received', 'accepted', 'granted', 'refused'] },
  ApplyNewLaw: { by: 'machine', phases: ['accepted'] },
  RequestPreCheck: { by: 'applicant', phases: ['draft'] },
  AdvisePreCheck: { by: 'pre-check-office', phases: ['draft'] },
  RecordFiling: { by: 'handle', phases: ['received'] },
  RecuseOfficer: { by: 'head', phases: undecided },
  TerminateCase: { by: 'handle', phases: undecided },
  AcceptCase: { by: 'handle', phases: ['received'] },
  RequestCorrection: { by: 'handle', phases: ['received'] },
  DeliverCorrections: { by: 'applicant', phases: ['correction-requested'] },
  DeclineCase: { by: 'handle', phases: ['received'] },
  SetAsideFinding: { by: 'handle', phases: ['received', 'accepted'] },
  AnswerChecklist: { by: 'handle', phases: ['accepted'] },
  RecordSiteCheck: { by: 'handle', phases: ['accepted'] },
  AnnounceProcedure: { by: 'handle', phases: ['accepted'] },
  EndProcedure: { by: 'handle', phases: ['accepted'] },
  PlanSiteCheck: { by: 'handle', phases: ['accepted'] },
  OrderRectification: { by: 'handle', phases: ['accepted'] },
  AttachToReport: { by: 'applicant', phases: ['accepted'] },
  RemoveFromReport: { by: 'applicant', phases: ['accepted'] },
  ReportRectification: { by: 'applicant', phases: ['accepted'] },
  TellHearingRight: { by: 'handle', phases: ['accepted'] },
  RequestHearing: { by: 'applicant-or-handler', phases: ['accepted'] },
  WaiveHearing: { by: 'applicant-or-handler', phases: ['accepted'] },
  RecordStatement: { by: 'applicant-or-handler', phases: ['accepted'] },
  CallHearing: { by: 'handle', phases: ['accepted'] },
  RecordHearing: { by: 'officer', phases: ['accepted'] },
  GiveOpinion: { by: 'officer', phases: ['accepted'] },
  GiveLegalOpinion: { by: 'legal', phases: ['accepted'] },
  ExtendDecision: { by: 'head', phases: ['accepted'] },
  AskOffice: { by: 'handle', phases: ['accepted'] },
  AnswerOffice: { by: 'asked-office', phases: ['accepted'] },
  ApproveCancellation: { by: 'decide', phases: ['accepted'] },
  GrantCase: { by: 'decide', phases: ['accepted'] },
  GrantBenefit: { by: 'decide', phases: ['accepted'] },
  RefuseCase: { by: 'decide', phases: ['accepted'] },
  VoidNumber: { by: 'handle', phases: filed },
  RecordDocument: { by: 'machine', phases: filed },
  RecordLicence: { by: 'machine', phases: ['granted'] },
  RecordDelivery: { by: 'machine', phases: filed },
  WithdrawCase: { by: 'applicant', phases: open },
} as const satisfies Record<CaseCommand['type'], Act>;

/** The acts open to this actor at this point of the case; anything else is refused by `decideCase`. */
export function permittedActs(state: CaseState, actor: Actor): CaseCommand['type'][] {
  return (Object.keys(acts) as CaseCommand['type'][]).filter((type) => {
    const act: Act = acts[type];
    return isPhase(state, act) && suits(state, actor, act.by);
  });
}

// A draft that was withdrawn has no office and no papers.
function isPhase(state: CaseState, act: Act): boolean {
  if (state.phase === 'withdrawn' && !('office' in state)) return false;
  return act.phases.includes(state.phase);
}

function suits(state: CaseState, actor: Actor, by: Act['by']): boolean {
  switch (actor.role) {
    case 'applicant':
      return (
        (by === 'applicant' || by === 'applicant-or-machine' || by === 'applicant-or-handler') &&
        (state.phase === 'none' || state.applicant === actor.account)
      );
    case 'officer':
      return suitsOfficer(state, actor, by);
    case 'machine':
      return by === 'machine' || by === 'applicant-or-machine';
  }
}

function suitsOfficer(state: CaseState, actor: Extract<Actor, { role: 'officer' }>, by: Act['by']): boolean {
  switch (by) {
    case 'applicant':
    case 'machine':
    case 'applicant-or-machine':
      return false;
    case 'pre-check-office':
      return state.phase === 'draft' && state.preCheck?.office === actor.office && actor.duties.includes('handle');
    case 'asked-office':
      return (
        state.phase === 'accepted' &&
        isAsked(state, actor.office) &&
        !isRecused(state, actor.account) &&
        actor.duties.includes('handle')
      );
    default: {
      if (!('office' in state) || state.office !== actor.office || isRecused(state, actor.account)) return false;
      if (by === 'officer') return true;
      return actor.duties.includes(by === 'applicant-or-handler' ? 'handle' : by);
    }
  }
}
