import type { CaseCommand, DocumentKind } from '@tuofu/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { fileOf } from '../../answers/answers.ts';
import { admittedCase } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import type { Office } from '../../office/office.ts';
import { CaseParams } from '../schemas.ts';
import { answerPreview } from './answer-preview.ts';
import { CorrectionBody, NonAcceptanceBody, RefusalBody, SiteCheckBody } from './officer-bodies.ts';

/** Acts that need no words of the officer. */
const PLAIN: Readonly<Partial<Record<DocumentKind, CaseCommand>>> = {
  'acceptance-notice': { type: 'AcceptCase', noticeNo: '' },
  'decision-grant': { type: 'GrantCase', decisionNo: '', licenceNo: '', eLicenceId: '' },
  'decision-cancellation': { type: 'ApproveCancellation', decisionNo: '' },
};

/** Every official paper before it binds (预览): no seal, no number, and nothing happens to the case. */
export function previewRoutes(app: FastifyInstance, office: Office): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, document: DocumentKind, command: CaseCommand) => {
    const by = admittedCase(request);
    return answerPreview(office, reply, by, document, command);
  };

  app.get(
    '/api/cases/:case/previews/:document',
    {
      schema: {
        summary: 'Preview of a paper that asks for no words: 预览, no seal, no number',
        tags: ['officer'],
        params: Type.Intersect([CaseParams, Type.Object({ document: Type.String({ maxLength: 40 }) })]),
        response: fileOf('application/pdf'),
      },
    },
    async (request, reply) => {
      const { document } = request.params as { document: string };
      const { state } = admittedCase(request).loaded;
      const benefit =
        state.phase !== 'none' && office.releases.byDigest(state.release).release.definition.outcome === 'benefit';
      const plain = Object.hasOwn(PLAIN, document) ? PLAIN[document as DocumentKind] : undefined;
      const command: CaseCommand | undefined =
        benefit && plain?.type === 'GrantCase' ? { type: 'GrantBenefit', decisionNo: '' } : plain;
      return command
        ? show(request, reply, document as DocumentKind, command)
        : refused(reply, { code: 'NOT_FOUND', facts: {} });
    },
  );

  const schema = (body: object) => ({
    schema: {
      summary: 'Preview of a paper with the words of the act: 预览, no seal, no number, nothing happens',
      tags: ['officer'],
      params: CaseParams,
      body,
      response: fileOf('application/pdf'),
    },
  });
  app.post('/api/cases/:case/previews/correction-notice', schema(CorrectionBody), async (request, reply) => {
    const body = request.body as Static<typeof CorrectionBody>;
    return show(request, reply, 'correction-notice', { type: 'RequestCorrection', noticeNo: '', ...body });
  });
  app.post('/api/cases/:case/previews/non-acceptance', schema(NonAcceptanceBody), async (request, reply) => {
    const body = request.body as Static<typeof NonAcceptanceBody>;
    return show(request, reply, 'non-acceptance', {
      type: 'DeclineCase',
      noticeNo: '',
      ground: 'not-competent',
      ...body,
    });
  });
  app.post('/api/cases/:case/previews/site-check-record', schema(SiteCheckBody), async (request, reply) => {
    const body = request.body as Static<typeof SiteCheckBody>;
    return show(request, reply, 'site-check-record', { type: 'RecordSiteCheck', recordNo: '', ...body });
  });
  app.post('/api/cases/:case/previews/decision-refusal', schema(RefusalBody), async (request, reply) => {
    const body = request.body as Static<typeof RefusalBody>;
    return show(request, reply, 'decision-refusal', {
      type: 'RefuseCase',
      decisionNo: '',
      falseMaterials: false,
      ...body,
    });
  });
}
