import type { Problem } from '@tuofu/domain';

/** Every code of a field or material problem; each needs words in both languages (`problemText` of the domain). */
export const PROBLEM_CODES = [
  'FIELD_MISSING',
  'MATERIAL_MISSING',
  'FIELD_UNKNOWN',
  'VALUE_SHAPE',
  'VALUE_TOO_LONG',
  'TOO_MANY_ROWS',
  'CONTROL_CHARACTER',
  'CHOICE_UNKNOWN',
  'MUST_BE_TRUE',
  'DAY_NOT_EXISTING',
  'DAY_IN_FUTURE',
  'NUMBER_FORMAT',
  'NUMBER_NOT_POSITIVE',
  'NUMBER_NEGATIVE',
  'USCC_LENGTH',
  'USCC_LETTER',
  'USCC_CHECK_DIGIT',
  'RESIDENT_ID_LENGTH',
  'RESIDENT_ID_CHARACTER',
  'RESIDENT_ID_BIRTH_DATE',
  'RESIDENT_ID_BIRTH_IN_FUTURE',
  'RESIDENT_ID_CHECK_DIGIT',
  'CAS_FORMAT',
  'CAS_CHECK_DIGIT',
  'PHONE_FORMAT',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A problem whose code is one of ours; the subject is a field path, `field[row].column` or a material slot. */
export type CodedProblem = Problem & { readonly code: ProblemCode };
