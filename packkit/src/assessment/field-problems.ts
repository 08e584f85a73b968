import type { Answers, AnswerValue, CaseKind, Row } from '@tuofu/domain';
import type { FeelScope } from '../feel/index.ts';
import type { Release } from '../release/release.ts';
import type { Field } from '../service/definition.ts';
import { fieldsInOrder } from '../service/fields-in-order.ts';
import { isTrue } from './conditions.ts';
import type { CodedProblem, ProblemCode } from './problem-codes.ts';
import { scopeOfAnswers } from './scope-of-answers.ts';
import { valueProblem } from './value-problem.ts';

/** Everything missing or unfit in the answers, all at once, in the order of the form; fields not asked now are passed over. */
export function fieldProblems(
  release: Release,
  answers: Answers,
  today: string,
  kind: CaseKind = 'first',
): CodedProblem[] {
  const d = release.definition;
  const scope = scopeOfAnswers(d, answers, today, kind);
  const unknown = Object.keys(answers).filter((path) => !Object.hasOwn(d.fields, path));
  return [
    ...fieldsInOrder(d).flatMap(([path, field]) => problemsOf(path, field, answers[path], scope)),
    ...unknown.map((path) => invalid(path, 'FIELD_UNKNOWN')),
  ];
}

/** Whether a field is asked under these answers. */
export function isAsked(field: Field, scope: FeelScope): boolean {
  return field.askedWhen === undefined || isTrue(field.askedWhen, scope);
}

const invalid = (subject: string, code: ProblemCode): CodedProblem => ({ subject, kind: 'invalid', code });
const missing = (subject: string): CodedProblem => ({ subject, kind: 'missing', code: 'FIELD_MISSING' });
const isRows = (v: AnswerValue): v is readonly Row[] => Array.isArray(v);

function problemsOf(path: string, field: Field, answer: AnswerValue | undefined, scope: FeelScope): CodedProblem[] {
  if (!isAsked(field, scope)) return [];
  const required = isTrue(field.required, scope);
  if (answer === undefined || (typeof answer === 'string' && answer.trim() === ''))
    return required ? [missing(path)] : [];
  if (field.kind === 'rows')
    return isRows(answer) ? rowProblems(path, field, answer, required, scope.today) : [invalid(path, 'VALUE_SHAPE')];
  if (field.kind === 'boolean') {
    if (typeof answer !== 'boolean') return [invalid(path, 'VALUE_SHAPE')];
    return field.mustBeTrue === true && !answer ? [{ subject: path, kind: 'missing', code: 'MUST_BE_TRUE' }] : [];
  }
  if (typeof answer !== 'string') return [invalid(path, 'VALUE_SHAPE')];
  const code = valueProblem(field.kind, answer, scope.today, field);
  return code === null ? [] : [invalid(path, code)];
}

function rowProblems(
  path: string,
  field: Field,
  rows: readonly Row[],
  required: boolean,
  today: string,
): CodedProblem[] {
  if (rows.length === 0) return required ? [missing(path)] : [];
  if (rows.length > field.maxLength) return [invalid(path, 'TOO_MANY_ROWS')];
  const columns = field.columns ?? [];
  return rows.flatMap((row, at) => {
    if (typeof row !== 'object' || row === null) return [invalid(`${path}[${at + 1}]`, 'VALUE_SHAPE')];
    const unknown = Object.keys(row).filter((name) => !columns.some((c) => c.id === name));
    const cells = columns.flatMap((column) => {
      const subject = `${path}[${at + 1}].${column.id}`;
      const text: unknown = row[column.id];
      if (text !== undefined && typeof text !== 'string') return [invalid(subject, 'VALUE_SHAPE')];
      if (text === undefined || text.trim() === '') return column.required ? [missing(subject)] : [];
      const code = valueProblem(column.kind, text, today, column);
      return code === null ? [] : [invalid(subject, code)];
    });
    return [...unknown.map((name) => invalid(`${path}[${at + 1}].${name}`, 'FIELD_UNKNOWN')), ...cells];
  });
}
