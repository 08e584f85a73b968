import type { FastifyRequest } from 'fastify';
import { admittedCase } from '../http/act.ts';
import type { Office } from '../office/office.ts';

/** Writes an officer's reading of a case into the ledger that the applicant sees; who reads its own case leaves no line. */
export async function noteReading(office: Office, request: FastifyRequest, fields: readonly string[]): Promise<void> {
  const { loaded, identity, stream } = admittedCase(request);
  if (!identity.officer || loaded.state.phase === 'none') return;
  await office.ledger.record([
    {
      authority: office.profile.city.authority,
      subject: loaded.state.applicant,
      caseRef: stream,
      purpose: '办理行政许可',
      article: '《中华人民共和国行政许可法》第三十四条',
      registry: null,
      requester: `officer:${identity.account}`,
      fields,
      at: office.clock.now().toString(),
    },
  ]);
}
