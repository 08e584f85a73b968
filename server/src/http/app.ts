import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Admitted } from '../access/guard.ts';
import { admit } from '../access/guard.ts';
import { findIdentity } from '../access/identity.ts';
import { RIGHTS, type RouteName } from '../access/rights.ts';
import { declareAnswers } from '../answers/answers.ts';
import type { Office } from '../office/office.ts';
import { routes } from '../routes/routes.ts';
import { refused } from './answer.ts';

declare module 'fastify' {
  interface FastifyRequest {
    admitted: Admitted | null;
  }
}

/** Uploads up to this many bytes; larger ones are refused while they arrive. */
export const MAX_UPLOAD = 20 * 1024 * 1024;
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
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true, useDefaults: false } },
  });
  app.decorateRequest('admitted', null);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: office.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: true,
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
    const route = `${request.method} ${request.routeOptions.url ?? ''}` as RouteName;
    if (!(route in RIGHTS)) return; // no such route: the not-found answer follows
    if (UNSAFE.has(request.method) && !sameOrigin(request, office))
      return refused(reply, { code: 'FORBIDDEN', facts: {} });
    const identity =
      RIGHTS[route] === 'public' ? 'none' : await findIdentity(office, request.cookies[sessionCookieName(office)]);
    const result = await admit(office, route, identity, (request.params as { case?: string }).case);
    if (!result.ok) return refused(reply, result.refusal);
    request.admitted = result.admitted;
    return undefined;
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
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    if (error.validation)
      return refused(reply, {
        code: 'BODY_INVALID',
        facts: { at: error.validation.slice(0, 20).map((v) => `${v.instancePath || '/'} ${v.message ?? ''}`) },
      });
    if (error.statusCode === 429) return refused(reply, { code: 'RATE_LIMITED', facts: {} });
    if (error.statusCode === 413 || error.code === 'FST_REQ_FILE_TOO_LARGE')
      return refused(reply, { code: 'TOO_LARGE', facts: { limit: MAX_UPLOAD / 1024 / 1024 } });
    if (error.statusCode !== undefined && error.statusCode < 500)
      return refused(reply, { code: 'BODY_INVALID', facts: { at: [error.code ?? 'request'] } });
    office.log.error(
      {
        err: { message: error.message, stack: error.stack },
        route: request.routeOptions.url,
        method: request.method,
        requestId: request.id,
      },
      'request failed',
    );
    return refused(reply, { code: 'INTERNAL', facts: { reference: request.id } });
  });

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
