import type { CaseCommand, DocumentKind } from '@tuofu/domain';
import type { FastifyReply } from 'fastify';
import { recordReading } from '../../access/reading-ledger.ts';
import { previewPaper } from '../../documents/preview.ts';
import type { admittedCase } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import type { Office } from '../../office/office.ts';

/** A paper as it would be if its act were done now by the one who asks, or the refusal that the act itself would meet. */
export async function answerPreview(
  office: Office,
  reply: FastifyReply,
  by: ReturnType<typeof admittedCase>,
  document: DocumentKind,
  command: CaseCommand,
): Promise<FastifyReply> {
  const preview = await previewPaper(office, by.loaded.state, { document, command, account: by.identity.account });
  if (!preview.ok) return refused(reply, preview.refusal);
  await recordReading(office, by, `preview.${document}`);
  return reply
    .type('application/pdf')
    .header('content-disposition', 'attachment; filename="preview.pdf"')
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(preview.pdf));
}
