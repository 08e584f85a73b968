import { type Actor, decideCase, type Refusal } from '@tuofu/domain';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../../access/identity.ts';
import { recordReading } from '../../access/reading-ledger.ts';
import { answers, fileOf } from '../../answers/answers.ts';
import type { LoadedCase } from '../../cases/case-desk.ts';
import { addresseeOf } from '../../documents/addressee.ts';
import { admittedCase, answerAct, idempotencyKey } from '../../http/act.ts';
import { fileRejected, refused } from '../../http/answer.ts';
import { attachment, pagePicture } from '../../http/attachment.ts';
import { isFileName, takeUpload } from '../../http/take-upload.ts';
import { uuidOf } from '../../licences/names.ts';
import type { Office } from '../../office/office.ts';
import { ActHeaders, CaseParams } from '../schemas.ts';

const MaterialParams = Type.Intersect([CaseParams, Type.Object({ material: Type.String() })]);
const PageParams = Type.Intersect([MaterialParams, Type.Object({ page: Type.String({ pattern: '^[0-9]{1,3}$' }) })]);
const DocumentParams = Type.Intersect([CaseParams, Type.Object({ document: Type.String({ maxLength: 100 }) })]);

/**
 * The law's refusal of a file for a slot that the item has not, asked for before the file is kept, since what no case names would lie in
 * the store for ever. A case keeps its item and release, so that the answer cannot change until the act.
 */
function slotRefusal(
  office: Office,
  { state }: LoadedCase,
  actor: Actor,
  slot: string,
  name: string,
): Refusal | undefined {
  const attach = { type: 'AttachMaterial', material: '', slot, file: '', size: 0, mediaType: '', name } as const;
  const decided = decideCase(state, attach, office.cases.context(state, actor));
  return !decided.ok && decided.refusal.code === 'SLOT_UNKNOWN' ? decided.refusal : undefined;
}

/** Uploading, removing and handing back files; nothing is parsed in this process and nothing is served inline. */
export function caseFileRoutes(app: FastifyInstance, office: Office): void {
  const authority = office.profile.city.authority;

  app.post(
    '/api/cases/:case/materials',
    {
      schema: {
        summary: 'Upload a material (multipart: slot, file)',
        tags: ['applicant'],
        params: CaseParams,
        headers: ActHeaders,
        consumes: ['multipart/form-data'],
        response: answers('UploadAnswer', 201),
      },
    },
    async (request, reply) => {
      const { stream, loaded, identity } = admittedCase(request);
      // Before anything is kept: a file without a key could not be told from its repetition.
      const key = idempotencyKey(request);
      if (key === undefined) return refused(reply, { code: 'IDEMPOTENCY_KEY_MISSING', facts: {} });
      if (!request.isMultipart())
        return refused(reply, { code: 'BODY_INVALID', facts: { at: ['multipart/form-data with slot and file'] } });
      const upload = await takeUpload(request);
      if (!upload) return refused(reply, { code: 'BODY_INVALID', facts: { at: ['slot', 'file'] } });
      const { slot, name, bytes } = upload;
      if (!isFileName(name)) return refused(reply, { code: 'FILE_NAME_INVALID', facts: {} });
      const unknown = slotRefusal(office, loaded, actorOf(identity), slot, name);
      if (unknown) return refused(reply, unknown);
      const inspected = await office.reading.inspect(bytes, { name, mediaType: upload.mimetype });
      if (!inspected.ok) return fileRejected(reply, inspected.rejected.code, inspected.rejected.facts);
      const { digest, size } = await office.files.put(authority, bytes);
      const material = uuidOf(`${stream}\n${key}`);
      return answerAct(office, request, reply, {
        stream,
        status: 201,
        body: { slot, name, digest },
        command: { type: 'AttachMaterial', material, slot, file: digest, size, mediaType: inspected.mediaType, name },
        more: () => ({ material, digest, size, mediaType: inspected.mediaType }),
      });
    },
  );

  app.delete(
    '/api/cases/:case/materials/:material',
    {
      schema: {
        summary: 'Remove an uploaded material from the draft',
        tags: ['applicant'],
        params: MaterialParams,
        headers: ActHeaders,
        response: answers('ActAnswer'),
      },
    },
    async (request, reply) => {
      const { stream } = admittedCase(request);
      const { material } = request.params as { material: string };
      return answerAct(office, request, reply, { stream, command: { type: 'RemoveMaterial', material } });
    },
  );

  app.get(
    '/api/cases/:case/materials/:material/file',
    {
      schema: {
        summary: 'The uploaded file, as an attachment',
        tags: ['case'],
        params: MaterialParams,
        response: fileOf('application/octet-stream'),
      },
    },
    async (request, reply) => {
      const by = admittedCase(request);
      const { state } = by.loaded;
      const { material } = request.params as { material: string };
      const found = state.phase === 'none' ? undefined : state.materials.find((m) => m.material === material);
      const bytes = found && (await office.files.get(authority, found.file));
      if (!found || !bytes) return refused(reply, { code: 'NOT_FOUND', facts: {} });
      await recordReading(office, by, `material.${found.slot}`);
      return attachment(reply, found.name, found.mediaType, bytes);
    },
  );

  app.get(
    '/api/cases/:case/materials/:material/pages/:page',
    {
      schema: {
        summary: 'One page of an uploaded file as a picture',
        tags: ['case'],
        params: PageParams,
        response: fileOf('image/png'),
      },
    },
    async (request, reply) => {
      const by = admittedCase(request);
      const { state } = by.loaded;
      const { material, page } = request.params as { material: string; page: string };
      const found = state.phase === 'none' ? undefined : state.materials.find((m) => m.material === material);
      if (found?.reading.state !== 'read' || Number(page) < 1 || Number(page) > found.reading.pages)
        return refused(reply, { code: 'NOT_FOUND', facts: {} });
      await recordReading(office, by, `material.${found.slot}`);
      const picture = await office.reading.page(office.files.path(authority, found.file), {
        mediaType: found.mediaType,
        page: Number(page),
        width: 1240,
      });
      return pagePicture(reply, picture);
    },
  );

  app.get(
    '/api/cases/:case/documents/:document',
    {
      schema: {
        summary: 'An official paper or the licence (PDF), by its number',
        tags: ['case'],
        params: DocumentParams,
        response: fileOf('application/pdf'),
      },
    },
    async (request, reply) => {
      const by = admittedCase(request);
      const { state } = by.loaded;
      const { document } = request.params as { document: string };
      const found =
        'documents' in state
          ? state.documents.find((d) => d.number === document || d.document === document)
          : undefined;
      const isTheirs = found && (by.identity.officer || addresseeOf(state, found) === 'applicant');
      const bytes = isTheirs && (await office.files.get(authority, found.file));
      if (!found || !bytes) return refused(reply, { code: 'NOT_FOUND', facts: {} });
      await recordReading(office, by, `document.${found.document}`);
      return attachment(reply, `${found.number}.pdf`, 'application/pdf', bytes);
    },
  );
}
