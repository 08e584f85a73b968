import type { FastifyInstance, FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { recordReading } from '../../access/reading-ledger.ts';
import { answers, fileOf } from '../../answers/answers.ts';
import { filedCopy } from '../../cases/filed-copy.ts';
import { printFiledCopy } from '../../documents/filed-paper.ts';
import { admittedCase } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import type { Office } from '../../office/office.ts';
import { CaseParams } from '../schemas.ts';

const DeliveryQuery = Type.Object({
  delivery: Type.Optional(
    Type.String({
      pattern: '^[1-9][0-9]{0,2}$',
      description: 'Which delivery, as `deliveries` of the case counts them; 1, the filing, when it is left out.',
    }),
  ),
});

/** How a delivery's copy is called in the ledger and as a file. */
const nameOf = (delivery: number): string => (delivery === 1 ? 'filed' : `filed-${delivery}`);

/** How anybody who holds the answer checks it, without asking us. */
const CHECK = {
  'zh-CN':
    '将 copy 一项写成规范化JSON（RFC 8785：键名排序、无空格、UTF-8），其SHA-256应等于 sha256；例如：jq -cjS .copy filed.json | sha256sum。每份材料文件的SHA-256应等于 materials 中的 sha256。事件中没有保存 sha256 本身：journal.hash 是事件链上本次提交这一条的哈希值，它通过加盐摘要固定此前的全部填写内容，由保存数据的机关重算核对。',
  en: 'Write the member copy as canonical JSON (RFC 8785: sorted keys, no spaces, UTF-8): its SHA-256 must equal sha256, e.g. jq -cjS .copy filed.json | sha256sum. The SHA-256 of each file must equal its sha256 in materials. No event holds sha256 itself: journal.hash is the hash of this delivery in the event chain, which fixes everything entered before it by salted digests; the authority that keeps the data can recompute it.',
} as const;

/** The exact copy of each delivery, for the party itself and the office that decides: personal values are shown in full. */
export function filedRoutes(app: FastifyInstance, office: Office): void {
  app.get(
    '/api/cases/:case/filed',
    {
      schema: {
        summary: 'Exact copy of what was filed or delivered as corrections, with its SHA-256',
        tags: ['case'],
        params: CaseParams,
        querystring: DeliveryQuery,
        response: answers('FiledCopy'),
      },
    },
    async (request, reply) => {
      const delivery = Number((request.query as { delivery?: string }).delivery ?? 1);
      const found = await filedCopy(office, admittedCase(request).stream, delivery);
      if (!found.ok) return refused(reply, found.refusal);
      await recordReading(office, admittedCase(request), nameOf(delivery));
      return privately(reply).send({ ...found.filed, check: CHECK });
    },
  );

  app.get(
    '/api/cases/:case/filed.pdf',
    {
      schema: {
        summary: 'The same copy for reading and printing (PDF, not sealed)',
        tags: ['case'],
        params: CaseParams,
        querystring: DeliveryQuery,
        response: fileOf('application/pdf'),
      },
    },
    async (request, reply) => {
      const delivery = Number((request.query as { delivery?: string }).delivery ?? 1);
      const found = await filedCopy(office, admittedCase(request).stream, delivery);
      if (!found.ok) return refused(reply, found.refusal);
      const pdf = await printFiledCopy(office, found.filed);
      if (!pdf) return refused(reply, { code: 'COPY_NOT_PRINTABLE', facts: {} });
      await recordReading(office, admittedCase(request), nameOf(delivery));
      return privately(reply)
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${found.filed.copy.caseNo}-${nameOf(delivery)}.pdf"`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(Buffer.from(pdf));
    },
  );
}

function privately(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'private, no-store');
}
