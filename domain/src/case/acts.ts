import type { CaseCommand } from './commands.ts';
import type { Actor, Duty } from './context.ts';
import type { CasePhase, CaseState } from './state.ts';

type Act = {
  readonly by: 'applicant' | 'machine' | 'applicant-or-machine' | Duty;
  readonly phases: readonly CasePhase[];
};

const open = ['draft', 'received', 'correction-requested', 'accepted'] as const;
const filed = ['received', 'correction-requested', 'declined', 'accepted', 'granted', 'refused', 'withdrawn'] as const;

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
  NoteAcceptanceOverdue: { by: 'machine', phases: ['received'] },
  AcceptCase: { by: 'handle', phases: ['received'] },
  RequestCorrection: { by: 'handle', phases: ['received'] },
  DeliverCorrections: { by: 'applicant', phases: ['correction-requested'] },
  DeclineCase: { by: 'handle', phases: ['received'] },
  SetAsideFinding: { by: 'handle', phases: ['received', 'accepted'] },
  AnswerChecklist: { by: 'handle', phases: ['accepted'] },
  RecordSiteCheck: { by: 'handle', phases: ['accepted'] },
  GrantCase: { by: 'decide', phases: ['accepted'] },
  RefuseCase: { by: 'decide', phases: ['accepted'] },
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
        (by === 'applicant' || by === 'applicant-or-machine') &&
        (state.phase === 'none' || state.applicant === actor.account)
      );
    case 'officer':
      return (
        (by === 'handle' || by === 'decide') &&
        actor.duties.includes(by) &&
        'office' in state &&
        state.office === actor.office
      );
    case 'machine':
      return by === 'machine' || by === 'applicant-or-machine';
  }
}
