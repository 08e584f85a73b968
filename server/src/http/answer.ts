import { problemText, type Refusal, refusalText } from '@tuofu/domain';
import type { FastifyReply } from 'fastify';

/** Which HTTP status a refusal has; what is not listed is 422: understood, and not possible as it stands. */
const STATUS: Readonly<Record<string, number>> = {
  NOT_SIGNED_IN: 401,
  SESSION_EXPIRED: 401,
  FORBIDDEN: 403,
  NO_DUTY: 403,
  APPLICANT_ONLY: 403,
  OFFICER_ONLY: 403,
  MACHINE_ONLY: 403,
  NOT_THE_AUTHORITY: 403,
  NOT_THE_HOLDER: 403,
  NOT_YOURS: 404,
  OTHER_OFFICE: 404,
  NOT_FOUND: 404,
  NOT_FILED: 404,
  DELIVERY_UNKNOWN: 404,
  COPY_ERASED: 410,
  WRONG_PHASE: 409,
  LICENCE_WRONG_STANDING: 409,
  STALE_VERSION: 409,
  DUPLICATE: 409,
  LICENCE_EXISTS: 409,
  IDEMPOTENCY_KEY_REUSED: 422,
  IDEMPOTENCY_KEY_MISSING: 400,
  BODY_INVALID: 400,
  FILE_NAME_INVALID: 400,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  SERVER_BUSY: 503,
  STORE_UNAVAILABLE: 503,
  SIGN_IN_UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Answers a refusal: a code for programs and what to do next for people, in both languages. */
export function refused(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const status = STATUS[refusal.code] ?? 422;
  return reply.code(status).type('application/json; charset=utf-8').send(refusalBody(refusal));
}

export function refusalBody(refusal: Refusal): object {
  return {
    code: refusal.code,
    facts: refusal.facts,
    text: { 'zh-CN': refusalText(refusal, 'zh-CN'), en: refusalText(refusal, 'en') },
  };
}

/** Answers a file that cannot be taken, in the words of the upload. */
export function fileRejected(
  reply: FastifyReply,
  code: string,
  facts: Readonly<Record<string, string | number>>,
): FastifyReply {
  const status = code === 'TOO_LARGE' ? 413 : 422;
  const words = Object.fromEntries(Object.entries(facts).map(([k, v]) => [k, String(v)]));
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({
      code,
      facts,
      text: { 'zh-CN': problemText(`upload.${code}`, 'zh-CN', words), en: problemText(`upload.${code}`, 'en', words) },
    });
}
