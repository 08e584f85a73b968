import { Type } from 'typebox';
import { caseKind, phase } from './case-view.ts';
import { day, digest, flag, instant, named, object, orNull, text, texts, whole, words } from './kit.ts';

const standing = words('none', 'in-force', 'suspended', 'ended', 'cancelled');
const line = {
  licence: text,
  licenceNo: text,
  item: text,
  itemNames: named('Both'),
  holder: text,
  office: Type.Object({ code: text, name: text }),
  status: named('LicenceStatus'),
  validFrom: day,
  validTo: day,
  renewalDueBy: day,
  applications: Type.Array(named('LicenceApplication')),
  dues: Type.Array(named('LicenceDue')),
};
const periodEnd = Type.Union([
  Type.Object({ day }),
  Type.Object({ notComputable: Type.Object({ days: whole, from: day, needs: Type.Union([whole, text]) }) }),
]);
const remedyEnd = Type.Object(
  { day, settled: flag },
  {
    description:
      'The last day; not settled while the calendar of its year is not announced: no working day, it moves on.',
  },
);

/** Licences as their holders and the offices that answer for them read them. */
export const licenceAnswers = [
  object(
    'LicenceStatus',
    { code: text, word: text, text: named('Both'), until: orNull(day), since: orNull(day), deemedRenewed: flag },
    'A status by the code of the national e-licence interfaces and in words.',
  ),
  object(
    'LicenceApplication',
    {
      kind: text,
      text: named('Both'),
      admitted: flag,
      warning: orNull(Type.Object({ code: text, text: named('Both') })),
      refusal: orNull(named('Refusal')),
    },
    'A kind of application that the item offers, whether the licence admits it today, and why not.',
  ),
  object(
    'LicenceDue',
    { due: words('answer', 'condition', 'renewal'), day: orNull(day), late: flag },
    'What waits for the holder, and its last day; null while no calendar tells it.',
  ),
  object('LicenceLine', line, 'A licence in a list.'),
  object('Licences', { licences: Type.Array(named('LicenceLine')) }, 'Licences that the caller has to do with.'),
  object(
    'OfficeLicences',
    {
      licences: Type.Array(named('LicenceLine')),
      offices: Type.Array(Type.Object({ code: text, name: text }), {
        description: 'The offices whose licences the reader looks through.',
      }),
      next: orNull(text),
    },
    "Licences of the reader's office and of those below it, by number; `next` asks for the following page.",
  ),
  object(
    'LicenceDecision',
    {
      act: words('suspension', 'restoration', 'withdrawal', 'annulment', 'revocation', 'cancellation'),
      text: named('Both'),
      number: text,
      noticeNo: orNull(text),
      ground: orNull(text),
      groundText: orNull(named('Both')),
      reason: orNull(text),
      article: orNull(named('Both')),
      reply: orNull(text),
      on: day,
      until: orNull(day),
      publicInterest: orNull(text),
      compensation: orNull(text),
      indemnity: orNull(text),
      ban: orNull(Type.Object({ years: whole, article: text, from: day, until: day })),
      caseNo: orNull(text),
      office: Type.String({ description: 'Code of the office that decided.' }),
      remedies: orNull(
        Type.Object({
          reconsiderationBody: text,
          reconsiderationDays: whole,
          reconsiderationChannel: text,
          court: text,
          suitMonths: whole,
          servedOn: orNull(day),
          reconsiderationUntil: orNull(remedyEnd),
          suitUntil: orNull(remedyEnd),
        }),
      ),
    },
    'A decision about a licence after its grant; the last days of the remedies run from service and are null before it.',
  ),
  object(
    'LicenceView',
    {
      ...line,
      version: whole,
      today: day,
      standing,
      renewal: orNull(Type.Object({ caseNo: text, filedOn: day, late: flag, years: whole })),
      deemed: orNull(Type.Object({ caseNo: text, oldEnd: day })),
      suspension: orNull(Type.Object({ decisionNo: text, from: day, until: day })),
      ending: orNull(
        Type.Object({
          act: text,
          on: day,
          successor: Type.Optional(Type.Object({ licence: text, licenceNo: text })),
        }),
      ),
      cancellation: orNull(Type.Object({ ground: text, recordNo: text, on: day })),
      content: orNull(named('LicenceContent')),
      credential: orNull(Type.Object({ id: text, typedCode: text })),
      versions: Type.Array(
        Type.Object({
          version: whole,
          kind: text,
          kindText: named('Both'),
          mark: orNull(text),
          caseNo: text,
          case: Type.String({ description: 'Id of the case that granted it.' }),
          decidedOn: day,
          validFrom: day,
          validTo: day,
          changes: Type.Array(Type.Object({ part: text, before: text, now: text })),
          issuedOn: orNull(day),
          status: named('LicenceStatus'),
          href: orNull(text),
        }),
      ),
      conditions: Type.Array(
        Type.Object({
          condition: text,
          text: orNull(text),
          dueOn: day,
          standing: words('open', 'met', 'broken'),
          fellDue: flag,
        }),
      ),
      announcements: Type.Array(
        Type.Object({
          noticeNo: text,
          act: text,
          text: named('Both'),
          ground: text,
          groundText: named('Both'),
          facts: orNull(text),
          article: text,
          articleText: named('Both'),
          announcedOn: day,
          hearingRight: flag,
          requestUntil: periodEnd,
          office: text,
          standing: words('open', 'decided', 'dropped'),
          statedOn: orNull(day),
          waivedOn: orNull(day),
          said: Type.Array(Type.Object({ kind: words('statement', 'waiver'), text: orNull(text), on: day })),
          dropped: orNull(text),
          hearing: orNull(Type.Object({ requestedOn: day, heldOn: orNull(day) })),
          by: orNull(named('KnownOfficer')),
        }),
      ),
      decisions: Type.Array(named('LicenceDecision')),
      papers: Type.Array(
        Type.Object({
          document: text,
          number: text,
          file: digest,
          size: whole,
          name: text,
          href: text,
          delivered: Type.Array(Type.Object({ channel: text, at: instant })),
        }),
      ),
      papersDue: texts,
      clocks: Type.Array(
        Type.Object({
          clock: words(
            'renewal-reminder',
            'deemed-renewal',
            'expiry',
            'suspension-end',
            'condition-due',
            'hearing-request-end',
          ),
          daysBefore: orNull(whole),
          condition: orNull(text),
          noticeNo: orNull(text),
          day: Type.String({
            description: 'The first day on which it is due; the day after the last one of a period.',
          }),
          article: orNull(named('Both')),
        }),
      ),
      renewalWindow: Type.Object({
        opensOn: orNull(day),
        dueBy: day,
        late: words('accept-with-warning', 'refuse'),
        article: named('Both'),
      }),
      cases: Type.Array(Type.Object({ case: text, caseNo: orNull(text), kind: caseKind, phase, updatedAt: instant }), {
        description: "Applications about it that the reader's own account has open.",
      }),
      doubts: Type.Array(Type.Object({ setting: text, certainty: text, basis: named('Both') })),
      acts: texts,
    },
    'A licence in full. `doubts` names settings that are practice and not law; officers alone see them.',
  ),
  object(
    'LicenceActAnswer',
    { licence: text, version: whole, standing, number: orNull(text) },
    'The act is durable when this is answered; `number` is that of its paper.',
  ),
  object(
    'Bans',
    {
      bans: Type.Array(
        Type.Object({
          item: text,
          ground: words('false-materials', 'fraud'),
          article: named('Both'),
          from: day,
          until: day,
          decisionNo: text,
          office: Type.Object({ code: text, name: text }),
          liftedOn: orNull(day),
        }),
      ),
    },
    'What a firm may not apply for: first and last barred day, and since when it may again where a ban was lifted.',
  ),
] as const;
