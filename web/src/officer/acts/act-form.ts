import type { Officer, OfficerCase } from '../case/case-types.ts';
import type { PackTexts } from '../case/titles.ts';
import type { Acting } from '../case/use-act.ts';

/** What every act works with. */
export type ActForm = {
  readonly view: OfficerCase;
  /** The pack's words in the reader's language. */
  readonly texts: PackTexts;
  /** The pack's words in Chinese, for what goes into official papers. */
  readonly zh: PackTexts;
  readonly officers: readonly Officer[];
  readonly me: string;
  readonly acting: Acting;
  onClose(): void;
  onTab(tab: string): void;
};
