import { Type } from 'typebox';
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
};
const periodEnd = Type.Union([
  Type.Object({ day }),
  Type.Object({ notComputable: Type.Object({ days: whole, from: day, needs: Type.Union([whole, text]) }) }),
]);

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
    'LicenceView',
    {
      ...line,
      version: whole,
      today: day,
      standing,
      renewal: orNull(Type.Object({ caseNo: text, filedOn: day, late: flag, years: whole })),
      deemed: orNull(Type.Object({ caseNo: text, oldEnd: day })),
      suspension: orNull(Type.Object({ decisionNo: text, from: day, until: day })),
      ending: orNull(Type.Object({ act: text, on: day })),
      cancellation: orNull(Type.Object({ ground: text, recordNo: text, on: day })),
      content: orNull(named('LicenceContent')),
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
          ground: text,
          announcedOn: day,
          hearingRight: flag,
          requestUntil: periodEnd,
          office: text,
          standing: words('open', 'decided', 'dropped'),
          statedOn: orNull(day),
          waivedOn: orNull(day),
          hearing: orNull(Type.Object({ requestedOn: day, heldOn: orNull(day) })),
          by: orNull(named('KnownOfficer')),
        }),
      ),
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
      clocks: Type.Array(Type.Object({ clock: text, day })),
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
] as const;
