import { type CaseKind, type CaseState, dayOf } from '@tuofu/domain';
import { applyPrefill } from '@tuofu/packkit';
import type { FastifyInstance } from 'fastify';
import { type Static, type TSchema, Type } from 'typebox';
import { actorOf } from '../../access/identity.ts';
import { identityValues, isOwnApplication } from '../../access/identity-values.ts';
import { answers } from '../../answers/answers.ts';
import { registryNotices } from '../../cases/case-view.ts';
import { licenceValues } from '../../cases/licence-values.ts';
import { allocateDocumentNo } from '../../cases/numbers.ts';
import { licenceAskedAbout, registerOf } from '../../cases/register.ts';
import { askRegistries } from '../../cases/registry-questions.ts';
import { officeOf } from '../../city/profile.ts';
import { admittedCase, admittedIdentity, answerAct } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import { refuseUnprintable } from '../../http/refuse-unprintable.ts';
import { heldLicence } from '../../licences/held-licence.ts';
import { uuidOf } from '../../licences/names.ts';
import type { Office } from '../../office/office.ts';
import { ActHeaders, CaseParams } from '../schemas.ts';

const KINDS = [
  'first',
  'change',
  'storage-project',
  'renewal',
  'change-and-renewal',
  're-application',
  'replacement',
  'cancellation',
] as const satisfies readonly CaseKind[];
const OpenBody = Type.Object(
  {
    item: Type.String({ maxLength: 100 }),
    kind: Type.Optional(
      Type.Union(
        KINDS.map((kind) => Type.Literal(kind)),
        { description: 'What is asked for (业务类型); a first application when absent.' },
      ),
    ),
    licence: Type.Optional(
      Type.String({ maxLength: 36, description: 'Id of the licence that it is about; for every kind but the first.' }),
    ),
  },
  { additionalProperties: false },
);
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
const WithdrawalBody = Type.Optional(
  Type.Union([
    Type.Null(),
    Type.Object(
      {
        reason: Type.Optional(
          Type.String({
            maxLength: 2_000,
            description: 'Why, if the applicant likes to say it; the law asks for no reason.',
          }),
        ),
      },
      { additionalProperties: false },
    ),
  ]),
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
      const { item, kind = 'first', licence } = request.body as Static<typeof OpenBody>;
      const identity = admittedIdentity(request);
      const loaded = office.releases.current(item);
      if (!loaded) return refused(reply, { code: 'NOT_FOUND', facts: { item } });
      const { definition } = loaded.release;
      if (!definition.kinds.some((k) => k.kind === kind))
        return refused(reply, { code: 'KIND_NOT_OFFERED', facts: { item, kind } });
      const about = kind === 'first' || licence === undefined ? null : await heldLicence(office, identity, licence);
      // Whoever does not hold it does not learn that it exists.
      if (about === 'not-held' || (about && about.state.item !== item))
        return refused(reply, { code: 'NOT_FOUND', facts: {} });
      // The case's name follows from account and key, so that a doubled request meets the case that the first one opened.
      const stream = uuidOf(`${identity.account}\n${String(request.headers['idempotency-key'] ?? '')}`);
      return answerAct(office, request, reply, {
        stream,
        status: 201,
        register: {
          bans: [],
          licence: about && (await licenceAskedAbout(office, about.stream, kind, null)),
        },
        command: {
          type: 'OpenCase',
          item,
          release: loaded.digest,
          kind,
          licence: about?.stream ?? null,
          ...(about ? { prefilled: await licenceValues(office, about, kind, definition) } : {}),
        },
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
      // What the licence says and this kind may not change stays; where a registry says otherwise, the comparison shows it.
      const kept = loaded.state.prefilled.filter((v) => v.registry === 'licence' && v.mode === 'locked');
      const values = [...fromIdentity, ...said.flatMap(({ entry, answer }) => applyPrefill(entry, answer))].filter(
        (v) => !kept.some((k) => k.field === v.field),
      );
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
      const firms = identity.represents.map((r) => r.uscc);
      return answerAct(office, request, reply, {
        stream,
        register: await registerOf(office, loaded.state, firms),
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
        summary: 'Withdraw the application before the decision; no reason is owed',
        tags: ['applicant'],
        params: CaseParams,
        headers: ActHeaders,
        body: WithdrawalBody,
        response: answers('ActAnswer'),
      },
      preHandler: refuseUnprintable(office),
    },
    async (request, reply) => {
      const { stream } = admittedCase(request);
      const reason = (request.body as { reason?: string } | null | undefined)?.reason ?? '';
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
