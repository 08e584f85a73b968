import type { RegistryAnswer } from '@tuofu/domain';
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
};

/**
 * `ask` always resolves within about three seconds, to found, not-found or unavailable with a reason word; it never throws
 * and never guesses. Any number of questions may be asked together. The caller writes the ledger.
 */
export type Registries = {
  ask(question: RegistryQuestion): Promise<RegistryAnswer>;
  askAll(questions: readonly RegistryQuestion[]): Promise<RegistryAnswer[]>;
  /** Ends open questions (as unavailable, STOPPED) and closes connections. */
  stop(): Promise<void>;
};

export type RegistryConfig = {
  /** http(s)://host:port; the only address, with the token's, that is ever connected to for this registry. */
  readonly base: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Limit of one attempt; 2500 ms unless told. All attempts together end within 3000 ms. */
  readonly timeoutMs?: number;
  /** Attempts after the first on 5xx and connection errors; 2 unless told. */
  readonly retries?: number;
};
