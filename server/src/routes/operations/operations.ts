import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers } from '../../answers/answers.ts';
import { named } from '../../answers/kit.ts';
import { admittedIdentity } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import type { Office } from '../../office/office.ts';
import type { Queue } from '../../office/ports.ts';

const ClockBody = Type.Object(
  {
    to: Type.String({ maxLength: 40, description: 'An instant before the year 2100, e.g. 2026-07-10T09:00:00+08:00' }),
  },
  { additionalProperties: false },
);

const CalendarBody = Type.Object(
  {
    year: Type.Integer({ minimum: 1000, maximum: 9998 }),
    notices: Type.Array(Type.String({ maxLength: 500 }), { maxItems: 20 }),
    days: Type.Array(
      Type.Object(
        { date: Type.String({ maxLength: 10 }), name: Type.String({ maxLength: 50 }), off: Type.Boolean() },
        { additionalProperties: false },
      ),
      { maxItems: 400 },
    ),
  },
  { additionalProperties: false, description: "One year's notice of days off and worked, as in domain/calendar-data" },
);

const NumbersQuery = Type.Object({ year: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })) });

/** A job that failed, in words for staff: which work of which case, how often, why, and when it is tried again (`null`: given up). */
export const troubleOf = (job: Awaited<ReturnType<Queue['failing']>>[number]) => ({
  work: job.queue,
  case: typeof job.data['stream'] === 'string' ? job.data['stream'] : null,
  attempts: job.attempts,
  error: job.error,
  nextAt: job.nextAt,
});

/** Health for machines, failures for staff, and the demonstration's clock for its operator. */
export function operationsRoutes(app: FastifyInstance, office: Office): void {
  app.get(
    '/health/live',
    { schema: { summary: 'The process answers', tags: ['operations'], response: answers('Live') } },
    async () => ({
      live: true,
    }),
  );

  app.get(
    '/health/ready',
    {
      schema: {
        summary: 'The database answers',
        tags: ['operations'],
        response: { ...answers('Ready'), 503: named('Ready') },
      },
    },
    async (_request, reply) => {
      try {
        await office.queue.depth();
        return { ready: true };
      } catch {
        return refused(reply, { code: 'STORE_UNAVAILABLE', facts: {} });
      }
    },
  );

  app.get(
    '/api/operations',
    {
      schema: {
        summary: 'What waits, what failed and how the registries are doing, visible to staff',
        tags: ['operations'],
        response: answers('Operations'),
      },
    },
    async () => ({
      queue: await office.queue.depth(),
      failing: (await office.queue.failing({ authority: office.profile.city.authority, limit: 50 })).map(troubleOf),
      officeNow: office.clock.now().toString(),
      calendar: office.calendar.version,
      registries: office.registries.health(),
    }),
  );

  app.get(
    '/api/operations/numbers',
    {
      schema: {
        summary: 'The series of numbers, and every number that was voided, with its reason',
        tags: ['operations'],
        querystring: NumbersQuery,
        response: answers('Numbers'),
      },
    },
    async (request) => {
      const { year } = request.query as Static<typeof NumbersQuery>;
      const rows = await office.numbers.ofAuthority(office.profile.city.authority, year ? Number(year) : undefined);
      return {
        series: rows.map(({ voided, ...s }) => ({
          ...s,
          voided: voided.map(({ number, stream, reason, actor, at }) => ({
            ...{ number, case: stream, reason, at },
            by: actor,
          })),
        })),
      };
    },
  );

  app.post(
    '/api/operations/calendar',
    {
      schema: {
        summary: 'A newly announced or changed year of the working-day calendar; open cases are recomputed',
        tags: ['operations'],
        body: CalendarBody,
        response: answers('CalendarAnnounced'),
      },
    },
    async (request, reply) => {
      const announced = await office.calendars.announce(request.body, {
        actor: `officer:${admittedIdentity(request).account}`,
        at: office.clock.now(),
      });
      if (!announced.ok) return refused(reply, { code: announced.problem.code, facts: { at: announced.problem.at } });
      const { ok: _, ...said } = announced;
      return said;
    },
  );

  app.post(
    '/api/operations/clock',
    {
      schema: {
        summary: 'Demonstration only: set the office clock forward',
        tags: ['operations'],
        body: ClockBody,
        response: answers('OfficeNow'),
      },
    },
    async (request, reply) => {
      if (office.mode !== 'demo' || !office.clock.setForward) return refused(reply, { code: 'NOT_FOUND', facts: {} });
      const { to } = request.body as Static<typeof ClockBody>;
      let instant: Temporal.Instant;
      try {
        instant = Temporal.Instant.from(to);
      } catch {
        return refused(reply, { code: 'BODY_INVALID', facts: { at: ['/to'] } });
      }
      // The clock never goes back: one set to the end of time would stop the house for good.
      if (instant.epochMilliseconds >= Date.UTC(2100, 0, 1))
        return refused(reply, { code: 'BODY_INVALID', facts: { at: ['/to'] } });
      if (!office.clock.setForward(instant)) return refused(reply, { code: 'CLOCK_ONLY_FORWARD', facts: {} });
      return { officeNow: office.clock.now().toString() };
    },
  );
}
