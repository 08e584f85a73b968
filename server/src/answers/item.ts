import { Type } from 'typebox';
import { caseKind, outcome } from './case-view.ts';
import { certainty, duty, extendedBy, procedureName, stopReason } from './clocks.ts';
import { columnKind, fieldKind, mode, sensitivity } from './form.ts';
import { digest, flag, mapOf, named, object, orNull, text, texts, whole, words } from './kit.ts';

const feel = Type.String({ description: 'An expression of FEEL (DMN).' });
const countedFrom = words('acceptance', 'complete-materials');
const limit = Type.Object({ workingDays: whole, article: text, certainty });
const grounded = { basis: text, certainty };
const ban = Type.Object({ years: whole, article: text, certainty });
const parts = Type.Array(Type.Object({ id: text, from: feel, required: flag }));
const count = {
  decide: Type.Object({ workingDays: whole, from: countedFrom }),
  article: text,
  certainty,
  excludes: Type.Array(stopReason),
  doubtfulExcludes: Type.Array(stopReason),
  extension: Type.Optional(
    Type.Object({ workingDays: whole, article: text, certainty, enabled: flag, by: extendedBy }),
  ),
};
const documentKind = words(
  'acceptance-notice',
  'termination-notice',
  'time-notice',
  'site-check-notice',
  'rectification-notice',
  'hearing-right-notice',
  'hearing-notice',
  'hearing-record',
  'extension-notice',
  'office-request',
  'decision-cancellation',
  'filing-certificate',
  'correction-notice',
  'non-acceptance',
  'site-check-record',
  'decision-grant',
  'decision-refusal',
  'licence',
);
/** What becomes of a licence after its grant (LicencePolicy of the domain, without what `validity` and `bans` say). */
const life = {
  renewal: Type.Object({
    latestMonths: whole,
    earliestMonths: orNull(whole),
    late: words('accept-with-warning', 'refuse'),
    reminders: Type.Array(whole, { description: 'Days before the end on which the holder is reminded.' }),
    article: text,
    certainty,
  }),
  hearingOffered: Type.Array(words('suspension', 'withdrawal', 'annulment', 'revocation')),
  hearing: Type.Object({ requestWorkingDays: whole, noticeWorkingDays: whole, article: text }),
  reApplicationParts: texts,
  keepsNumber: flag,
  whileSuspended: Type.Array(caseKind),
  cancelAfterReApplication: flag,
  doubts: Type.Array(
    Type.Object({
      setting: words(
        'renewal.late',
        'hearingOffered',
        'keepsNumber',
        'whileSuspended',
        'cancelAfterReApplication',
        'replacementMark',
      ),
      certainty,
      basis: text,
    }),
  ),
  ...grounded,
};
const definition = {
  item: text,
  version: whole,
  family: words('licensing', 'filing'),
  outcome,
  kinds: Type.Array(Type.Object({ kind: caseKind, ...grounded })),
  names: named('Both'),
  basis: texts,
  legal: mapOf(Type.Object({ law: text, article: text, certainty })),
  laws: mapOf(text, 'Chinese titles and references to their English.'),
  limits: Type.Object({
    acceptance: Type.Object({ workingDays: whole, article: text, certainty, silence: Type.Optional(words('waits')) }),
    decision: Type.Array(
      Type.Object({
        filed: Type.Object({ from: Type.Optional(text), to: Type.Optional(text) }),
        kinds: Type.Optional(Type.Array(caseKind)),
        ...count,
        joint: Type.Optional(Type.Object(count)),
        alsoShown: Type.Optional(Type.Object({ workingDays: whole, from: countedFrom, article: text, certainty })),
      }),
    ),
    issue: limit,
    promised: orNull(Type.Object({ workingDays: whole, from: countedFrom, source: text })),
    lights: Type.Optional(Type.Object({ yellow: whole, red: whole })),
  }),
  fields: mapOf({ $ref: 'ItemField#' }, 'Field path to field.'),
  sections: Type.Array(Type.Object({ id: text, fields: texts })),
  materials: Type.Array(named('MaterialSlot')),
  registries: Type.Array(
    Type.Object({
      registry: text,
      query: mapOf(text),
      forEachRow: Type.Optional(text),
      gives: texts,
      purpose: named('Both'),
      article: text,
      certainty,
    }),
  ),
  comparison: Type.Array(
    Type.Object({
      id: text,
      field: text,
      kind: text,
      left: text,
      right: texts,
      basis: text,
      certainty,
      appliesWhen: Type.Optional(feel),
    }),
  ),
  checklist: Type.Array(
    Type.Object({
      item: text,
      kind: words('A', 'B'),
      clause: text,
      onSite: flag,
      mayNotApply: flag,
      appliesWhen: feel,
      certainty,
    }),
  ),
  siteCheck: Type.Object({
    needed: Type.Optional(Type.Literal(false)),
    basis: text,
    certainty,
    classes: Type.Array(
      Type.Object({ id: text, from: text, to: Type.Optional(text), when: feel, basis: text, certainty }),
    ),
  }),
  applicant: Type.Object({
    kind: words('organisation', 'person'),
    name: text,
    code: text,
    representative: Type.Optional(text),
    address: text,
  }),
  figures: Type.Optional(mapOf(Type.Object({ value: text, ...grounded }), 'Figure id to its value and source.')),
  procedure: Type.Object({
    statutory: Type.Array(procedureName),
    signOff: Type.Array(Type.Object({ level: text, duty, when: feel, ...grounded })),
    legalCheckWhen: feel,
    jointWhen: Type.Optional(feel),
    secondFailure: Type.Object({ means: words('apply-anew', 'rectify-again'), ...grounded }),
    officeSilence: Type.Object({ means: words('no-objection', 'waits'), ...grounded }),
  }),
  bans: Type.Object({ falseMaterials: orNull(ban), fraud: orNull(ban) }),
  hazard: Type.Optional(
    Type.Object({
      scope: Type.Object({ field: text, name: text, cas: text }),
      storage: Type.Object({ field: text, unit: text, chemical: text, cas: text, tonnes: text }),
      mode: text,
      centralSoe: text,
      premises: text,
    }),
  ),
  routing: Type.Optional(
    Type.Object({
      level: words('city', 'county'),
      address: text,
      cityWhen: Type.Array(Type.Object({ id: text, when: feel, ...grounded })),
      ...grounded,
    }),
  ),
  documents: mapOf(Type.Object({ template: text, basis: text })),
  licence: Type.Optional(
    Type.Object({
      title: text,
      holder: text,
      holderCode: text,
      legalRepresentative: text,
      registeredAddress: text,
      premises: text,
      storage: Type.Optional(Type.Object({ field: text, none: text })),
      mode: Type.Optional(Type.Object({ field: text, words: mapOf(text) })),
      scope: Type.Optional(Type.Object({ field: text, column: text })),
      parts: Type.Optional(parts),
      ...grounded,
    }),
  ),
  numbering: Type.Optional(Type.Object({ gapFree: Type.Array(documentKind), ...grounded })),
  filing: Type.Optional(
    Type.Object({ title: text, parts, validity: Type.Optional(Type.Object({ years: whole, ...grounded })) }),
  ),
  benefit: Type.Optional(Type.Object({ title: text, monthlyAmount: feel, months: feel, parts, ...grounded })),
  validity: Type.Optional(
    Type.Object({ years: whole, endInclusive: flag, atMost: Type.Optional(Type.Literal(true)), ...grounded }),
  ),
  life: Type.Optional(Type.Object(life)),
  remedies: words('government-of-same-level'),
  fee: Type.Object({ charged: flag, basis: text }),
  stories: texts,
};

/** Service items: the list, and one in full with the words of its pack. */
export const itemAnswers = [
  object(
    'ItemField',
    {
      kind: fieldKind,
      required: feel,
      askedWhen: Type.Optional(feel),
      maxLength: whole,
      choices: Type.Optional(texts),
      columns: Type.Optional(
        Type.Array(
          Type.Object({
            id: text,
            kind: columnKind,
            required: flag,
            maxLength: whole,
            mayBeZero: Type.Optional(Type.Literal(true)),
            sensitivity,
          }),
        ),
      ),
      mustBeTrue: Type.Optional(flag),
      mayBeZero: Type.Optional(Type.Literal(true)),
      notAfterToday: Type.Optional(flag),
      prefill: Type.Optional(Type.Object({ registry: text, from: text, mode })),
      sensitivity,
      legal: texts,
      certainty,
    },
    'One question of the form as the pack declares it.',
  ),
  object(
    'MaterialSlot',
    {
      slot: text,
      requiredWhen: feel,
      accepts: texts,
      multiple: flag,
      insteadOf: Type.Optional(
        Type.String({ description: '免提交: not demanded when this registry answered (国务院令第716号第七条).' }),
      ),
      waivedUnder: Type.Optional(Type.Object({ policy: text, when: feel, ...grounded })),
      legal: texts,
      certainty,
    },
    'One material of the public list.',
  ),
  object('ServiceDefinition', definition, 'A service item as data, as its pack declares it.'),
  object(
    'Item',
    {
      item: text,
      release: digest,
      definition: named('ServiceDefinition'),
      texts: Type.Object({ 'zh-CN': mapOf(text), en: mapOf(text) }),
      unverified: Type.Array(named('UnverifiedFigure')),
    },
    'A service item in full; `texts` are the words of its pack; `legal.<id>` are the norms it names, `law.<reference>` every Chinese legal reference of the item and its cases.',
  ),
  object(
    'ItemRow',
    { item: text, names: named('Both'), version: whole, release: digest },
    'A service item in the list.',
  ),
  object('Items', { items: Type.Array(named('ItemRow')) }, 'Every service item in its newest release.'),
] as const;
