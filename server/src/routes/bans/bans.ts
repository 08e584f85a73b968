import { type Ban, parseUscc, type Refusal } from '@tuofu/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { inPlaceOf } from '../../access/acting.ts';
import { actorOf } from '../../access/identity.ts';
import { answers } from '../../answers/answers.ts';
import { type BanEntry, bansOf, liftBan } from '../../cases/ban-register.ts';
import { officeOf } from '../../city/profile.ts';
import { admittedIdentity, bodyDigest, idempotencyKey } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import { refuseUnprintable } from '../../http/refuse-unprintable.ts';
import type { Office } from '../../office/office.ts';
import { lawWords } from '../../releases/item-words.ts';
import { ActHeaders } from '../schemas.ts';

const entry = {
  item: Type.String({ maxLength: 100 }),
  uscc: Type.String({ maxLength: 40, description: 'Credit code of the firm; in the body, so that no log keeps it.' }),
};
const InquiryBody = Type.Object(entry, { additionalProperties: false });
const LiftingBody = Type.Object(
  {
    ...entry,
    decisionNo: Type.String({ maxLength: 60, description: 'Number of the decision that imposed the ban.' }),
    liftingNo: Type.String({ maxLength: 60, description: 'Number of the decision by which it falls.' }),
    reason: Type.String({ maxLength: 4_000 }),
  },
  { additionalProperties: false },
);

/** The register of bans (行政许可法第七十八条、第七十九条): what a firm may not apply for, and its end once the decision behind it has fallen. */
export function banRoutes(app: FastifyInstance, office: Office): void {
  const shown = (bans: readonly Ban[]) => ({
    bans: bans.map(({ article, office: code, ...ban }) => ({
      ...ban,
      article: lawWords(article, office.releases.all()),
      office: { code, name: officeOf(office.profile, code).name },
    })),
  });
  /** The item and the firm that are meant, or why nobody can be. */
  const meant = (request: FastifyRequest): BanEntry | Refusal => {
    const { item, uscc } = request.body as Static<typeof InquiryBody>;
    const code = parseUscc(uscc);
    if (!code.ok) return { code: 'BODY_INVALID', facts: { at: ['uscc'] } };
    if (!office.releases.items().some((r) => r.release.definition.item === item))
      return { code: 'BODY_INVALID', facts: { at: ['item'] } };
    return { item, uscc: code.value };
  };

  app.post(
    '/api/bans/inquiry',
    {
      schema: {
        summary: 'The bans on a firm for an item, lifted and ended ones too',
        tags: ['officer'],
        body: InquiryBody,
        response: answers('Bans'),
      },
    },
    async (request, reply) => {
      const entry = meant(request);
      if ('code' in entry) return refused(reply, entry);
      return reply.header('cache-control', 'private, no-store').send(shown(await bansOf(office, entry)));
    },
  );

  app.post(
    '/api/bans/lifting',
    {
      schema: {
        summary: 'Lift a ban whose decision has fallen (解除限制申请)',
        tags: ['officer'],
        headers: ActHeaders,
        body: LiftingBody,
        response: answers('Bans'),
      },
      preHandler: refuseUnprintable(office),
    },
    async (request, reply) => {
      const identity = admittedIdentity(request);
      const key = idempotencyKey(request);
      if (key === undefined) return refused(reply, { code: 'IDEMPOTENCY_KEY_MISSING', facts: {} });
      const entry = meant(request);
      if ('code' in entry) return refused(reply, entry);
      const { decisionNo, liftingNo, reason } = request.body as Static<typeof LiftingBody>;
      const own = actorOf(identity);
      const lift = (actor: typeof own) =>
        liftBan(office, {
          ...entry,
          ...{ actor, decisionNo, liftingNo, reason, answer: shown },
          receipt: { key, account: identity.account, bodyDigest: bodyDigest(request, undefined) },
        });
      let lifted = await lift(own);
      for (const actor of inPlaceOf(office, identity, own)) {
        if (lifted.ok || lifted.refusal.code !== 'NO_DUTY') break;
        lifted = await lift(actor);
      }
      if (!lifted.ok) return refused(reply, lifted.refusal);
      if ('replay' in lifted)
        return reply.code(lifted.replay.status).header('idempotent-replay', 'true').send(lifted.replay.answer);
      return shown(lifted.bans);
    },
  );
}
