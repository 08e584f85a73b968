import { dayOf } from '@tuofu/domain';
import type { FastifyInstance } from 'fastify';
import { demoMark } from '../../city/profile.ts';
import type { Office } from '../../office/office.ts';
import { Anything } from '../schemas.ts';

/** Which city this is, what day it is in its offices, and where they are. */
export function cityRoutes(app: FastifyInstance, office: Office): void {
  app.get(
    '/api/public/city',
    { schema: { summary: 'The city, its offices and its day', tags: ['public'], response: { 200: Anything } } },
    async (_request, reply) => {
      const { city, demo, offices } = office.profile;
      return reply.header('cache-control', 'public, max-age=60').send({
        name: city.name,
        demo,
        mark: demoMark(office.profile),
        today: dayOf(office.clock.now()),
        offices: offices.map(({ code, name, address, complaintLine }) => ({ code, name, address, complaintLine })),
      });
    },
  );
}
