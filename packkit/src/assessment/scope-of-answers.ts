import type { Answers, AnswerValue, Row } from '@tuofu/domain';
import { dayValue, type FeelScope, type FeelValue, parseExact } from '../feel/index.ts';
import type { Column, Field, ServiceDefinition } from '../service/definition.ts';
import { deriveFacts } from './derived-facts.ts';

/**
 * What the expressions of a pack see: every declared field under its path (null when it is not answered or unfit), and the
 * derived facts. Decimal text becomes an exact number, a day a day.
 */
export function scopeOfAnswers(d: ServiceDefinition, answers: Answers, today: string): FeelScope {
  const groups = new Map<string, Map<string, FeelValue>>();
  const put = (path: string, value: FeelValue) => {
    const [group = '', ...rest] = path.split('.');
    groups.set(group, (groups.get(group) ?? new Map<string, FeelValue>()).set(rest.join('.'), value));
  };
  for (const [path, field] of Object.entries(d.fields)) put(path, feelValue(field, answers[path]));
  for (const [name, value] of Object.entries(deriveFacts(d, answers))) put(`hazard.${name}`, value);
  const values = new Map<string, FeelValue>(
    [...groups].map(([group, entries]) => [group, { kind: 'context', entries }]),
  );
  return { values, today };
}

function feelValue(field: Field, answer: AnswerValue | undefined): FeelValue {
  if (answer === undefined || answer === '') return null;
  if (field.kind === 'rows')
    return Array.isArray(answer) ? (answer as readonly Row[]).map((row) => rowValue(field.columns ?? {}, row)) : null;
  if (typeof answer === 'boolean') return answer;
  if (typeof answer !== 'string') return null;
  if (field.kind === 'decimal') return parseExact(answer);
  return field.kind === 'day' ? dayValue(answer) : answer;
}

function rowValue(columns: Readonly<Record<string, Column>>, row: Row): FeelValue {
  const cell = (column: Column, text: string | undefined): FeelValue =>
    text === undefined || text === '' ? null : column.kind === 'decimal' ? parseExact(text) : text;
  return {
    kind: 'context',
    entries: new Map(Object.entries(columns).map(([name, column]) => [name, cell(column, row[name])])),
  };
}
