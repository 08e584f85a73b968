import { Type } from 'typebox';
import { compared } from './form.ts';
import { day, digest, flag, instant, mapOf, named, object, orNull, text, texts, whole, words } from './kit.ts';

/** What an application asks for. */
export const caseKind = words(
  'first',
  'change',
  'storage-project',
  'renewal',
  'change-and-renewal',
  're-application',
  'replacement',
  'cancellation',
);

/** What a case of an item ends with. */
export const outcome = words('licence', 'filing', 'benefit');

export const phase = words(
  'draft',
  'received',
  'correction-requested',
  'declined',
  'accepted',
  'granted',
  'refused',
  'withdrawn',
  'terminated',
  'registered',
);
/** What is told of an officer, looked up in the city profile when it is read. */
export const knownOfficer = {
  account: text,
  name: orNull(text),
  office: orNull(text),
  certificateNo: orNull(text),
};
const result = words('met', 'not-met', 'not-applicable');

/** A case as its parties read it. */
export const caseViewAnswers = [
  object(
    'KnownOfficer',
    knownOfficer,
    'An officer as a person reads one; name, office and certificate are null when the city no longer names the account.',
  ),
  object(
    'ChecklistLine',
    {
      item: text,
      kind: words('A', 'B'),
      clause: text,
      onSite: flag,
      mayNotApply: flag,
      answer: orNull(Type.Object({ item: text, result, note: text, officer: text, by: named('KnownOfficer') })),
    },
    'One line of the examination (审查清单); kind A is a veto line.',
  ),
  object('Defect', { subject: text, problem: text, cure: text }, 'One line of a correction notice.'),
  object(
    'Correction',
    {
      noticeNo: text,
      servedOn: day,
      inTime: flag,
      defects: Type.Array(named('Defect')),
      deliveredOn: orNull(day),
      deliveredAt: orNull(instant),
      renewed: texts,
    },
    'A correction asked for (补正告知), and what was renewed in answer to it.',
  ),
  object(
    'Delivery',
    {
      delivery: whole,
      kind: words('filing', 'corrections', 'rectification'),
      at: instant,
      receivedOn: day,
      noticeNo: orNull(text),
    },
    'Something that the applicant delivered: the filing, corrections in answer to a notice, or the report of what was put right. `delivery` asks for its exact copy.',
  ),
  object(
    'SiteCheck',
    {
      recordNo: text,
      checkedOn: day,
      officers: texts,
      by: Type.Array(named('KnownOfficer')),
      result: words('passed', 'failed'),
      plan: orNull(Type.Object({ noticeNo: text, servedOn: day, plannedOn: day, officers: texts })),
      items: Type.Array(Type.Object({ item: text, result, note: text })),
      conclusion: text,
    },
    'A check on the spot (现场核查); `officers` by account, `by` as a person reads them.',
  ),
  object(
    'CaseDocument',
    {
      document: text,
      number: text,
      to: words('applicant', 'third-party', 'office'),
      file: digest,
      size: whole,
      href: text,
      delivered: Type.Array(Type.Object({ channel: text, at: instant })),
    },
    'An official paper of the case; the applicant sees those that are addressed to it.',
  ),
  object(
    'PaperPart',
    { id: text, name: text, value: text },
    'A row of a paper: what it is called there, in Chinese, and what it says.',
  ),
  object(
    'Benefit',
    {
      title: text,
      holder: text,
      holderCode: text,
      monthlyAmount: Type.String({ description: 'Yuan as exact decimal text with two places.' }),
      months: whole,
      parts: Type.Array(named('PaperPart')),
      from: day,
      to: day,
      decidedOn: day,
      office: Type.Object({ code: text, name: text }),
    },
    'What was granted to be paid (给付).',
  ),
  object(
    'UnverifiedFigure',
    {
      at: text,
      value: text,
      basis: text,
      certainty: words('known', 'uncertain'),
      name: named('Both'),
      mark: named('Both'),
      article: named('Both'),
    },
    '待核实: a figure in force whose source nobody has opened; a case that rests on it is never decided by a machine.',
  ),
  object(
    'LicenceContent',
    {
      title: Type.Optional(text),
      licenceNo: text,
      eLicenceId: text,
      holder: text,
      holderCode: text,
      legalRepresentative: text,
      registeredAddress: text,
      premises: text,
      storage: text,
      mode: text,
      scope: texts,
      parts: Type.Optional(Type.Array(named('PaperPart'))),
      validFrom: day,
      validTo: day,
      decidedOn: day,
      office: Type.Object({ code: text, name: text }),
    },
    'What the licence shows.',
  ),
  object(
    'RefusalReason',
    { checklistItem: text, clause: text, text, evidence: text, cure: text },
    'A ground of refusal, from an unmet line of the checklist.',
  ),
  Type.Unsafe<unknown>({
    $id: 'Decision',
    description: 'How the case ended before the authority.',
    anyOf: [
      Type.Object({
        result: words('granted'),
        decisionNo: text,
        decidedOn: day,
        licenceNo: text,
        eLicenceId: text,
        licence: orNull(named('LicenceContent')),
        benefit: orNull(named('Benefit')),
        made: orNull(Type.Object({ licence: text, file: digest, issuedOn: day, stream: text })),
        delivered: flag,
        cancels: orNull(text),
      }),
      Type.Object({
        result: words('refused'),
        decisionNo: text,
        decidedOn: day,
        reasons: Type.Array(named('RefusalReason')),
      }),
      Type.Object({
        result: words('declined'),
        noticeNo: text,
        ground: words('not-needed', 'not-competent', 'false-materials'),
        competentAuthority: text,
        reason: text,
      }),
      Type.Object({ result: words('registered'), filingNo: text, registeredOn: day, deemed: flag }),
      Type.Object({
        result: words('terminated'),
        ground: words('applicant-ended', 'object-gone', 'withdrawn-by-law'),
        reason: text,
      }),
    ],
  }),
  object(
    'Notice',
    { code: text, text: named('Both'), registries: Type.Optional(texts) },
    'Something that the reader of a case should know.',
  ),
  object(
    'CaseView',
    {
      case: text,
      version: whole,
      phase,
      caseNo: orNull(text),
      item: text,
      itemName: text,
      release: digest,
      today: day,
      office: text,
      routing: Type.Object({ level: words('city', 'county'), reasons: texts, office: text, competentAuthority: text }),
      form: Type.Array(named('FormSection')),
      answers: mapOf({ $ref: 'Answer#' }, 'Field path to answer.'),
      prefilled: Type.Array(named('Prefilled')),
      registriesUnavailable: texts,
      problems: Type.Array(named('Problem')),
      materials: Type.Array(named('Material')),
      findings: Type.Array(named('Finding')),
      openFindings: whole,
      compared: orNull(compared),
      clocks: Type.Array(named('Clock')),
      notices: Type.Array(named('Notice')),
      papersDue: Type.Array(Type.Object({ document: text, number: text })),
      failing: Type.Optional(Type.Array(named('FailingWork'))),
      kind: caseKind,
      licence: orNull(text),
      family: words('licensing', 'filing'),
      outcome,
      /** Who applies, as the form says; empty while it does not. */
      holder: text,
      /** Whether a machine may ever decide this case; `unverified` says why not, to officers. */
      automaticAllowed: flag,
      unverified: Type.Array(named('UnverifiedFigure')),
      /** What the benefit would be by these answers; null where the item grants none. */
      benefit: orNull(
        Type.Object({
          title: text,
          holder: text,
          holderCode: text,
          monthlyAmount: orNull(text),
          months: orNull(whole),
          parts: Type.Array(named('PaperPart')),
          required: Type.Optional(texts),
        }),
      ),
      /** 视为受理、视为备案: silence did it. */
      deemed: flag,
      clockNotes: Type.Array(
        Type.Object({
          clock: words('acceptance', 'decision', 'issue'),
          light: words('yellow', 'red', 'overdue'),
          on: day,
        }),
      ),
      recused: Type.Array(named('KnownOfficer')),
      preCheck: orNull(named('PreCheck')),
      inaction: orNull(named('Inaction')),
      layers: Type.Array(named('Layer'), { description: 'For officers; empty for the applicant.' }),
      procedure: orNull(named('Procedure')),
      dates: Type.Object({ filedOn: orNull(day), acceptedOn: orNull(day) }),
      corrections: Type.Array(named('Correction')),
      deliveries: Type.Array(named('Delivery')),
      checklist: Type.Array(named('ChecklistLine')),
      siteCheck: Type.Object({ needed: flag, basis: Type.Optional(text) }),
      siteChecks: Type.Array(named('SiteCheck')),
      documents: Type.Array(named('CaseDocument')),
      decision: orNull(named('Decision')),
      credential: orNull(
        Type.Object(
          { id: text, typedCode: text },
          {
            description:
              "The public page's id and the typed code of the licence; only for its holder, once it is made.",
          },
        ),
      ),
      acts: Type.Array(text, { description: 'The commands that the reader may give now, e.g. SaveAnswers.' }),
    },
    'One case in full.',
  ),
  object(
    'Timeline',
    {
      version: whole,
      events: Type.Array(
        Type.Object({
          version: whole,
          type: text,
          at: instant,
          by: Type.Unsafe<unknown>({
            anyOf: [
              Type.Object({ role: words('officer'), ...knownOfficer, actingFor: orNull(named('KnownOfficer')) }),
              Type.Object({ role: words('applicant', 'machine') }),
            ],
          }),
          about: mapOf(text, 'Words of the event that name no person and no value.'),
        }),
      ),
    },
    'The course of a case since its filing (办理经过).',
  ),
] as const;
