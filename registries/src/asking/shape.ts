export type RegistryId = 'enterprise' | 'safety-certificate' | 'real-estate' | 'emergency-plan';

/** What we hold a registry to, so that a changed answer is noticed and not guessed at. */
export type RegistryShape = {
  /** Where its question is posted, under the configured base. */
  readonly path: string;
  /** The identifier that an answer must repeat when it was asked by it; an answer about somebody else is worthless. */
  readonly subject: 'uscc' | 'idNo' | 'address';
  /** Fields that hold a day (`YYYY-MM-DD`) or nothing. */
  readonly days: readonly string[];
  /** Fields that hold a decimal number or nothing. */
  readonly decimals: readonly string[];
};
