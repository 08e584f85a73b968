import { papersDue } from '@tuofu/domain';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { actorWithSubstitutions } from '../../access/acting.ts';
import { readableLines } from '../../access/ledger-words.ts';
import { recordReading } from '../../access/reading-ledger.ts';
import { answers } from '../../answers/answers.ts';
import type { LoadedCase } from '../../cases/case-desk.ts';
import { caseView } from '../../cases/case-view.ts';
import { inboxOf, inboxRows, listedCases } from '../../cases/inbox-rows.ts';
import { licenceCredential } from '../../cases/licence-credential.ts';
import { questionsTo } from '../../cases/office-questions.ts';
import { timelineOf } from '../../cases/timeline.ts';
import { addresseeOf } from '../../documents/addressee.ts';
import { admittedCase, admittedIdentity } from '../../http/act.ts';
import type { Office } from '../../office/office.ts';
import { troubleOf } from '../operations/operations.ts';
import { CaseParams } from '../schemas.ts';

const InboxQuery = Type.Object({
  afterDue: Type.Optional(Type.String({ maxLength: 10 })),
  afterCase: Type.Optional(Type.String({ maxLength: 60 })),
  phases: Type.Optional(Type.String({ maxLength: 200 })),
});
const PAGE = 50;

/** Work of this case that failed and is tried again; asked for only where something is still to come. */
async function failingWork(office: Office, stream: string, { state }: LoadedCase) {
  if (!('documents' in state)) return [];
  const told = (d: (typeof state.documents)[number]) =>
    addresseeOf(state, d) !== 'applicant' || d.delivered.some((x) => x.channel === 'sms');
  const hasPhone = typeof state.answers['contact.phone'] === 'string' && state.answers['contact.phone'] !== '';
  if (papersDue(state).length === 0 && (!hasPhone || state.documents.every(told))) return [];
  const jobs = await office.queue.failing({ authority: office.profile.city.authority, stream, limit: 20 });
  return jobs.map(troubleOf);
}

/** Reading cases: one in full, lists by rows that hold no personal value. An officer's reading is written into the ledger. */
export function readCaseRoutes(app: FastifyInstance, office: Office): void {
  const authority = office.profile.city.authority;

  app.get(
    '/api/cases/:case',
    {
      schema: {
        summary: 'One case in full',
        tags: ['case'],
        params: CaseParams,
        response: answers('CaseView'),
      },
    },
    async (request, reply) => {
      const { loaded, identity, stream } = admittedCase(request);
      await recordReading(office, { identity, loaded, stream }, 'case');
      return reply
        .header('etag', `"${loaded.version}"`)
        .header('cache-control', 'private, no-store')
        .send({
          ...caseView(office, stream, loaded, actorWithSubstitutions(office, identity, loaded.state)),
          ...(identity.officer ? { failing: await failingWork(office, stream, loaded) } : {}),
          credential: identity.officer ? null : await licenceCredential(office, stream, loaded),
        });
    },
  );

  app.get(
    '/api/cases/:case/timeline',
    {
      schema: {
        summary: 'What happened in a case since its filing, and who did it (办理经过)',
        tags: ['case'],
        params: CaseParams,
        response: answers('Timeline'),
      },
    },
    async (request, reply) => {
      const { stream, loaded, identity } = admittedCase(request);
      const { events } = await office.journal.load({ authority, kind: 'case', stream });
      return reply.header('cache-control', 'private, no-store').send({
        version: loaded.version,
        events: timelineOf(events, office.profile, identity.officer ? 'office' : 'applicant'),
      });
    },
  );

  app.get(
    '/api/cases',
    { schema: { summary: 'My cases', tags: ['applicant'], response: answers('MyCases') } },
    async (request) => {
      const identity = admittedIdentity(request);
      return { cases: listedCases(office, await office.lists.ofAccount(authority, identity.account, 200)) };
    },
  );

  app.get(
    '/api/inbox',
    {
      schema: {
        summary: 'The cases of my office by strict due date',
        tags: ['officer'],
        querystring: InboxQuery,
        response: answers('Inbox'),
      },
    },
    async (request) => {
      const identity = admittedIdentity(request);
      const query = request.query as { afterDue?: string; afterCase?: string; phases?: string };
      const phases = query.phases ? query.phases.split(',').slice(0, 10) : ['received', 'accepted'];
      const after =
        query.afterDue !== undefined && query.afterCase !== undefined
          ? { after: { due: query.afterDue, caseNo: query.afterCase } }
          : {};
      const cases = await inboxOf(office, identity, { phases, limit: PAGE, ...after });
      const last = cases.at(-1);
      return {
        cases: await inboxRows(office, cases),
        next: cases.length === PAGE && last ? { afterDue: last.dueStrict ?? '', afterCase: last.caseNo } : null,
      };
    },
  );

  app.get(
    '/api/office-questions',
    {
      schema: {
        summary: 'What other offices have asked mine and mine has not answered yet (来函征求意见)',
        tags: ['officer'],
        response: answers('OfficeQuestions'),
      },
    },
    async (request, reply) =>
      reply
        .header('cache-control', 'private, no-store')
        .send({ questions: await questionsTo(office, admittedIdentity(request)) }),
  );

  app.get(
    '/api/ledger',
    {
      schema: {
        summary: 'Who looked at my data (谁查过我的数据)',
        tags: ['applicant'],
        response: answers('Ledger'),
      },
    },
    async (request) => {
      const identity = admittedIdentity(request);
      return { lines: readableLines(office, await office.ledger.ofPerson(authority, identity.account, 200)) };
    },
  );
}
