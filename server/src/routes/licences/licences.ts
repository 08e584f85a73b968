import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, fileOf } from '../../answers/answers.ts';
import { admittedIdentity } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import { attachment } from '../../http/attachment.ts';
import { casesAbout } from '../../licences/cases-about.ts';
import { findLicence, isPartyOf } from '../../licences/held-licence.ts';
import { casesNamed, licenceTimeline } from '../../licences/licence-timeline.ts';
import { licenceLine, licenceView } from '../../licences/licence-view.ts';
import { sha256 } from '../../licences/names.ts';
import { type LicenceSearch, officeLicences, officesLookedAfter } from '../../licences/office-licences.ts';
import type { Office } from '../../office/office.ts';
import { admittedLicence, LicenceParams } from './admitted.ts';
import { recordLicenceReading } from './reading.ts';

const ListQuery = Type.Object({
  number: Type.Optional(
    Type.String({ maxLength: 60, description: 'Licence number; officers find a licence of their office by it.' }),
  ),
});
const DocumentParams = Type.Intersect([
  LicenceParams,
  Type.Object({ document: Type.String({ description: 'Number of a paper, or version-1, version-2 …' }) }),
]);
const MOST = 200;
const words = (maxLength: number, description: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength, description }));
const SearchBody = Type.Object(
  {
    search: words(60, "Part of the number or of a holder's name."),
    status: words(20, 'Status as a word of the law, e.g. suspended.'),
    item: words(100, 'Service item.'),
    office: words(40, 'Code of one of the offices that are answered.'),
    after: words(60, 'As `next` was answered: the page that begins after this number.'),
  },
  { additionalProperties: false },
);
const PAGE = 50;

/** Reading licences: a firm's own, and one in full for its holder and the offices that answer for it. */
export function licenceRoutes(app: FastifyInstance, office: Office): void {
  const { authority } = office.profile.city;

  app.get(
    '/api/licences',
    {
      schema: {
        summary: 'The licences of my firms, and what may be applied for with each; for officers one by its number',
        tags: ['licence'],
        querystring: ListQuery,
        response: answers('Licences'),
      },
    },
    async (request, reply) => {
      const identity = admittedIdentity(request);
      const { number } = request.query as Static<typeof ListQuery>;
      if (identity.officer && !identity.officer.duties.some((d) => d !== 'operate'))
        return refused(reply, { code: 'FORBIDDEN', facts: {} });
      const rows = identity.officer
        ? [number === undefined ? undefined : await office.licences.byNumber(authority, number)]
        : (
            await Promise.all(identity.represents.map((r) => office.licences.ofHolder(authority, sha256(r.uscc), MOST)))
          ).flat();
      const found = await Promise.all(rows.map(async (row) => row && findLicence(office, row.stream)));
      const licences = found.filter((l) => l !== undefined).filter((l) => isPartyOf(office, l, identity));
      return reply
        .header('cache-control', 'private, no-store')
        .send({ licences: licences.map((l) => licenceLine(office, l)) });
    },
  );

  // A name that is looked for goes in the body: addresses stand in logs.
  app.post(
    '/api/licence-searches',
    {
      schema: {
        summary: 'Look through the licences of my office, and of those below it, by number and page by page',
        tags: ['licence'],
        body: SearchBody,
        response: answers('OfficeLicences'),
      },
    },
    async (request, reply) => {
      const { officer } = admittedIdentity(request);
      if (!officer) return refused(reply, { code: 'FORBIDDEN', facts: {} });
      const { licences, next } = await officeLicences(office, officer, request.body as LicenceSearch, PAGE);
      return reply.header('cache-control', 'private, no-store').send({
        licences: licences.map((l) => licenceLine(office, l)),
        offices: officesLookedAfter(office, officer),
        next,
      });
    },
  );

  app.get(
    '/api/licences/:licence/timeline',
    {
      schema: {
        summary: 'What happened to a licence since its grant, and who did it; no personal value',
        tags: ['licence'],
        params: LicenceParams,
        response: answers('Timeline'),
      },
    },
    async (request, reply) => {
      const { licence } = admittedLicence(request);
      const { events, version } = await office.journal.load({ authority, kind: 'licence', stream: licence.stream });
      const named = await Promise.all(casesNamed(events).map((no) => office.lists.find(authority, no)));
      const caseOf = new Map(named.flatMap((row) => (row ? [[row.caseNo, row.stream] as const] : [])));
      return reply
        .header('cache-control', 'private, no-store')
        .send({ version, events: licenceTimeline(events, office.profile, caseOf) });
    },
  );

  app.get(
    '/api/licences/:licence',
    {
      schema: {
        summary: 'One licence in full: versions, conditions, what was announced and decided, what may be done',
        tags: ['licence'],
        params: LicenceParams,
        response: answers('LicenceView'),
      },
    },
    async (request, reply) => {
      const { licence, identity } = admittedLicence(request);
      if (identity.officer) await recordLicenceReading(office, identity.account, licence, 'licence');
      return reply
        .header('etag', `"${licence.version}"`)
        .header('cache-control', 'private, no-store')
        .send({ ...licenceView(office, licence, identity), cases: await casesAbout(office, identity, licence) });
    },
  );

  app.get(
    '/api/licences/:licence/documents/:document',
    {
      schema: {
        summary: 'A paper of the licence, or one of its certificates (PDF)',
        tags: ['licence'],
        params: DocumentParams,
        response: fileOf('application/pdf'),
      },
    },
    async (request, reply) => {
      const { licence, identity } = admittedLicence(request);
      const { document } = request.params as { document: string };
      const { state } = licence;
      const file =
        state.papers.find((p) => p.number === document)?.file ??
        state.versions.find((v) => `version-${v.version}` === document)?.made?.file;
      const bytes = file && (await office.files.get(authority, file));
      if (!bytes) return refused(reply, { code: 'NOT_FOUND', facts: {} });
      if (identity.officer) await recordLicenceReading(office, identity.account, licence, `document.${document}`);
      return attachment(reply, `${document}.pdf`, 'application/pdf', bytes);
    },
  );
}
