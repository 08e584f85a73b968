import type { FastifyInstance } from 'fastify';
import { answers } from '../../answers/answers.ts';
import { admittedIdentity } from '../../http/act.ts';
import { noticesFor } from '../../notices/account-notices.ts';
import type { Office } from '../../office/office.ts';

/** What the account was told besides its papers. */
export function noticeRoutes(app: FastifyInstance, office: Office): void {
  app.get(
    '/api/notices',
    {
      schema: {
        summary: 'What I was told about my cases and licences: reminders, what time has done, dates that moved (通知)',
        tags: ['applicant'],
        response: answers('AccountNotices'),
      },
    },
    async (request, reply) =>
      reply
        .header('cache-control', 'private, no-store')
        .send({ notices: await noticesFor(office, admittedIdentity(request)) }),
  );
}
