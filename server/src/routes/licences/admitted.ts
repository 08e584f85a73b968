import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Identity } from '../../access/identity.ts';
import type { GrantedLicence } from '../../licences/held-licence.ts';

export const LicenceParams = Type.Object({ licence: Type.String({ description: 'Id of the licence' }) });

/** The licence that a request may read or act on, as the guard admitted it. */
export function admittedLicence(request: FastifyRequest): {
  readonly identity: Identity;
  readonly licence: GrantedLicence;
} {
  const { identity, licence } = request.admitted ?? {};
  if (!identity || !licence) throw new Error('a licence route was reached without the guard');
  return { identity, licence };
}
