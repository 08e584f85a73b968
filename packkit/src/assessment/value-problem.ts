import { parseCas, parsePhone, parseResidentId, parseUscc } from '@tuofu/domain';
import { dayValue, parseExact } from '../feel/index.ts';
import type { ColumnKind, FieldKind } from '../service/definition.ts';
import type { ProblemCode } from './problem-codes.ts';

type TextKind = Exclude<FieldKind | ColumnKind, 'boolean' | 'rows'>;
type Limited = {
  readonly mayBeZero?: true;
  readonly maxLength: number;
  readonly choices?: readonly string[];
  readonly notAfterToday?: boolean;
};
type Check = (text: string, today: string, field: Limited) => ProblemCode | null;

const free: Check = () => null;

function decimalProblem(text: string, _today: string, { mayBeZero }: Limited): ProblemCode | null {
  const value = parseExact(text);
  if (!value) return 'NUMBER_FORMAT';
  if (mayBeZero === true) return value.n >= 0n ? null : 'NUMBER_NEGATIVE';
  return value.n > 0n ? null : 'NUMBER_NOT_POSITIVE';
}

const checks: Readonly<Record<TextKind, Check>> = {
  company: free,
  name: free,
  address: free,
  text: free,
  uscc: (text) => {
    const read = parseUscc(text);
    return read.ok ? null : `USCC_${read.problem}`;
  },
  'resident-id': (text, today) => {
    const read = parseResidentId(text, today);
    return read.ok ? null : `RESIDENT_ID_${read.problem}`;
  },
  cas: (text) => {
    const read = parseCas(text);
    return read.ok ? null : `CAS_${read.problem}`;
  },
  phone: (text) => (parsePhone(text).ok ? null : 'PHONE_FORMAT'),
  decimal: decimalProblem,
  day: (text, today, { notAfterToday }) => {
    if (!dayValue(text)) return 'DAY_NOT_EXISTING';
    return notAfterToday === true && text > today ? 'DAY_IN_FUTURE' : null;
  },
  choice: (text, _today, { choices }) => (choices?.includes(text) ? null : 'CHOICE_UNKNOWN'),
  'yes-no': (text) => (text === 'yes' || text === 'no' ? null : 'CHOICE_UNKNOWN'),
};

/** Characters that nobody sees: controls other than tab and line ends, marks of direction and width, separators, private and unassigned ones. */
const unseen = /[^\P{C}\t\n\r]|[\p{Zl}\p{Zp}]/u;

/** What is wrong with a text that was given for a field or a cell; null when nothing is. */
export function valueProblem(kind: TextKind, text: string, today: string, field: Limited): ProblemCode | null {
  // What must be one of a few given words is not mended by shortening it.
  const closed = kind === 'choice' || kind === 'yes-no';
  // A text has at most as many characters as code units; most are short enough at first sight.
  if (!closed && text.length > field.maxLength && [...text].length > field.maxLength) return 'VALUE_TOO_LONG';
  if (unseen.test(text)) return 'CONTROL_CHARACTER';
  return checks[kind](text, today, field);
}
