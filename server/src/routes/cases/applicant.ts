import crypto from 'node:crypto';
import { type CaseState, dayOf } from '@tuofu/domain';
import { applyPrefill } from '@tuofu/packkit';
import type { FastifyInstance } from 'fastify';
import { type Static, type TSchema, Type } from 'typebox';
import { actorOf } from '../../access/identity.ts';
import { identityValues, isOwnApplication } from '../../access/identity-values.ts';
import { answers } from '../../answers/answers.ts';
import { registryNotices } from '../../cases/case-view.ts';
import { allocateDocumentNo } from '../../cases/numbers.ts';
import { askRegistries } from '../../cases/registry-questions.ts';
import { officeOf } from '../../city/profile.ts';
import { admittedCase, admittedIdentity, answerAct } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import type { Office } from '../../office/office.ts';
import { ActHeaders, CaseParams } from '../schemas.ts';

const OpenBody = Type.Object({ item: Type.String({ maxLength: 100 }) }, { additionalProperties: false });
/** Names are the sender's until a release knows them: any short text without control characters, each with a value of this shape. */
const named = <T extends TSchema>(value: T, maxProperties: number) =>
  Type.Unsafe<Record<string, Static<T>>>({
    type: 'object',
    propertyNames: { minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f\\u007f]+$' },
    additionalProperties: value,
    maxProperties,
  });
const RowSchema = named(Type.String({ maxLength: 4_000 }), 100);
const AnswersBody = Type.Object(
  {
    answers: named(
      Type.Union([Type.String({ maxLength: 20_000 }), Type.Boolean(), Type.Array(RowSchema, { maxItems: 500 })]),
      500,
    ),
  },
  { additionalProperties: false },
);
const FilingBody = Type.Object(
  {
    insist: Type.Optional(
      Type.Boolean({
        description:
          'File although required things are missing; the law turns nobody away at the door (行政许可法第三十二条).',
      }),
    ),
  },
  { additionalProperties: false },
);
const WithdrawalBody = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 2_000 }) },
  { additionalProperties: false },
);
const NoBody = Type.Optional(Type.Union([Type.Null(), Type.Object({}, { additionalProperties: false })]));

/** What an applicant does in its own case. */
export function applicantRoutes(app: FastifyInstance, office: Office): void {
  app.post(
    '/api/cases',
    {
      schema: {
        summary: 'Open a draft for a service item',
        tags: ['applicant'],
        headers: ActHeaders,
        body: OpenBody,
        response: answers('ActAnswer', 201),
      },
    },
    async (request, reply) => {
      const { item } = request.body as Static<typeof OpenBody>;
      const identity = admittedIdentity(request);
      const loaded = office.releases.current(item);
      if (!loaded) return refused(reply, { code: 'NOT_FOUND', facts: { item } });
      // The case's name follows from account and key, so that a doubled request meets the case that the first one opened.
      const stream = uuidOf(`${identity.account}\n${String(request.headers['idempotency-key'] ?? '')}`);
      return answerAct(office, request, reply, {
        stream,
        status: 201,
        command: { type: 'OpenCase', item, release: loaded.digest, kind: 'first', licence: null },
      });
    },
  );

  app.put(
    '/api/cases/:case/answers',
    {
      schema: {
        summary: 'Save answers; what is not named stays',
        tags: ['applicant'],
        params: CaseParams,
        headers: ActHeaders,
        body: AnswersBody,
        response: answers('ActAnswer'),
      },
    },
    async (request, reply) => {
      const { stream } = admittedCase(request);
      const { answers: given } = request.body as Static<typeof AnswersBody>;
      return answerAct(office, request, reply, { stream, command: { type: 'SaveAnswers', answers: given } });
    },
  );

  app.post(
    '/api/cases/:case/prefill',
    {
      schema: {
        summary: 'Fill the form from registries (秒填)',
        tags: ['applicant'],
        params: CaseParams,
        headers: ActHeaders,
        body: NoBody,
        response: answers('PrefillAnswer'),
      },
    },
    async (request, reply) => {
      const { stream, loaded, identity } = admittedCase(request);
      if (loaded.state.phase === 'none') return refused(reply, { code: 'NOT_FOUND', facts: {} });
      const { release } = office.releases.byDigest(loaded.state.release);
      const now = office.clock.now();
      const { definition } = release;
      const typed = loaded.state.answers[definition.applicant.code];
      if (
        definition.applicant.kind === 'organisation' &&
        typeof typed === 'string' &&
        typed !== '' &&
        !identity.represents.some((r) => r.uscc === typed)
      )
        return refused(reply, { code: 'NOT_REPRESENTED', facts: { uscc: typed } });
      const fromIdentity = identityValues(definition, identity, loaded.state.answers, now.toString());
      const known = {
        ...loaded.state.answers,
        ...Object.fromEntries(fromIdentity.map((v) => [v.field, v.value as string])),
      };
      const said = await askRegistries(office, {
        release,
        answers: known,
        today: dayOf(now),
        kind: 'kind' in loaded.state ? loaded.state.kind : 'first',
        requester: `applicant:${identity.account}`,
        caseRef: stream,
        subject: identity.account,
      });
      const values = [...fromIdentity, ...said.flatMap(({ entry, answer }) => applyPrefill(entry, answer))];
      const unavailable = [
        ...new Set(said.flatMap(({ answer: a }) => (a.outcome === 'unavailable' ? [a.registry] : []))),
      ];
      return answerAct(office, request, reply, {
        stream,
        command: { type: 'PrefillValues', values, unavailable },
        more: () => ({
          filled: values.map((v) => v.field),
          registries: said.map(({ answer: a }) => ({ registry: a.registry, outcome: a.outcome })),
          notices: registryNotices(unavailable),
        }),
      });
    },
  );

  app.post(
    '/api/cases/:case/filing',
    {
      schema: {
        summary: 'File the application (提交申请); the statutory clocks start',
        tags: ['applicant'],
        params: CaseParams,
        headers: ActHeaders,
        body: FilingBody,
        response: answers('FilingAnswer'),
      },
    },
    async (request, reply) => {
      const { stream, loaded, identity } = admittedCase(request);
      if (
        loaded.state.phase !== 'none' &&
        !isOwnApplication(
          office.releases.byDigest(loaded.state.release).release.definition,
          identity,
          loaded.state.answers,
        )
      )
        return refused(reply, { code: 'NOT_YOUR_IDENTITY', facts: {} });
      const { insist } = request.body as Static<typeof FilingBody>;
      return answerAct(office, request, reply, {
        stream,
        command: {
          office: '',
          async make(tx, state) {
            const { assessment, now } = office.cases.context(state, actorOf(identity));
            const area = officeOf(office.profile, assessment.routing.office).area;
            const year = now.toZonedDateTimeISO('Asia/Shanghai').year;
            const serial = await tx.nextNumber(office.profile.city.authority, `case:${area}`, year);
            return {
              type: 'FileCase',
              caseNo: `${area}-${year}-${String(serial).padStart(6, '0')}`,
              insist: insist ?? false,
            };
          },
        },
        more: ({ state }) => ('caseNo' in state ? { caseNo: state.caseNo } : {}),
      });
    },
  );

  app.post(
    '/api/cases/:case/corrections',
    {
      schema: {
        summary: 'Deliver the corrections asked for (提交补正)',
        tags: ['applicant'],
        params: CaseParams,
        headers: ActHeaders,
        body: NoBody,
        response: answers('ActAnswer'),
      },
    },
    async (request, reply) => {
      const { stream } = admittedCase(request);
      return answerAct(office, request, reply, { stream, command: { type: 'DeliverCorrections' } });
    },
  );

  app.post(
    '/api/cases/:case/withdrawal',
    {
      schema: {
        summary: 'Withdraw the application before the decision',
        tags: ['applicant'],
        params: CaseParams,
        headers: ActHeaders,
        body: WithdrawalBody,
        response: answers('ActAnswer'),
      },
    },
    async (request, reply) => {
      const { stream } = admittedCase(request);
      const { reason } = request.body as Static<typeof WithdrawalBody>;
      return answerAct(office, request, reply, {
        stream,
        command: {
          make: async (tx, state) => ({
            type: 'WithdrawCase',
            reason,
            noticeNo: isNumbered(state) ? await allocateDocumentNo(office, tx, state, 'termination-notice') : null,
          }),
        },
      });
    },
  );
}

/** A filed application ends with a numbered notice; a draft, and what has ended already, takes no number. */
const isNumbered = (state: CaseState): boolean =>
  state.phase === 'received' || state.phase === 'correction-requested' || state.phase === 'accepted';

/** A name-based UUID (version 8) of a text. */
export function uuidOf(text: string): string {
  const hex = crypto.createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
