import type { CalendarDay } from '../calendar/day.ts';
import type { LicenceEvent, PeriodEnd } from './events.ts';
import type { AdverseAct, CancellationGround, EndingAct } from './grounds.ts';
import type { LicencePaper } from './papers.ts';
import type { LicenceVersion } from './version.ts';

export type Condition = {
  readonly condition: string;
  /** `null` once erased. */
  readonly text: string | null;
  readonly dueOn: CalendarDay;
  readonly standing: 'open' | 'met' | 'broken';
  /** That its last day has passed unmet was told. */
  readonly fellDue: boolean;
};

/** What the holder said to an announcement, or that he gave it up; the text is `null` once erased. */
export type Said = {
  readonly kind: 'statement' | 'waiver';
  readonly text: string | null;
  readonly on: CalendarDay;
};

export type Announcement = {
  readonly noticeNo: string;
  readonly act: AdverseAct;
  readonly ground: string;
  /** `null` once erased. */
  readonly facts: string | null;
  readonly article: string;
  readonly announcedOn: CalendarDay;
  readonly hearingRight: boolean;
  readonly requestUntil: PeriodEnd;
  readonly office: string;
  readonly officer: string;
  readonly standing: 'open' | 'decided' | 'dropped';
  readonly statedOn: CalendarDay | null;
  readonly waivedOn: CalendarDay | null;
  readonly said: readonly Said[];
  /** Why it was given up; `null` where it was not, and once erased. */
  readonly dropped: string | null;
  readonly hearing: { readonly requestedOn: CalendarDay; readonly heldOn: CalendarDay | null } | null;
};

/** What an authority decided about a licence after its grant, as it was told the holder. */
export type LicenceDecision = Extract<
  LicenceEvent,
  {
    type:
      | 'LicenceSuspended'
      | 'LicenceRestored'
      | 'LicenceWithdrawn'
      | 'LicenceAnnulled'
      | 'LicenceRevoked'
      | 'LicenceCancelled';
  }
>;

/** What a licence has from its grant on. */
export type LicenceBody = {
  readonly office: string;
  readonly item: string;
  readonly demo: boolean;
  /** The term as it stands by the latest decision or by silence; both days are days of the term. */
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
  /** The first and every later one, in the order in which they were granted. */
  readonly versions: readonly LicenceVersion[];
  /** The renewal that was filed for this term and is neither decided nor closed. */
  readonly renewal: {
    readonly caseNo: string;
    readonly filedOn: CalendarDay;
    readonly late: boolean;
    readonly years: number;
  } | null;
  /** The term that runs because nobody decided in time, until a version shows it. */
  readonly deemed: { readonly caseNo: string; readonly oldEnd: CalendarDay } | null;
  /** Reminders given for the present term, in days before its end. */
  readonly reminded: readonly number[];
  readonly conditions: readonly Condition[];
  readonly announcements: readonly Announcement[];
  /** In their order; the end of a suspension by time alone is none. */
  readonly decisions: readonly LicenceDecision[];
  /** Numbers that notices, decisions and records of this licence have. */
  readonly numbers: readonly string[];
  /** Papers that were made of them. */
  readonly papers: readonly {
    readonly document: LicencePaper;
    readonly number: string;
    readonly file: string;
    readonly size: number;
    readonly delivered: readonly { readonly channel: string; readonly at: string }[];
  }[];
  /** Day of the last act: no act is dated before it. */
  readonly lastOn: CalendarDay;
};

export type Suspension = { readonly decisionNo: string; readonly from: CalendarDay; readonly until: CalendarDay };
/** What ended the licence, and the first day on which it no longer is. */
export type Ending = {
  readonly act: EndingAct;
  readonly on: CalendarDay;
  /** The licence that took the place of this one. */
  readonly successor?: { readonly licence: string; readonly licenceNo: string };
};
export type Cancellation = {
  readonly ground: CancellationGround;
  readonly recordNo: string;
  readonly on: CalendarDay;
};

/** A licence at each point of its life; an ended one waits for nothing but its closing entry. */
export type LicenceState =
  | { readonly standing: 'none' }
  | ({ readonly standing: 'in-force' } & LicenceBody)
  | ({ readonly standing: 'suspended'; readonly suspension: Suspension } & LicenceBody)
  | ({ readonly standing: 'ended'; readonly ending: Ending } & LicenceBody)
  | ({
      readonly standing: 'cancelled';
      /** `null` where the closing entry itself ended a living licence. */
      readonly ending: Ending | null;
      readonly cancellation: Cancellation;
    } & LicenceBody);

export type LicenceStanding = LicenceState['standing'];
/** In force or suspended: a licence that acts can still reach. */
export type Living = Extract<LicenceState, { standing: 'in-force' | 'suspended' }>;

export const isLiving = (state: LicenceState): state is Living =>
  state.standing === 'in-force' || state.standing === 'suspended';

/** The newest version that was made: the certificate that the holder shows. `undefined` before the first. */
export function findCurrent(
  state: LicenceState,
): (LicenceVersion & { readonly made: NonNullable<LicenceVersion['made']> }) | undefined {
  if (state.standing === 'none') return undefined;
  const made = state.versions.filter((v) => v.made !== null);
  return made.at(-1) as ReturnType<typeof findCurrent>;
}
