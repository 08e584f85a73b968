import type { RegistryAnswer } from '@tuofu/domain';
import type { RegistryHealth } from './health.ts';
import type { RegistryId } from './shape.ts';

/** A question to another department's registry, with the ground on which it may be asked; it names the fields it needs and gets no others. */
export type RegistryQuestion = {
  readonly registry: RegistryId;
  readonly query: Readonly<Record<string, string>>;
  readonly purpose: string;
  readonly article: string;
  /** Office code and account of whoever asks. */
  readonly requester: string;
  readonly caseRef: string;
  readonly fields: readonly string[];
  /** Asked of the registry itself whatever is still fresh, because law wants today's answer. */
  readonly anew?: boolean;
};

/**
 * `ask` always resolves within about three seconds, to found, not-found or unavailable with a reason word; it never throws
 * and never guesses. Any number of questions may be asked together and all end by one deadline. The caller writes the ledger.
 */
export type Registries = {
  ask(question: RegistryQuestion): Promise<RegistryAnswer>;
  /** Answers in the order of the questions, all within `withinMs` (3000 unless told, and never more). */
  askAll(questions: readonly RegistryQuestion[], o?: { readonly withinMs?: number }): Promise<RegistryAnswer[]>;
  /** How each registry has been doing since the start, for operators; nothing of what was asked. */
  health(): readonly RegistryHealth[];
  /** Ends open questions (as unavailable, STOPPED), forgets what was kept and closes connections. */
  stop(): Promise<void>;
};
