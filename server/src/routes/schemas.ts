import { Type } from 'typebox';

export const CaseParams = Type.Object({ case: Type.String({ description: 'Id of the case' }) });
export const ActHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      description: 'Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer.',
    }),
  ),
  'if-match': Type.Optional(
    Type.String({ description: 'The version that the actor saw; a stale one is refused with STALE_VERSION.' }),
  ),
});
