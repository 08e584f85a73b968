import type { FastifyReply, FastifyRequest } from 'fastify';
import { unprintableRefusal } from '../documents/printable.ts';
import type { Office } from '../office/office.ts';
import { refused } from './answer.ts';

/**
 * Refuses an officer's words that no paper could show, before the act: once it stands its paper must be made, and whoever
 * is to be served would wait for it in vain.
 */
export function refuseUnprintable(office: Office) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const refusal = unprintableRefusal(office.press, request.body);
    return refusal ? refused(reply, refusal) : undefined;
  };
}
