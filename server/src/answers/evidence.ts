import { Type } from 'typebox';
import { digest, flag, instant, named, object, orNull, text, whole, words } from './kit.ts';

const share = Type.Number({ minimum: 0, maximum: 1 });

/** What was uploaded, what was read from it, and what differs (申请材料自动比对). */
export const evidenceAnswers = [
  object(
    'FieldRead',
    {
      field: text,
      text: Type.String({ description: 'As it stands on the page, spaces removed.' }),
      value: Type.String({ description: 'Normalised: dates YYYY-MM-DD, codes upper-case, areas plain decimals.' }),
      confidence: share,
      box: orNull(named('Box')),
      weak: Type.Array(whole, { description: 'Indexes into `text` of characters that may be misread.' }),
      checkDigit: Type.Optional(words('ok', 'fails')),
    },
    'One value read from a material.',
  ),
  Type.Unsafe<unknown>({
    $id: 'Reading',
    description: 'How far a material has been read.',
    anyOf: [
      Type.Object({ state: words('waiting') }),
      Type.Object({
        state: words('read'),
        documentType: text,
        source: words('text-layer', 'ocr', 'mixed'),
        pages: whole,
        fields: Type.Array(named('FieldRead')),
      }),
      Type.Object({ state: words('unreadable'), code: text, text: named('Both') }),
    ],
  }),
  object(
    'Material',
    {
      material: text,
      slot: text,
      name: text,
      file: digest,
      size: whole,
      mediaType: text,
      reading: named('Reading'),
    },
    'An uploaded file; `file` is its SHA-256.',
  ),
  Type.Unsafe<unknown>({
    $id: 'Source',
    description: 'Where a value of a comparison was said.',
    anyOf: [
      Type.Object({ from: words('form'), field: text }),
      Type.Object({ from: words('registry'), registry: text, field: text, asOf: orNull(instant), article: text }),
      Type.Object({
        from: words('material'),
        slot: text,
        material: Type.String({ description: 'Id of the material; empty when the slot has none.' }),
        field: text,
        box: orNull(named('Box')),
        confidence: share,
      }),
      Type.Object({ from: words('rule'), field: text }),
    ],
  }),
  object(
    'FindingSide',
    { source: named('Source'), value: orNull(text), box: Type.Optional(named('Box')) },
    'One side of a comparison; `box` where the value stands on a page of the material that the source names.',
  ),
  object(
    'Finding',
    {
      id: text,
      rule: text,
      field: text,
      verdict: words('equal', 'equal-normalised', 'question', 'differs', 'missing', 'unreadable', 'unavailable'),
      why: Type.String({ description: 'A word for programs.' }),
      text: Type.Object({ verdict: named('Both'), why: orNull(named('Both')) }),
      left: orNull(named('FindingSide')),
      right: orNull(named('FindingSide')),
      open: flag,
      setAside: orNull(
        Type.Object({
          by: orNull(
            Type.String({ description: 'Name of the officer; null when the city no longer names the account.' }),
          ),
          officer: Type.String({ description: 'Account of the officer.' }),
          reason: text,
          at: instant,
        }),
      ),
      key: Type.String({ description: 'What setting aside answers: this verdict with these values.' }),
    },
    'One line of the evidence matrix. A side is null once its value has been erased.',
  ),
] as const;
