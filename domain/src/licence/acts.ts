import type { Duty } from '../case/context.ts';
import { refused } from '../case/outcome.ts';
import type { LicenceCommand } from './commands.ts';
import type { LicenceContext } from './context.ts';
import type { Barred } from './decided.ts';
import type { ActingOffice } from './grounds.ts';
import { lapsed } from './lapse.ts';
import type { LicenceStanding, LicenceState } from './state.ts';

type Act = {
  /** Offices whose officers may, with the duty that they need. */
  readonly offices: readonly ActingOffice[];
  readonly duty: Duty;
  readonly machine: boolean;
  readonly holder: boolean;
  readonly standings: readonly LicenceStanding[];
};

const living = ['in-force', 'suspended'] as const;
const begun = ['in-force', 'suspended', 'ended', 'cancelled'] as const;
const nobody = { offices: [], duty: 'decide', machine: false, holder: false } as const;
const issuing = { ...nobody, offices: ['issuing'] } as const;
const either = { ...nobody, offices: ['issuing', 'superior'] } as const;
const machine = { ...nobody, machine: true } as const;

/** Who may do what to a licence, and in which standing; what an act asks besides stands in its own function. */
export const licenceActs = {
  // A rule may grant; it never burdens.
  GrantLicence: { ...issuing, machine: true, standings: ['none'] },
  GrantVersion: { ...issuing, machine: true, standings: living },
  IssueLicence: { ...machine, standings: begun },
  RecordRenewalFiled: { ...machine, standings: living },
  RecordRenewalClosed: { ...machine, standings: begun },
  RemindRenewal: { ...machine, standings: begun },
  NoteLapse: { ...machine, standings: begun },
  NoteConditionDue: { ...machine, standings: begun },
  RecordLicencePaper: { ...machine, standings: begun },
  RecordLicenceDelivery: { ...machine, standings: begun },
  AttachCondition: { ...issuing, standings: living },
  RecordConditionMet: { ...issuing, duty: 'handle', standings: living },
  RecordConditionBroken: { ...issuing, duty: 'handle', standings: living },
  AnnounceAct: { ...either, standings: living },
  DropAct: { ...either, standings: living },
  RecordHolderStatement: { ...either, duty: 'handle', holder: true, standings: living },
  RequestHearing: { ...either, duty: 'handle', holder: true, standings: living },
  RecordHearing: { ...either, duty: 'handle', standings: living },
  SuspendLicence: { ...issuing, standings: ['in-force'] },
  RestoreLicence: { ...issuing, standings: ['suspended'] },
  WithdrawLicence: { ...issuing, standings: living },
  AnnulLicence: { ...either, standings: living },
  RevokeLicence: { ...issuing, standings: living },
  RecordSuccession: { ...issuing, machine: true, standings: living },
  CancelLicence: { ...issuing, standings: ['in-force', 'suspended', 'ended'] },
} as const satisfies Record<LicenceCommand['type'], Act>;

/** Why this act is not for this actor or not for this standing of the licence, or nothing. */
export function barredFrom(
  state: LicenceState,
  type: LicenceCommand['type'],
  context: LicenceContext,
): Barred | undefined {
  const act: Act = licenceActs[type];
  const barred = barredActor(state, act, context);
  if (barred) return barred;
  return act.standings.includes(state.standing) ? undefined : wrongStanding(state, type);
}

/** The act does not belong to the standing that the licence has; an ended one is told by what ended it. */
export function wrongStanding(state: LicenceState, act: LicenceCommand['type']): Barred {
  const standing = state.standing === 'ended' ? state.ending.act : state.standing;
  return refused('LICENCE_WRONG_STANDING', { standing, act });
}

/** The acts open to this actor on this licence today; anything else is refused by `decideLicence`. */
export function permittedLicenceActs(state: LicenceState, context: LicenceContext): LicenceCommand['type'][] {
  const { after } = lapsed(state, context.now);
  return (Object.keys(licenceActs) as LicenceCommand['type'][]).filter((type) => !barredFrom(after, type, context));
}

function barredActor(state: LicenceState, act: Act, context: LicenceContext): Barred | undefined {
  const { actor } = context;
  switch (actor.role) {
    case 'machine':
      if (act.machine) return undefined;
      return refused('MACHINE_NEVER_BURDENS');
    case 'applicant':
      if (!act.holder) return act.offices.length > 0 ? refused('OFFICER_ONLY') : refused('MACHINE_ONLY');
      return context.representsHolder ? undefined : refused('NOT_THE_HOLDER');
    case 'officer': {
      if (act.offices.length === 0) return refused('MACHINE_ONLY');
      // Who signs and whose remedies are told is the officer's own office: another name would mislead the holder.
      const office = actingOffice(state, context);
      if (office === null || !act.offices.includes(office)) return refused('NOT_THE_AUTHORITY');
      return actor.duties.includes(act.duty) ? undefined : refused('NO_DUTY', { duty: act.duty });
    }
  }
}

/** How the officer's office stands to the licence: its issuer, the authority above that, or neither. */
export function actingOffice(state: LicenceState, context: LicenceContext): ActingOffice | null {
  const { actor, office, superior } = context;
  if (actor.role !== 'officer' || actor.office !== office.code) return null;
  if (state.standing === 'none' || state.office === office.code) return 'issuing';
  return office.code === superior ? 'superior' : null;
}
