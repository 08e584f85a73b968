import type { FastifyInstance } from 'fastify';
import { fileOf } from '../../answers/answers.ts';
import { previewLicencePaper } from '../../documents/licence-paper.ts';
import { refused } from '../../http/answer.ts';
import type { Office } from '../../office/office.ts';
import { LICENCE_ACTS, strangersNamed } from './acts.ts';
import { admittedLicence, LicenceParams } from './admitted.ts';
import { recordLicenceReading } from './reading.ts';

/** Every paper of an act on a licence before it binds (预览): no seal, no number, and nothing happens to the licence. */
export function licencePreviewRoutes(app: FastifyInstance, office: Office): void {
  for (const act of LICENCE_ACTS) {
    const document = act.paper;
    if (document === undefined) continue;
    app.post(
      `/api/licences/:licence/previews/${document}`,
      {
        schema: {
          summary:
            'Preview of a paper of a licence with the words of the act: 预览, no seal, no number, nothing happens',
          tags: ['licence'],
          params: LicenceParams,
          body: act.body,
          response: fileOf('application/pdf'),
        },
      },
      async (request, reply) => {
        const { licence, identity } = admittedLicence(request);
        const strange = strangersNamed(office, act, request.body, identity.officer?.office ?? '');
        if (strange) return refused(reply, strange);
        const preview = await previewLicencePaper(office, licence, identity, {
          document,
          command: (number) => act.command(request.body, number),
        });
        if (!preview.ok) return refused(reply, preview.refusal);
        await recordLicenceReading(office, identity.account, licence, `preview.${document}`);
        return reply
          .type('application/pdf')
          .header('content-disposition', 'attachment; filename="preview.pdf"')
          .header('cache-control', 'private, no-store')
          .send(Buffer.from(preview.pdf));
      },
    );
  }
}
