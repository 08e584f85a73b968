import { Type } from 'typebox';
import { day, flag, instant, named, object, text, texts, whole, words } from './kit.ts';

export const fieldKind = words(
  'company',
  'uscc',
  'name',
  'resident-id',
  'address',
  'phone',
  'day',
  'decimal',
  'boolean',
  'choice',
  'text',
  'rows',
);
export const columnKind = words('text', 'name', 'resident-id', 'cas', 'decimal', 'yes-no');
export const sensitivity = words('public', 'business', 'personal');
export const mode = words('locked', 'editable');

/** The form of a case as it is asked now, and what registries put into it. */
export const formAnswers = [
  object(
    'FormColumn',
    {
      column: text,
      kind: columnKind,
      required: flag,
      maxLength: whole,
      texts: Type.Object({ label: text, example: text }),
    },
    "One column of a repeating group; `texts` are keys of the item's texts.",
  ),
  object(
    'FormField',
    {
      path: text,
      kind: fieldKind,
      required: flag,
      maxLength: whole,
      texts: Type.Object({ label: text, hint: text, example: text, legal: texts }),
      choices: Type.Optional(Type.Array(Type.Object({ value: text, text }))),
      columns: Type.Optional(Type.Array(named('FormColumn'))),
      mustBeTrue: Type.Optional(flag),
      prefill: Type.Optional(Type.Object({ registry: text, mode })),
      sensitivity,
    },
    "One question as it is asked now; `texts` are keys of the item's texts.",
  ),
  object(
    'FormSection',
    { id: text, title: text, fields: Type.Array(named('FormField')) },
    'One page of the form; a page without a question is left out.',
  ),
  object(
    'Prefilled',
    { field: text, value: named('Answer'), mode, registry: text, asOf: instant, article: text },
    'A value that a registry put into the form (秒填), as of when and by which article.',
  ),
  object(
    'Problem',
    { subject: text, kind: words('missing', 'invalid'), code: text, text: named('Both') },
    'A field or material that is missing or unfit.',
  ),
] as const;

/** The day on which a comparison was made and what it saw. */
export const compared = Type.Object({
  on: day,
  evidence: texts,
  occasion: words('upload', 'filing', 'correction', 'decision'),
});
