import type { Autosave } from './autosave.ts';

/**
 * The drafts of this tab by case: one Autosave each, however often its pages are left and entered, so that two never answer for the same
 * fields; one that could not save yet goes on trying, and signing out can save them all first.
 */
export const drafts = new Map<string, Autosave>();

export const flushAll = async (): Promise<void> => {
  await Promise.all([...drafts.values()].map((d) => d.flush()));
};
