import { findingKey } from '../comparison/index.ts';
import { known } from '../personal.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState, Material, OpenOrSetAside } from './state.ts';

type Opened = Exclude<CaseState, { phase: 'none' }>;
type DataOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];

/** A reading is new evidence, so the last comparison no longer holds. */
export function withReading(state: CaseState, material: string, reading: Material['reading']): CaseState {
  if (state.phase === 'none') return state;
  const materials = state.materials.map((m) => (m.material === material ? { ...m, reading } : m));
  return { ...state, materials, compared: null };
}

/** New findings replace the old; a set-aside lives on only where the same finding still has the same values. */
export function afterFindings(state: Opened, data: DataOf<'FindingsRecorded'>): CaseState {
  const before = new Map(state.findings.map((f) => [f.id, f]));
  const findings = data.findings.map((finding): OpenOrSetAside => {
    const old = before.get(finding.id);
    const holds = old !== undefined && findingKey(old) === findingKey(finding);
    return { ...finding, setAside: holds ? old.setAside : null };
  });
  const { comparedOn: on, evidence, occasion } = data;
  return { ...state, findings, compared: { on, evidence, occasion } };
}

/** A set-aside answers the values it was given for; a finding that has changed since stays open. */
export function afterSettingAside(state: Opened, data: DataOf<'FindingSetAside'>): CaseState {
  const { finding: id, officer, at } = data;
  const values = known(data.values);
  const setAside = { officer, reason: known(data.reason) ?? '', at };
  const answered = (f: OpenOrSetAside) => f.id === id && (values === undefined || findingKey(f) === values);
  return { ...state, findings: state.findings.map((f) => (answered(f) ? { ...f, setAside } : f)) };
}
