import { Type } from 'typebox';
import { duty } from './clocks.ts';
import { day, digest, flag, instant, named, object, orNull, text, texts, whole, words } from './kit.ts';

/** The city, its licences and its keys, the session, and operations. */
export const publicAnswers = [
  object(
    'City',
    {
      name: text,
      demo: flag,
      mark: named('Both'),
      today: day,
      offices: Type.Array(Type.Object({ code: text, name: text, address: text, complaintLine: text })),
    },
    "The city, its offices, and today in the offices' time; `mark` is empty outside a demonstration.",
  ),
  object(
    'PublicLicence',
    {
      status: Type.Object({
        code: text,
        word: text,
        colour: words('green', 'amber', 'red'),
        until: orNull(day),
        deemedRenewed: flag,
      }),
      version: whole,
      current: orNull(
        Type.Object({
          version: whole,
          since: day,
          id: orNull(text),
          status: Type.Object({ code: text, word: text }),
        }),
      ),
      licenceNo: text,
      eLicenceId: text,
      holder: text,
      holderCode: text,
      premises: text,
      mode: text,
      scope: texts,
      title: Type.Optional(text),
      parts: Type.Optional(Type.Array(named('PaperPart'))),
      validFrom: day,
      validTo: day,
      issuedOn: day,
      issuer: Type.Object({ code: text, name: text }),
      fileDigest: digest,
      checkedAt: instant,
      demonstration: flag,
      notice: text,
    },
    'What the public sees of a licence, and its status now.',
  ),
  object(
    'TrustStore',
    {
      name: text,
      demonstration: flag,
      roots: Type.Array(text, { description: 'Base64 DER of CA certificates.' }),
      timestampRoots: texts,
      qrKeys: Type.Array(
        Type.Object({
          kid: text,
          spki: text,
          issuer: text,
          demonstration: flag,
          validFrom: day,
          validTo: orNull(day),
        }),
      ),
    },
    'Whom a verifier of this city believes.',
  ),
  object(
    'Session',
    {
      account: text,
      name: text,
      kind: words('person', 'officer'),
      office: orNull(text),
      duties: Type.Array(duty),
      represents: Type.Array(Type.Object({ uscc: text, name: text, role: text })),
    },
    'Who is signed in.',
  ),
  object('Live', { live: flag }, 'The process answers.'),
  object('Ready', { ready: flag }, 'Whether the database answers.'),
  object(
    'FailingWork',
    { work: text, case: orNull(text), attempts: whole, error: text, nextAt: orNull(text) },
    'Work that failed at its last attempt; `nextAt` null: given up, waiting for an operator.',
  ),
  object(
    'Operations',
    {
      queue: Type.Object({ waiting: whole, failed: whole }),
      failing: Type.Array(named('FailingWork')),
      officeNow: instant,
      calendar: text,
      registries: Type.Array(
        Type.Object({
          registry: text,
          breaker: words('closed', 'open', 'half-open'),
          asked: whole,
          answered: whole,
          kept: whole,
          lastAnsweredAt: orNull(instant),
          lastUnavailable: orNull(Type.Object({ reason: text, at: instant })),
        }),
        {
          description: 'Since this node started; nothing of what was asked. `open`: it rests after repeated failures.',
        },
      ),
    },
    'What waits, what failed, and how each registry is doing.',
  ),
  object(
    'Numbers',
    {
      series: Type.Array(
        Type.Object({
          series: text,
          year: whole,
          last: whole,
          gaps: flag,
          voided: Type.Array(Type.Object({ number: whole, case: text, reason: text, by: text, at: instant })),
        }),
      ),
    },
    'Every series with its last number, whether it may have gaps, and the numbers that no paper bears, with the reason.',
  ),
  object(
    'CalendarAnnounced',
    {
      calendar: text,
      years: Type.Array(whole),
      already: flag,
      changed: Type.Array(Type.Object({ day, before: flag, after: flag })),
    },
    'The calendar in force and the days of known years that changed, worked or not; `already` when nothing was new.',
  ),
  object('OfficeNow', { officeNow: instant }, 'The office clock.'),
] as const;
