import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { endSession, openSession } from '../../access/identity.ts';
import { beginSignIn, finishSignIn, ProviderAway, SignInProblem } from '../../access/sign-in.ts';
import { answers } from '../../answers/answers.ts';
import { named } from '../../answers/kit.ts';
import { admittedIdentity } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import { sessionCookieName } from '../../http/app.ts';
import type { Office } from '../../office/office.ts';

/** A browser is sent on; what hinders it is said as a refusal. */
const elsewhere = {
  303: Type.Null({ description: 'Go on there' }),
  '4xx': named('Refusal'),
  '5xx': named('Refusal'),
};
const FLOW_COOKIE = 'tuofu_sign_in';

/** Signing in by OpenID Connect, signing out, and who I am. There are no passwords in Tuofu. */
export function sessionRoutes(app: FastifyInstance, office: Office): void {
  const secure = office.publicUrl.startsWith('https:');
  const base = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;

  app.get(
    '/sign-in',
    {
      schema: {
        summary: 'Begin signing in',
        tags: ['session'],
        querystring: Type.Object({ return: Type.Optional(Type.String({ maxLength: 500 })) }),
        response: elsewhere,
      },
    },
    async (request, reply) => {
      const wanted = (request.query as { return?: string }).return ?? '/';
      const returnTo = /^\/(?![/\\])/.test(wanted) ? wanted : '/';
      try {
        const { url, flow } = await beginSignIn(office, returnTo);
        return reply.setCookie(FLOW_COOKIE, flow, { ...base, maxAge: 600 }).redirect(url, 303);
      } catch (error) {
        office.log.warn({ reason: (error as Error).message }, 'the identity provider cannot be reached');
        return refused(reply, { code: 'SIGN_IN_UNAVAILABLE', facts: {} });
      }
    },
  );

  app.get(
    '/sign-in/callback',
    { schema: { summary: 'Return from the identity provider', tags: ['session'], response: elsewhere } },
    async (request, reply) => {
      const flow = request.cookies[FLOW_COOKIE];
      reply.clearCookie(FLOW_COOKIE, base);
      try {
        const { row, returnTo } = await finishSignIn(office, flow, new URL(request.url, office.publicUrl));
        const { token, expiresAt } = await openSession(office, row);
        return reply
          .setCookie(sessionCookieName(office), token, { ...base, expires: expiresAt })
          .redirect(returnTo, 303);
      } catch (error) {
        if (office.isOutage(error)) throw error;
        if (error instanceof ProviderAway) {
          office.log.warn({ reason: error.message }, 'the identity provider went away during a sign-in');
          return refused(reply, { code: 'SIGN_IN_UNAVAILABLE', facts: {} });
        }
        if (!(error instanceof SignInProblem))
          office.log.warn({ reason: (error as Error).message }, 'sign-in did not complete');
        return refused(reply, { code: 'SIGN_IN_FAILED', facts: {} });
      }
    },
  );

  app.post(
    '/sign-out',
    { schema: { summary: 'Sign out', tags: ['session'], response: { 204: Type.Null({ description: 'Signed out' }) } } },
    async (request, reply) => {
      await endSession(office, request.cookies[sessionCookieName(office)]);
      return reply.clearCookie(sessionCookieName(office), base).code(204).send();
    },
  );

  app.get(
    '/api/session',
    { schema: { summary: 'Who is signed in', tags: ['session'], response: answers('Session') } },
    async (request) => {
      const identity = admittedIdentity(request);
      return {
        account: identity.account,
        name: identity.name,
        kind: identity.officer ? 'officer' : 'person',
        office: identity.officer?.office ?? null,
        duties: identity.officer?.duties ?? [],
        represents: identity.represents,
      };
    },
  );
}
