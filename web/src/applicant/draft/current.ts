import type { Autosave } from './autosave.ts';

/** The draft that is open in this tab, so that signing out can save it first. */
export const current: { draft: Autosave | null } = { draft: null };
