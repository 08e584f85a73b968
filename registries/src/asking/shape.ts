export type RegistryId =
  | 'enterprise'
  | 'safety-certificate'
  | 'real-estate'
  | 'emergency-plan'
  | 'construction'
  | 'tendering'
  | 'approval'
  | 'major-hazard'
  | 'credit'
  | 'e-licence';

/** What we hold a registry to, so that a changed answer is noticed and not guessed at. */
export type RegistryShape = {
  /** Where its question is posted, under the configured base. */
  readonly path: string;
  /** The identifiers that an answer must repeat when it was asked by them; an answer about somebody else is worthless. */
  readonly subjects: readonly ('uscc' | 'idNo' | 'address' | 'projectCode' | 'approvalNo' | 'identifier')[];
  /** Fields that hold a day (`YYYY-MM-DD`) or nothing. */
  readonly days: readonly string[];
  /** Fields that hold a decimal number or nothing. */
  readonly decimals: readonly string[];
};
