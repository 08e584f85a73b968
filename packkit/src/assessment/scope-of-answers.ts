import type { Answers, AnswerValue, CaseKind, Row } from '@tuofu/domain';
import { dayValue, type FeelScope, type FeelValue, parseExact } from '../feel/index.ts';
import type { Column, Field, ServiceDefinition } from '../service/definition.ts';
import { isTrue } from './conditions.ts';
import { deriveFacts, rowsOf } from './derived-facts.ts';

/** Fields asked only under a condition may depend on each other this deep. */
const MOST_ROUNDS = 5;

/** Answers read under the conditions of a pack: those that count, and what its expressions see of them. */
type Reading = {
  readonly d: ServiceDefinition;
  readonly today: string;
  readonly kind: CaseKind;
  readonly asked: Answers;
  readonly scope: FeelScope;
};

/** The last reading of these very answers: one assessment asks for it a dozen times. */
const lastOf = new WeakMap<Answers, Reading>();

function readingOf(d: ServiceDefinition, answers: Answers, today: string, kind: CaseKind): Reading {
  const last = lastOf.get(answers);
  if (last?.d === d && last.today === today && last.kind === kind) return last;
  let asked = answers;
  let scope = plainScope(d, asked, today, kind);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const kept = Object.entries(asked).filter(([path]) => {
      const condition = d.fields[path]?.askedWhen;
      return condition === undefined || isTrue(condition, scope);
    });
    if (kept.length === Object.keys(asked).length) break;
    asked = Object.fromEntries(kept);
    scope = plainScope(d, asked, today, kind);
  }
  const reading = { d, today, kind, asked, scope };
  lastOf.set(answers, reading);
  return reading;
}

/**
 * The answers to what is asked: an answer that was given before another one made its question fall away counts for nothing,
 * neither in a condition nor in routing nor on the licence.
 */
export function askedAnswers(d: ServiceDefinition, answers: Answers, today: string, kind: CaseKind = 'first'): Answers {
  return readingOf(d, answers, today, kind).asked;
}

/**
 * What the expressions of a pack see: every declared field under its path (null when it is not asked, not answered or unfit),
 * and the derived facts. Decimal text becomes an exact number, a day a day.
 */
export function scopeOfAnswers(
  d: ServiceDefinition,
  answers: Answers,
  today: string,
  kind: CaseKind = 'first',
): FeelScope {
  return readingOf(d, answers, today, kind).scope;
}

function plainScope(d: ServiceDefinition, answers: Answers, today: string, kind: CaseKind): FeelScope {
  const groups = new Map<string, Map<string, FeelValue>>();
  const put = (path: string, value: FeelValue) => {
    const [group = '', ...rest] = path.split('.');
    groups.set(group, (groups.get(group) ?? new Map<string, FeelValue>()).set(rest.join('.'), value));
  };
  for (const [path, field] of Object.entries(d.fields))
    put(path, field.kind === 'rows' ? rowsValue(field, path, answers) : feelValue(field, answers[path]));
  for (const [name, value] of Object.entries(deriveFacts(d, answers))) put(`hazard.${name}`, value);
  for (const [id, { value }] of Object.entries(d.figures ?? {})) put(`figure.${id}`, parseExact(value));
  put('application.kind', kind);
  const values = new Map<string, FeelValue>(
    [...groups].map(([group, entries]) => [group, { kind: 'context', entries }]),
  );
  return { values, today };
}

function feelValue(field: Field, answer: AnswerValue | undefined): FeelValue {
  if (typeof answer === 'boolean') return answer;
  if (typeof answer !== 'string' || answer === '') return null;
  if (field.kind === 'decimal') return parseExact(answer);
  return field.kind === 'day' ? dayValue(answer) : answer;
}

function rowsValue(field: Field, path: string, answers: Answers): FeelValue {
  return Array.isArray(answers[path]) ? rowsOf(answers, path).map((row) => rowValue(field.columns ?? [], row)) : null;
}

function rowValue(columns: readonly Column[], row: Row): FeelValue {
  const cell = (column: Column, text: string | undefined): FeelValue =>
    text === undefined || text === '' ? null : column.kind === 'decimal' ? parseExact(text) : text;
  const entries = columns.map((column) => [column.id, cell(column, row[column.id])] as const);
  return { kind: 'context', entries: new Map(entries) };
}
