import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Office } from '../office/office.ts';
import { refused } from './answer.ts';

/** Uploads up to this many bytes; larger ones are refused while they arrive. */
export const MAX_UPLOAD = 20 * 1024 * 1024;

/** Answers whatever a route or the framework threw: what the sender did wrong with a 4xx, a machine that broke with a 5xx and a line in the log. */
export function answerError(
  office: Office,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
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
  if (error.code === 'PRESS_BUSY') return refused(reply.header('retry-after', '2'), { code: 'SERVER_BUSY', facts: {} });
  if (office.isOutage(error)) {
    office.log.warn({ err: { message: error.message }, route: request.routeOptions.url }, 'the database is away');
    return refused(reply.header('retry-after', '2'), { code: 'STORE_UNAVAILABLE', facts: {} });
  }
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
}

/** Answers an address that the router itself turns away: longer than any name of ours, or not decodable. */
export function answerBadAddress(error: FastifyError, reply: FastifyReply): FastifyReply {
  reply.header('x-content-type-options', 'nosniff');
  if (error.code === 'FST_ERR_MAX_PARAM_LENGTH') return refused(reply, { code: 'NOT_FOUND', facts: {} });
  return refused(reply, { code: 'BODY_INVALID', facts: { at: ['url'] } });
}
