import { type CaseState, type DocumentKind, dayOf, type ItemOutcome } from '@tuofu/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers } from '../../answers/answers.ts';
import type { NumberedCommand } from '../../cases/case-desk.ts';
import { compareAndRecord } from '../../cases/compare.ts';
import { licenceNumbers } from '../../cases/licence-numbers.ts';
import { allocateDocumentNo } from '../../cases/numbers.ts';
import { registerOf } from '../../cases/register.ts';
import { strangersTo } from '../../city/own-officers.ts';
import { admittedCase, admittedIdentity, answerAct } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import { refuseUnprintable } from '../../http/refuse-unprintable.ts';
import type { Office } from '../../office/office.ts';
import { ActHeaders, CaseParams } from '../schemas.ts';
import {
  ChecklistBody,
  CorrectionBody,
  NonAcceptanceBody,
  ReasonBody,
  RefusalBody,
  SiteCheckBody,
} from './officer-bodies.ts';

const Empty = Type.Optional(Type.Union([Type.Null(), Type.Object({}, { additionalProperties: false })]));

/** Compares anew with a machine's hand on an officer's request; recording the same outcome again changes nothing. */
async function compareForDecision(office: Office, request: FastifyRequest, stream: string) {
  const requester = `officer:${admittedIdentity(request).account}`;
  const recorded = await compareAndRecord(office, { stream, requester, occasionOf: () => 'decision' });
  if (recorded) return recorded;
  const { state } = await office.cases.load(office.profile.city.authority, stream);
  return { ok: false, refusal: { code: 'WRONG_PHASE', facts: { phase: state.phase, act: 'RecordFindings' } } } as const;
}

/**
 * A certificate must be in force on the day of the decision: what was compared on an earlier day is compared again first. Returns how
 * this moved the case on, where nothing else did meanwhile.
 */
async function compareBeforeGrant(office: Office, request: FastifyRequest, stream: string) {
  const before = await office.cases.load(office.profile.city.authority, stream);
  if (before.state.phase !== 'accepted' || before.state.compared?.on === dayOf(office.clock.now())) return undefined;
  const after = await compareForDecision(office, request, stream);
  const to = after.ok && 'loaded' in after ? after.loaded.version : undefined;
  return to === before.version + 1 ? { from: before.version, to } : undefined;
}

/** What the item of the case ends with. */
function outcomeOf(office: Office, state: CaseState): ItemOutcome | null {
  return state.phase === 'none' ? null : office.releases.byDigest(state.release).release.definition.outcome;
}

/** What officers do in a case of their office. Numbers are allocated gap-free in the transaction of the act. */
export function officerRoutes(app: FastifyInstance, office: Office): void {
  const schema = (summary: string, body: object, answer = 'ActAnswer') => ({
    schema: {
      summary,
      tags: ['officer'],
      params: CaseParams,
      headers: ActHeaders,
      body,
      response: answers(answer),
    },
    preHandler: refuseUnprintable(office),
  });
  const numbered = (
    document: DocumentKind,
    make: (no: string) => ReturnType<NumberedCommand['make']>,
  ): NumberedCommand => ({
    make: async (tx, state) => make(await allocateDocumentNo(office, tx, state, document)),
  });

  app.post('/api/cases/:case/acceptance', schema('Accept the application (受理)', Empty), async (request, reply) => {
    const { stream } = admittedCase(request);
    return answerAct(office, request, reply, {
      stream,
      command: numbered('acceptance-notice', async (noticeNo) => ({ type: 'AcceptCase', noticeNo })),
    });
  });

  app.post(
    '/api/cases/:case/correction-notice',
    schema('Serve the one complete correction notice (一次性补正告知)', CorrectionBody),
    async (request, reply) => {
      const { stream } = admittedCase(request);
      const { defects } = request.body as Static<typeof CorrectionBody>;
      return answerAct(office, request, reply, {
        stream,
        command: numbered('correction-notice', async (noticeNo) => ({ type: 'RequestCorrection', noticeNo, defects })),
      });
    },
  );

  app.post(
    '/api/cases/:case/non-acceptance',
    schema('Do not accept, naming the competent authority (不予受理)', NonAcceptanceBody),
    async (request, reply) => {
      const { stream } = admittedCase(request);
      const body = request.body as Static<typeof NonAcceptanceBody>;
      return answerAct(office, request, reply, {
        stream,
        command: numbered('non-acceptance', async (noticeNo) => ({
          type: 'DeclineCase',
          noticeNo,
          ground: 'not-competent',
          ...body,
        })),
      });
    },
  );

  app.post(
    '/api/cases/:case/findings/:finding/setting-aside',
    schema('Set a difference aside, with a reason, in the own name', ReasonBody),
    async (request, reply) => {
      const { stream } = admittedCase(request);
      const { reason } = request.body as Static<typeof ReasonBody>;
      return answerAct(office, request, reply, {
        stream,
        command: { type: 'SetAsideFinding', finding: (request.params as { finding: string }).finding, reason },
      });
    },
  );

  app.put(
    '/api/cases/:case/checklist/:item',
    schema('Answer one line of the checklist (审查清单)', ChecklistBody),
    async (request, reply) => {
      const { stream } = admittedCase(request);
      const { result, note } = request.body as Static<typeof ChecklistBody>;
      return answerAct(office, request, reply, {
        stream,
        command: { type: 'AnswerChecklist', item: (request.params as { item: string }).item, result, note },
      });
    },
  );

  app.post(
    '/api/cases/:case/site-checks',
    schema('Record an on-site check by two officers (现场核查)', SiteCheckBody),
    async (request, reply) => {
      const { stream, loaded } = admittedCase(request);
      const body = request.body as Static<typeof SiteCheckBody>;
      const strangers = strangersTo(office.profile, loaded.state, body.officers, dayOf(office.clock.now()));
      if (strangers.length > 0) return refused(reply, { code: 'NOT_AN_OFFICER', facts: { accounts: strangers } });
      return answerAct(office, request, reply, {
        stream,
        command: numbered('site-check-record', async (recordNo) => ({ type: 'RecordSiteCheck', recordNo, ...body })),
      });
    },
  );

  app.post(
    '/api/cases/:case/comparison',
    schema('Compare form, materials and registries again, now', Empty),
    async (request, reply) => {
      const { stream } = admittedCase(request);
      const after = await compareForDecision(office, request, stream);
      if (!after.ok) return refused(reply, after.refusal);
      const loaded = await office.cases.load(office.profile.city.authority, stream);
      return reply
        .header('etag', `"${loaded.version}"`)
        .send({ case: stream, version: loaded.version, phase: loaded.state.phase });
    },
  );

  app.post(
    '/api/cases/:case/grant',
    schema('Grant the licence, or the benefit (准予许可、准予给付)', Empty, 'GrantAnswer'),
    async (request, reply) => {
      const { stream, loaded } = admittedCase(request);
      const moved = await compareBeforeGrant(office, request, stream);
      return answerAct(office, request, reply, {
        stream,
        moved,
        register: await registerOf(office, loaded.state),
        command: {
          async make(tx, state) {
            const decisionNo = await allocateDocumentNo(office, tx, state, 'decision-grant');
            if (outcomeOf(office, state) === 'benefit') return { type: 'GrantBenefit', decisionNo };
            return { type: 'GrantCase', decisionNo, ...(await licenceNumbers(office, tx, state)) };
          },
        },
        more: ({ state }) =>
          state.phase === 'granted' ? { decisionNo: state.decisionNo, licenceNo: state.licenceNo } : {},
      });
    },
  );

  app.post(
    '/api/cases/:case/cancellation',
    schema('Approve the cancellation that the holder applied for (准予注销)', Empty),
    async (request, reply) => {
      const { stream, loaded } = admittedCase(request);
      if (loaded.state.phase === 'accepted' && loaded.state.compared?.on !== dayOf(office.clock.now()))
        await compareForDecision(office, request, stream);
      return answerAct(office, request, reply, {
        stream,
        register: await registerOf(office, loaded.state),
        command: numbered('decision-cancellation', async (decisionNo) => ({ type: 'ApproveCancellation', decisionNo })),
      });
    },
  );

  app.post(
    '/api/cases/:case/refusal',
    schema('Refuse, with reasons from the checklist and remedies (不予许可)', RefusalBody),
    async (request, reply) => {
      const { stream } = admittedCase(request);
      const body = request.body as Static<typeof RefusalBody>;
      return answerAct(office, request, reply, {
        stream,
        command: numbered('decision-refusal', async (decisionNo) => ({
          type: 'RefuseCase',
          decisionNo,
          falseMaterials: false,
          ...body,
        })),
      });
    },
  );
}
