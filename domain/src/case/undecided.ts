import type { CaseState } from './state.ts';

/** A case that is open to evidence: its papers may still be read and compared, and findings recorded. */
export type Undecided = Extract<CaseState, { phase: 'draft' | 'received' | 'correction-requested' | 'accepted' }>;

/** Whether nothing has ended the case yet: no decision, no withdrawal, no refusal to accept. */
export const isUndecided = (state: CaseState): state is Undecided =>
  state.phase === 'draft' ||
  state.phase === 'received' ||
  state.phase === 'correction-requested' ||
  state.phase === 'accepted';
