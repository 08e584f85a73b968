import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CaseView, Item } from '../../api/types.ts';
import type { Autosave, Snapshot } from '../draft/autosave.ts';
import type { Words } from './words.ts';

export type Slot = {
  readonly slot: string;
  readonly multiple: boolean;
  readonly insteadOf?: string;
  readonly legal: readonly string[];
};
export type Open = {
  readonly view: CaseView;
  readonly item: Item;
  readonly words: Words;
  readonly slots: readonly Slot[];
  readonly draft: Autosave;
  /** Asks the server again; without an answer the last look remains. */
  refresh(): Promise<CaseView>;
};

export const CaseContext = createContext<Open | null>(null);

export function useCase(): Open {
  const open = useContext(CaseContext);
  if (!open) throw new Error('a page of a case stands outside of the case');
  return open;
}

export function useDraft(): Snapshot {
  const { draft } = useCase();
  return useSyncExternalStore(draft.subscribe, draft.snapshot);
}

/** What the field, slot or rule that a problem names is called. */
export function subjectName(subject: string, open: Pick<Open, 'view' | 'words' | 'slots'>): string {
  const { view, words, slots } = open;
  if (slots.some((s) => s.slot === subject)) return words(`material.${subject}.name`);
  const cell = /^(.+)\[(\d+)\]\.(.+)$/.exec(subject);
  if (cell) return `${words(`field.${cell[1]}.label`)} ${cell[2]} · ${words(`column.${cell[1]}.${cell[3]}.label`)}`;
  const finding = view.findings.find((f) => f.id === subject);
  if (finding) return words(`rule.${finding.rule}`);
  return words(`field.${subject}.label`);
}
