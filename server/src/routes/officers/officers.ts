import type { FastifyInstance } from 'fastify';
import { admittedIdentity } from '../../http/act.ts';
import type { Office } from '../../office/office.ts';
import { Anything, RefusalAnswer } from '../schemas.ts';

/** The reader's colleagues: who may stand in the record of a site check (行政许可法第三十四条 asks for two). */
export function officersRoutes(app: FastifyInstance, office: Office): void {
  app.get(
    '/api/officers',
    {
      schema: {
        summary: 'The officers of my office',
        tags: ['officer'],
        response: { 200: Anything, '4xx': RefusalAnswer },
      },
    },
    async (request) => {
      const seat = admittedIdentity(request).officer?.office;
      return {
        officers: office.profile.officers
          .filter((o) => o.office === seat)
          .map(({ account, name, certificateNo, duties }) => ({ account, name, certificateNo, duties })),
      };
    },
  );
}
