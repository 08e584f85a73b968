import type {
  CaseDocument,
  CaseView,
  ChecklistLine,
  Clock,
  Finding,
  FindingSide,
  Material,
  Timeline,
} from '../../api/types.ts';
import type { Both } from '../../ui/language.tsx';

export type { Correction, Inbox, KnownOfficer, Officer, Operations, SiteCheck, Timeline } from '../../api/types.ts';

/** The workbench's own words for what the API says. */
export type OfficerCase = CaseView;
export type OfficerFinding = Finding;
export type OfficerClock = Clock;
export type OfficerLine = ChecklistLine;
export type PaperOf = CaseDocument;
export type Happening = Timeline['events'][number];

/** The box of a value on its page, where it stands on one. */
export function boxOf(side: FindingSide | null) {
  return side?.box;
}

/** The material in which a side of a finding stands, when it stands in one that was uploaded. */
export function materialOf(side: FindingSide | null, materials: readonly Material[]): Material | undefined {
  const source = side?.source;
  return source?.from === 'material' ? materials.find((m) => m.material === source.material) : undefined;
}

export type Words = (both: Both | null | undefined) => string;
