import { Type } from 'typebox';
import { phase } from './case-view.ts';
import { day, digest, instant, mapOf, named, object, orNull, text, texts, whole, words } from './kit.ts';

const acted = { case: text, version: whole, phase };

/** What an act answers once it is durable, and the copy of a filing. */
export const actAnswers = [
  object('ActAnswer', acted, 'The act is durable when this is answered.'),
  object(
    'PrefillAnswer',
    {
      ...acted,
      filled: texts,
      registries: Type.Array(Type.Object({ registry: text, outcome: words('found', 'not-found', 'unavailable') })),
      notices: Type.Array(named('Notice')),
    },
    'Which fields were filled, and what each registry said.',
  ),
  object('UploadAnswer', { ...acted, material: text, digest, size: whole, mediaType: text }, 'The file is kept.'),
  object(
    'ReportFileAnswer',
    { ...acted, attachment: text, digest, size: whole, mediaType: text },
    'The file is kept and goes with the report.',
  ),
  object('FilingAnswer', { ...acted, caseNo: text }, 'The application is filed under this number.'),
  object('GrantAnswer', { ...acted, decisionNo: text, licenceNo: text }, 'The licence is granted under these numbers.'),
  object(
    'FiledContent',
    {
      format: Type.Unsafe<1>({ type: 'integer', enum: [1] }),
      case: text,
      caseNo: text,
      filedAt: instant,
      filedOn: day,
      corrected: Type.Optional(
        Type.Object(
          { delivery: whole, noticeNo: orNull(text), deliveredAt: instant, receivedOn: day },
          {
            description: 'Only in the copy of a corrected delivery: which one, the notice it answers and its receipt.',
          },
        ),
      ),
      rectified: Type.Optional(
        Type.Object(
          {
            delivery: whole,
            noticeNo: orNull(text),
            deliveredAt: instant,
            receivedOn: day,
            report: text,
            files: Type.Array(Type.Object({ name: text, mediaType: text, size: whole, sha256: digest })),
          },
          { description: 'Only in the copy of a report of what was put right: its words, its files and its receipt.' },
        ),
      ),
      office: Type.Object({ code: text, name: text }),
      item: text,
      itemName: text,
      release: digest,
      answers: mapOf({ $ref: 'Answer#' }, 'Field path to answer.'),
      materials: Type.Array(
        Type.Object({ slot: text, slotName: text, name: text, mediaType: text, size: whole, sha256: digest }),
      ),
    },
    'What was delivered, exactly.',
  ),
  object(
    'FiledCopy',
    {
      copy: named('FiledContent'),
      sha256: digest,
      journal: Type.Object({ version: whole, hash: digest }),
      check: named('Both'),
    },
    'The copy of a delivery: `sha256` over the canonical JSON (RFC 8785) of `copy`; `journal` is its place in the event chain.',
  ),
] as const;
