import { Type } from 'typebox';
import { mapOf, named, object, text } from './kit.ts';

/** What many answers share: words in both languages, refusals, values of a form, places on a page. */
export const wordAnswers = [
  object('Both', { 'zh-CN': text, en: text }, 'The same words in both languages.'),
  object(
    'Refusal',
    { code: text, facts: mapOf({}, 'What the words speak of, for programs.'), text: named('Both') },
    'Why not, and what to do next.',
  ),
  Type.Unsafe<unknown>({
    $id: 'Row',
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'One row of a repeating group: column to text.',
  }),
  Type.Unsafe<unknown>({
    $id: 'Answer',
    anyOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'array', items: { $ref: 'Row#' } }],
    description: 'What stands in one field of the form.',
  }),
  object(
    'Box',
    { page: Type.Integer({ minimum: 1 }), x: Type.Number(), y: Type.Number(), w: Type.Number(), h: Type.Number() },
    'A place on a page: shares of its width and height, from the top left; pages count from 1.',
  ),
] as const;
