import type { Finding } from '../comparison/finding.ts';
import type { CaseBody, CaseState, OpenOrSetAside } from './state.ts';

/** A finding is open until it is equal or a named officer has set it aside with a reason. */
export function isOpen(finding: OpenOrSetAside | Finding): boolean {
  const setAside = 'setAside' in finding ? finding.setAside : null;
  return setAside === null && finding.verdict !== 'equal' && finding.verdict !== 'equal-normalised';
}

/** The findings of a case that still ask an officer something. */
export function openFindings(state: CaseState): readonly OpenOrSetAside[] {
  return state.phase === 'none' ? [] : state.findings.filter(isOpen);
}

/** Ids of materials that no comparison has seen yet; `null` when the last comparison holds for everything that is there. */
export function notCompared(body: CaseBody): readonly string[] | null {
  const unread = body.materials.filter((m) => m.reading.state === 'waiting').map((m) => m.material);
  if (unread.length > 0) return unread;
  const current = body.materials.map((m) => m.material);
  if (body.compared === null) return current;
  const seen = new Set(body.compared.evidence);
  const unseen = current.filter((id) => !seen.has(id));
  const gone = body.compared.evidence.some((id) => !current.includes(id));
  return unseen.length > 0 || gone ? unseen : null;
}
