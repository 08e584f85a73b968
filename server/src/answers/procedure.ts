import { Type } from 'typebox';
import { duty, procedureName } from './clocks.ts';
import { day, digest, flag, instant, named, object, orNull, text, texts, whole, words } from './kit.ts';

/** The examination of an accepted case, as its parties read it. */
export const procedureAnswers = [
  object(
    'Procedure',
    {
      announced: Type.Array(
        Type.Object({
          noticeNo: text,
          procedure: procedureName,
          reason: text,
          servedOn: day,
          from: day,
          workingDays: whole,
          endedOn: orNull(day),
        }),
        { description: 'Procedures of article 45 of the Licensing Law, with the time that was told.' },
      ),
      plannedSiteChecks: Type.Array(
        Type.Object({
          noticeNo: text,
          servedOn: day,
          plannedOn: day,
          officers: texts,
          by: Type.Array(named('KnownOfficer')),
        }),
      ),
      rectifications: Type.Array(
        Type.Object({
          noticeNo: text,
          servedOn: day,
          dueOn: day,
          defects: Type.Array(Type.Object({ subject: text, problem: text, cure: text })),
          reportedOn: orNull(day),
          reportedAt: orNull(instant),
          report: text,
          files: Type.Array(
            Type.Object({ attachment: text, file: digest, size: whole, mediaType: text, name: text, href: text }),
            {
              description:
                'The applicant alone sees them until the report is sent; `href` with `/file` after it is the file, with `/pages/1` a picture of its first page.',
            },
          ),
        }),
      ),
      hearingRights: Type.Array(
        Type.Object({
          noticeNo: text,
          party: words('applicant', 'third-party'),
          name: text,
          matter: text,
          toldOn: day,
          requestUntil: orNull(day),
          requestedOn: orNull(day),
          waivedOn: orNull(day),
        }),
        {
          description:
            'Parties told that they may ask for a hearing; `requestUntil` is null while the calendar is not published.',
        },
      ),
      hearings: Type.Array(
        Type.Object({
          noticeNo: text,
          ground: words('law', 'public-interest', 'request'),
          rightNoticeNo: orNull(text),
          answers: texts,
          servedOn: day,
          calledFor: day,
          place: text,
          chair: text,
          by: named('KnownOfficer'),
          replacedBy: orNull(text),
          record: orNull(Type.Object({ recordNo: text, heldOn: day })),
        }),
      ),
      statements: Type.Array(Type.Object({ noticeNo: text, on: day, text })),
      extension: orNull(
        Type.Object({ noticeNo: text, grantedOn: day, workingDays: whole, reason: text, officer: text }),
      ),
      signOff: Type.Array(
        Type.Object({
          level: text,
          duty,
          opinion: orNull(
            Type.Object({
              level: text,
              officer: text,
              proposal: words('grant', 'refuse'),
              view: text,
              on: day,
              by: named('KnownOfficer'),
            }),
          ),
        }),
        { description: 'The levels of the sign-off chain in their order; empty for the applicant.' },
      ),
      legalCheck: orNull(
        Type.Object({
          needed: flag,
          opinion: orNull(Type.Object({ officer: text, agrees: flag, view: text, on: day, by: named('KnownOfficer') })),
        }),
      ),
      asked: Type.Array(
        Type.Object({
          requestNo: text,
          office: text,
          officeName: text,
          question: text,
          askedOn: day,
          workingDays: whole,
          dueOn: orNull(day),
          silence: words('no-objection', 'waits'),
          answer: orNull(Type.Object({ agrees: flag, view: text, officer: text, on: day, by: named('KnownOfficer') })),
        }),
      ),
      statutory: Type.Array(procedureName, { description: 'Procedures that an officer may announce in this case.' }),
    },
    'What an examination holds besides checklist and site checks.',
  ),
  object(
    'Inaction',
    {
      clock: words('decision', 'issue'),
      missedOn: day,
      body: text,
      channel: text,
      until: day,
      article: text,
      certainty: words('verified', 'known', 'uncertain'),
    },
    'The authority has let its limit pass: reconsideration, which comes first here, by this body until this day (行政复议法第二十三条).',
  ),
  object(
    'Layer',
    {
      name: words('identity', 'completeness', 'consistency', 'truth', 'conditions', 'on-site'),
      standing: words('closed', 'open', 'waiting'),
      problems: texts,
      findings: texts,
      lines: texts,
      uncompared: orNull(texts),
      siteCheck: orNull(words('not-needed', 'missing', 'failed', 'passed')),
    },
    'One layer of the examination (剥洋葱式审查), the outermost first: what it still asks, by subject, finding and line; `uncompared`: materials that no comparison has seen.',
  ),
  object(
    'PreCheck',
    {
      office: text,
      officeName: text,
      requestedOn: day,
      advice: Type.Array(
        Type.Object({ subject: text, advice: text, officer: text, on: day, by: named('KnownOfficer') }),
      ),
    },
    'A draft shown to the competent office before filing (核查预审): advice binds nobody and delays nothing.',
  ),
] as const;
