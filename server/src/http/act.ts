import crypto from 'node:crypto';
import type { Actor } from '@tuofu/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorIn, inPlaceOf } from '../access/acting.ts';
import type { Identity } from '../access/identity.ts';
import type { Act, LoadedCase } from '../cases/case-desk.ts';
import { consequencesOf } from '../cases/consequences.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';
import { refused } from './answer.ts';

/** The case a request may act in, as the guard admitted it. */
export function admittedCase(request: FastifyRequest): {
  readonly identity: Identity;
  readonly loaded: LoadedCase;
  readonly stream: string;
} {
  const { identity, loaded } = request.admitted ?? {};
  if (!identity || !loaded) throw new Error('a case route was reached without the guard');
  return { identity, loaded, stream: (request.params as { case: string }).case };
}

export function admittedIdentity(request: FastifyRequest): Identity {
  const identity = request.admitted?.identity;
  if (!identity) throw new Error('a route for signed-in people was reached without the guard');
  return identity;
}

/** Performs an act and answers it: 200 or the given status with the case's id and new version, or the refusal in words. */
export async function answerAct(
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
  o: {
    readonly stream: string;
    readonly command: Act['command'];
    /** What the registers know, where the act asks for it: filing, deciding, and opening a case about a licence. */
    readonly register?: Act['register'];
    readonly status?: number;
    readonly body?: unknown;
    readonly more?: (loaded: LoadedCase) => JsonObject;
    /** What the route itself did first, on the actor's behalf: who saw the version before it has seen all that others did. */
    readonly moved?: { readonly from: number; readonly to: number } | undefined;
  },
): Promise<FastifyReply> {
  const identity = admittedIdentity(request);
  const key = idempotencyKey(request);
  if (key === undefined) return refused(reply, { code: 'IDEMPOTENCY_KEY_MISSING', facts: {} });
  const looked = versionSeen(request);
  if (looked === 'unfit') return refused(reply, { code: 'BODY_INVALID', facts: { at: ['if-match'] } });
  const expected = o.moved && looked === o.moved.from ? o.moved.to : looked;
  const status = o.status ?? 200;
  const answer = (loaded: LoadedCase): JsonObject => ({
    case: o.stream,
    version: loaded.version,
    phase: loaded.state.phase,
    ...(o.more ? o.more(loaded) : {}),
  });
  const own = actorIn(office, identity, request.admitted?.loaded?.state ?? { phase: 'none' });
  const once = {
    key,
    account: identity.account,
    bodyDigest: bodyDigest(request, o.body),
    answer: (loaded: LoadedCase) => ({ status, answer: answer(loaded) }),
  };
  const handle = (actor: Actor) =>
    office.cases.handle({
      authority: office.profile.city.authority,
      stream: o.stream,
      actor,
      command: o.command,
      ...(o.register ? { register: o.register } : {}),
      alongside: consequencesOf(office, o.stream, actor),
      ...(expected === undefined ? {} : { expected }),
      once,
    });
  let handled = await handle(own);
  // 代理: only where the own duties do not suffice does somebody act in another's place.
  for (const actor of inPlaceOf(office, identity, own)) {
    if (handled.ok || handled.refusal.code !== 'NO_DUTY') break;
    handled = await handle(actor);
  }
  if (!handled.ok) return refused(reply, handled.refusal);
  if ('replay' in handled)
    return reply.code(handled.replay.status).header('idempotent-replay', 'true').send(handled.replay.answer);
  return reply.code(status).header('etag', `"${handled.loaded.version}"`).send(answer(handled.loaded));
}

/** The version that the caller saw, from `if-match`; `undefined` when he names none. */
export function versionSeen(request: FastifyRequest): number | undefined | 'unfit' {
  const match = request.headers['if-match'];
  const seen = match === undefined ? undefined : /^(?:W\/)?(?:"(\d{1,9})"|(\d{1,9}))$/.exec(match);
  return seen === null ? 'unfit' : seen && Number(seen[1] ?? seen[2]);
}

/** The client's key against double submission; `undefined` when there is none that could serve. */
export function idempotencyKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && /^[\w-]{8,100}$/.test(key) ? key : undefined;
}

export function bodyDigest(request: FastifyRequest, body: unknown): string {
  return crypto
    .createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(body ?? request.body ?? null)}`)
    .digest('hex');
}
