import type { CaseRow, CaseView, ChecklistLine, Clock, Finding, FindingSide, Material } from '../../api/types.ts';
import type { Both } from '../../ui/language.tsx';

/** What the workbench looks at beyond what the portal does. */
export type Officer = {
  readonly account: string;
  readonly name: string;
  readonly certificateNo: string;
  readonly duties: readonly string[];
};

export type SiteCheck = {
  readonly recordNo: string;
  readonly checkedOn: string;
  readonly officers: readonly string[];
  readonly result: 'passed' | 'failed';
};

export type OfficerFinding = Omit<Finding, 'setAside'> & {
  readonly setAside: {
    readonly officer?: string;
    readonly by?: string;
    readonly reason: string;
    readonly at: string;
  } | null;
};
export type OfficerClock = Clock & { readonly daysLeft?: number | null };
export type OfficerLine = Omit<ChecklistLine, 'answer'> & {
  readonly answer: (NonNullable<ChecklistLine['answer']> & { readonly officer?: string }) | null;
};
export type PaperOf = CaseView['documents'][number] & {
  readonly delivered?: readonly { readonly channel: string; readonly at: string }[];
};

export type OfficerCase = Omit<CaseView, 'siteChecks' | 'findings' | 'clocks' | 'checklist' | 'documents'> & {
  readonly siteChecks: readonly SiteCheck[];
  readonly findings: readonly OfficerFinding[];
  readonly clocks: readonly OfficerClock[];
  readonly checklist: readonly OfficerLine[];
  readonly documents: readonly PaperOf[];
};

export type Happening = {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly by:
    | { readonly role: 'officer'; readonly account: string; readonly name: string }
    | { readonly role: 'applicant' }
    | { readonly role: 'machine' };
  readonly about: Readonly<Record<string, string>>;
};
export type Timeline = { readonly version: number; readonly events: readonly Happening[] };

export type Operations = {
  readonly queue: { readonly waiting: number; readonly failed: number };
  readonly failed: readonly { readonly queue: string; readonly id: string; readonly error: string }[];
  readonly officeNow: string;
  readonly calendar: string;
};
export type Inbox = {
  readonly cases: readonly CaseRow[];
  readonly next: { readonly afterDue: string; readonly afterCase: string } | null;
};

/** The box of a value on its page, wherever the server put it. */
export function boxOf(side: FindingSide | null) {
  const box = side?.box ?? (side?.source as { box?: FindingSide['box'] | null } | undefined)?.box;
  return box ?? undefined;
}

/** The material in which a side of a finding stands, when it stands in one that was uploaded. */
export function materialOf(side: FindingSide | null, materials: readonly Material[]): Material | undefined {
  if (side?.source.from !== 'material') return undefined;
  return materials.find((m) => m.material === side.source['material']);
}

export type Words = (both: Both | null | undefined) => string;
