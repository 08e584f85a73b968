import { type CaseState, decideCase, type Refusal } from '@tuofu/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../../access/identity.ts';
import { recordReading } from '../../access/reading-ledger.ts';
import { answers, fileOf } from '../../answers/answers.ts';
import { admittedCase, answerAct, idempotencyKey } from '../../http/act.ts';
import { fileRejected, refused } from '../../http/answer.ts';
import { attachment as handOut, pagePicture } from '../../http/attachment.ts';
import { isFileName, takeUpload } from '../../http/take-upload.ts';
import { uuidOf } from '../../licences/names.ts';
import type { Office } from '../../office/office.ts';
import { ActHeaders, CaseParams } from '../schemas.ts';

const FileParams = Type.Intersect([CaseParams, Type.Object({ attachment: Type.String({ maxLength: 60 }) })]);
const PageParams = Type.Intersect([FileParams, Type.Object({ page: Type.String({ pattern: '^[0-9]{1,3}$' }) })]);

/** A file of a report, for who may see it: until the report is sent nobody but the applicant. */
function findFile(state: CaseState, attachment: string, reader: 'applicant' | 'officer') {
  if (!('procedure' in state)) return undefined;
  const shown = state.procedure.rectifications.filter((r) => reader === 'applicant' || r.reportedOn !== null);
  return shown.flatMap((r) => r.files).find((f) => f.attachment === attachment);
}

/** Photographs and documents with the report of what was put right (整改报告附件): the checks are those of every upload. */
export function reportFileRoutes(app: FastifyInstance, office: Office): void {
  const { authority } = office.profile.city;

  /** What the law says to the file before it is kept, since what no case names would lie in the store for ever; nothing where it was taken already. */
  async function refusalBefore(request: FastifyRequest, key: string, name: string): Promise<Refusal | undefined> {
    const { stream, identity } = admittedCase(request);
    if (await office.journal.findReceipt(authority, identity.account, key)) return undefined;
    const { state } = await office.cases.load(authority, stream);
    const attach = { type: 'AttachToReport', attachment: '', file: '', size: 0, mediaType: '', name } as const;
    const decided = decideCase(state, attach, office.cases.context(state, actorOf(identity)));
    return decided.ok ? undefined : decided.refusal;
  }

  function found(request: FastifyRequest) {
    const { loaded, identity } = admittedCase(request);
    const { attachment } = request.params as { attachment: string };
    return findFile(loaded.state, attachment, identity.officer ? 'officer' : 'applicant');
  }

  app.post(
    '/api/cases/:case/report-files',
    {
      schema: {
        summary: 'Attach a photograph or a document to the report of what was put right (multipart: file)',
        tags: ['examination'],
        params: CaseParams,
        headers: ActHeaders,
        consumes: ['multipart/form-data'],
        response: answers('ReportFileAnswer', 201),
      },
    },
    async (request, reply) => {
      const { stream } = admittedCase(request);
      const key = idempotencyKey(request);
      if (key === undefined) return refused(reply, { code: 'IDEMPOTENCY_KEY_MISSING', facts: {} });
      if (!request.isMultipart())
        return refused(reply, { code: 'BODY_INVALID', facts: { at: ['multipart/form-data with file'] } });
      const upload = await takeUpload(request);
      if (!upload) return refused(reply, { code: 'BODY_INVALID', facts: { at: ['file'] } });
      const { name, bytes } = upload;
      if (!isFileName(name)) return refused(reply, { code: 'FILE_NAME_INVALID', facts: {} });
      const refusal = await refusalBefore(request, key, name);
      if (refusal) return refused(reply, refusal);
      const inspected = await office.reading.inspect(bytes, { name, mediaType: upload.mimetype });
      if (!inspected.ok) return fileRejected(reply, inspected.rejected.code, inspected.rejected.facts);
      const { mediaType } = inspected;
      const { digest, size } = await office.files.put(authority, bytes);
      const attachment = uuidOf(`${stream}\nreport\n${key}`);
      return answerAct(office, request, reply, {
        stream,
        status: 201,
        body: { name, digest },
        command: { type: 'AttachToReport', attachment, file: digest, size, mediaType, name },
        more: () => ({ attachment, digest, size, mediaType }),
      });
    },
  );

  app.delete(
    '/api/cases/:case/report-files/:attachment',
    {
      schema: {
        summary: 'Take a file away from the report before it is sent',
        tags: ['examination'],
        params: FileParams,
        headers: ActHeaders,
        response: answers('ActAnswer'),
      },
    },
    async (request, reply) => {
      const { stream } = admittedCase(request);
      const { attachment } = request.params as { attachment: string };
      return answerAct(office, request, reply, { stream, command: { type: 'RemoveFromReport', attachment } });
    },
  );

  app.get(
    '/api/cases/:case/report-files/:attachment/file',
    {
      schema: {
        summary: 'A file of the report, as an attachment',
        tags: ['examination'],
        params: FileParams,
        response: fileOf('application/octet-stream'),
      },
    },
    async (request, reply) => {
      const file = found(request);
      const bytes = file && (await office.files.get(authority, file.file));
      if (!file || !bytes) return refused(reply, { code: 'NOT_FOUND', facts: {} });
      await recordReading(office, admittedCase(request), 'rectification-file');
      return handOut(reply, file.name, file.mediaType, bytes);
    },
  );

  app.get(
    '/api/cases/:case/report-files/:attachment/pages/:page',
    {
      schema: {
        summary: 'One page of a file of the report as a picture; none of a file that cannot be drawn',
        tags: ['examination'],
        params: PageParams,
        response: fileOf('image/png'),
      },
    },
    async (request, reply) => {
      const file = found(request);
      const page = Number((request.params as { page: string }).page);
      if (!file || page < 1) return refused(reply, { code: 'NOT_FOUND', facts: {} });
      await recordReading(office, admittedCase(request), 'rectification-file');
      try {
        const path = office.files.path(authority, file.file);
        return pagePicture(reply, await office.reading.page(path, { mediaType: file.mediaType, page, width: 1240 }));
      } catch (error) {
        // Nobody has counted its pages; one that it has not, or cannot show, is not there.
        office.log.warn({ err: { message: (error as Error).message } }, 'a page of a report cannot be drawn');
        return refused(reply, { code: 'NOT_FOUND', facts: {} });
      }
    },
  );
}
