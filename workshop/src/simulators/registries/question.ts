import type { RegistryId } from '@tuofu/registries';
import { Answer } from '../serving.ts';
import { queryKeys } from './match.ts';

export type AskedQuestion = {
  readonly query: Readonly<Record<string, string>>;
  readonly purpose: string;
  readonly article: string;
  readonly requester: string;
  readonly case: string;
  readonly fields: readonly string[];
};

export type Asked = AskedQuestion & { readonly registry: RegistryId; readonly at: string; readonly outcome: string };

export const registryStates = ['fine', 'slow', 'down', 'hang', 'garbage', 'changed', 'wrong'] as const;

/** Reads a question as a strict keeper of data would: without purpose, article, requester and named fields there is no answer. */
export function parseQuestion(
  registry: RegistryId,
  known: readonly string[],
  body: Readonly<Record<string, unknown>>,
): AskedQuestion {
  const text = (key: string): string => {
    const value = body[key];
    if (typeof value !== 'string' || value.trim() === '')
      throw new Answer(422, `${key} is missing: no question without it`);
    return value;
  };
  const { query, fields } = body;
  if (typeof query !== 'object' || query === null || Object.keys(query).length === 0)
    throw new Answer(422, 'query is missing');
  for (const [key, value] of Object.entries(query)) {
    if (!(queryKeys[registry] as readonly string[]).includes(key))
      throw new Answer(422, `${registry} cannot be asked by ${key}`);
    if (typeof value !== 'string' || value.trim() === '') throw new Answer(422, `query.${key} is empty`);
  }
  if (!Array.isArray(fields) || fields.length === 0) throw new Answer(422, 'fields is missing: name what you need');
  const strange = fields.find((f) => !known.includes(String(f)));
  if (strange !== undefined) throw new Answer(422, `${registry} has no field ${String(strange)}`);
  return {
    query: query as Record<string, string>,
    purpose: text('purpose'),
    article: text('article'),
    requester: text('requester'),
    case: text('case'),
    fields: fields as string[],
  };
}
