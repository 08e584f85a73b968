import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { OFFICE_PURPOSES } from '../../access/reading-ledger.ts';
import { answers, fileOf } from '../../answers/answers.ts';
import { admittedIdentity } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import { attachment } from '../../http/attachment.ts';
import { holderCase } from '../../jobs/licence-job.ts';
import { casesAbout } from '../../licences/cases-about.ts';
import { findLicence, type GrantedLicence, isPartyOf } from '../../licences/held-licence.ts';
import { licenceLine, licenceView } from '../../licences/licence-view.ts';
import { sha256 } from '../../licences/names.ts';
import type { Office } from '../../office/office.ts';
import { admittedLicence, LicenceParams } from './admitted.ts';

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

/** 谁查过我的数据: an officer's reading of a licence stands in the ledger of the account that applied for it. */
async function recordReading(office: Office, account: string, licence: GrantedLicence, what: string): Promise<void> {
  const granting = await holderCase(office, licence);
  if (!granting) return;
  await office.ledger.record([
    {
      authority: office.profile.city.authority,
      subject: granting.applicant,
      caseRef: licence.row?.licenceNo ?? licence.stream,
      purpose: OFFICE_PURPOSES.licence['zh-CN'],
      article: '《中华人民共和国行政许可法》第六十一条',
      registry: null,
      requester: `officer:${account}`,
      fields: [what],
      at: office.clock.now().toString(),
    },
  ]);
}

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
      if (identity.officer) await recordReading(office, identity.account, licence, 'licence');
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
      if (identity.officer) await recordReading(office, identity.account, licence, `document.${document}`);
      return attachment(reply, `${document}.pdf`, 'application/pdf', bytes);
    },
  );
}
