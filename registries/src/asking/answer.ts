import { compareValues } from '@tuofu/domain';
import type { RegistryQuestion } from './question.ts';
import { type Exchange, failure } from './reasons.ts';
import type { RegistryShape } from './shape.ts';

export type Parsed =
  | { readonly found: true; readonly asOf: string; readonly values: Readonly<Record<string, string>> }
  | { readonly found: false; readonly asOf: string };

const realDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};
const realInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Whether an answer is about another person, firm or place than was asked about; places are written in many ways. */
const isAnother = (subject: string, asked: string, answered: string): boolean => {
  if (subject === 'address') return compareValues('address', asked, answered).verdict === 'differs';
  return plain(answered) !== plain(asked);
};

/** The fields to ask for: those wanted and the identifiers asked by, so that an answer about somebody else is noticed. */
export function fieldsAsked(question: RegistryQuestion, shape: RegistryShape): string[] {
  const asked = shape.subjects.filter((subject) => question.query[subject] !== undefined);
  return [...new Set([...question.fields, ...asked])];
}

/**
 * Reads a registry's answer. Every field asked for must be there as text ('' where the registry holds nothing), days must
 * be days; anything else means that the registry has changed and nothing in the answer can be trusted. Fields that were
 * not asked for are dropped unread.
 */
export function parseAnswer(
  body: Readonly<Record<string, unknown>>,
  question: RegistryQuestion,
  shape: RegistryShape,
): Exchange<Parsed> {
  const { found, asOf, values } = body;
  if (typeof asOf !== 'string' || !(realInstant(asOf) || realDay(asOf)))
    return failure('SCHEMA_CHANGED', 'asOf is no instant');
  if (found === false) {
    return values === undefined
      ? { ok: true, value: { found, asOf } }
      : failure('SCHEMA_CHANGED', 'not found, yet values');
  }
  if (found !== true) return failure('SCHEMA_CHANGED', 'found is neither true nor false');
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    return failure('SCHEMA_CHANGED', 'no values');

  const record = values as Readonly<Record<string, unknown>>;
  const kept: Record<string, string> = {};
  for (const field of fieldsAsked(question, shape)) {
    const value = Object.hasOwn(record, field) ? record[field] : undefined;
    if (typeof value !== 'string') return failure('SCHEMA_CHANGED', `${field} is not text`);
    if (value !== '' && shape.days.includes(field) && !realDay(value))
      return failure('SCHEMA_CHANGED', `${field} is no day`);
    if (value !== '' && shape.decimals.includes(field) && !/^\d+(\.\d+)?$/.test(value))
      return failure('SCHEMA_CHANGED', `${field} is no number`);
    const asked = (shape.subjects as readonly string[]).includes(field) ? question.query[field] : undefined;
    if (asked !== undefined && isAnother(field, asked, value))
      return failure('WRONG_SUBJECT', `the answer is about another ${field}`);
    if (question.fields.includes(field)) kept[field] = value;
  }
  return { ok: true, value: { found, asOf, values: kept } };
}
