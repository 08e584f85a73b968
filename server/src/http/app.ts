import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Admitted } from '../access/guard.ts';
import { admit } from '../access/guard.ts';
import { findIdentity } from '../access/identity.ts';
import { RIGHTS, type RouteName } from '../access/rights.ts';
import { declareAnswers } from '../answers/answers.ts';
import type { Office } from '../office/office.ts';
import { routes } from '../routes/routes.ts';
import { refused } from './answer.ts';
import { answerBadAddress, answerError, MAX_UPLOAD } from './answer-error.ts';
import { uncleanAt } from './clean-text.ts';
import { answerClientError, answerExpectation } from './client-error.ts';
import { securityHeaders } from './security-headers.ts';

declare module 'fastify' {
  interface FastifyRequest {
    admitted: Admitted | null;
  }
}

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export function sessionCookieName(office: Office): string {
  return office.publicUrl.startsWith('https:') ? '__Host-tuofu' : 'tuofu';
}

/** Builds the HTTP application over an office; `app.inject` is enough to try a route. */
export async function buildApp(office: Office, o: { readonly rateLimit?: boolean } = {}): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    logger: false,
    bodyLimit: 512 * 1024,
    trustProxy: false,
    routerOptions: { maxParamLength: 200, caseSensitive: true },
    // A request without a host or with an expectation would be answered by Node itself, without words.
    http: { requireHostHeader: false },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, _request, reply) => answerBadAddress(error, reply),
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: false, useDefaults: false } },
  });
  app.decorateRequest('admitted', null);
  app.server.on('checkExpectation', answerExpectation);
  await app.register(cookie);
  const headers = securityHeaders(office.publicUrl.startsWith('https:'));
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  if (o.rateLimit !== false) {
    await app.register(rateLimit, {
      global: false,
      errorResponseBuilder: () => Object.assign(new Error('rate limited'), { statusCode: 429 }),
    });
  }
  await app.register(multipart, {
    limits: { fileSize: MAX_UPLOAD, files: 1, fields: 5, fieldSize: 200, parts: 6, headerPairs: 50 },
  });
  await app.register(swagger, {
    refResolver: { buildLocalReference: (schema, _base, _fragment, i) => String(schema['$id'] ?? `def-${i}`) },
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '托付 Tuofu',
        version: '0.1.0',
        description:
          'Licensing and services of a city. Every refusal carries a code and text in zh-CN and en. 演示城市：演示文件 不具有法律效力.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tuofu' } } },
    },
  });

  app.addHook('onRequest', async (request, reply) => {
    if (request.raw.httpVersion !== '1.0' && !request.headers.host)
      return refused(reply, { code: 'BODY_INVALID', facts: { at: ['host'] } });
    if (request.is404) return undefined; // the not-found answer follows
    // HEAD is GET without its body and asks for the same rights.
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const route = `${method} ${request.routeOptions.url}` as RouteName;
    if (UNSAFE.has(request.method) && !sameOrigin(request, office))
      return refused(reply, { code: 'FORBIDDEN', facts: {} });
    const identity =
      RIGHTS[route] === 'public' ? 'none' : await findIdentity(office, request.cookies[sessionCookieName(office)]);
    const params = request.params as { case?: string; licence?: string };
    const result = await admit(office, route, identity, params.case, params.licence);
    if (!result.ok) return refused(reply, result.refusal);
    // Nothing here has such a name: this is told only to those who may ask.
    if (uncleanAt(request.params)) return refused(reply, { code: 'NOT_FOUND', facts: {} });
    const asked = uncleanAt(request.query);
    if (asked) return refused(reply, { code: 'BODY_INVALID', facts: { at: [asked] } });
    request.admitted = result.admitted;
    return undefined;
  });
  // After validation, which bounds how much there is to look at; before any handler.
  app.addHook('preHandler', async (request, reply) => {
    const at = uncleanAt(request.body);
    return at ? refused(reply, { code: 'BODY_INVALID', facts: { at: [at] } }) : undefined;
  });

  app.addHook('onRoute', (route) => {
    const methods = Array.isArray(route.method) ? route.method : [route.method];
    for (const method of methods) {
      if (method === 'HEAD') continue;
      if (!(`${method} ${route.url}` in RIGHTS))
        throw new Error(`route ${method} ${route.url} has no row in the table of rights`);
    }
  });

  app.setNotFoundHandler((_request, reply) => refused(reply, { code: 'NOT_FOUND', facts: {} }));
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(office, error, request, reply));

  // Answers are sent as they were made: their schemas describe them, and a system test holds them to it; nothing is cut or coerced.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  declareAnswers(app);
  for (const register of routes) register(app, office);
  return app;
}

/** A browser says where a request comes from; programs without a browser say nothing and carry no ambient cookie of a person. */
function sameOrigin(request: FastifyRequest, office: Office): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.origin;
  return !origin || origin === new URL(office.publicUrl).origin || origin === `http://${request.headers.host}`;
}
