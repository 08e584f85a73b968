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
export const ActAnswer = Type.Object(
  { case: Type.String(), version: Type.Integer(), phase: Type.String() },
  { additionalProperties: true, description: 'The act is durable when this is answered.' },
);
export const RefusalAnswer = Type.Object(
  {
    code: Type.String(),
    facts: Type.Record(Type.String(), Type.Any()),
    text: Type.Object({ 'zh-CN': Type.String(), en: Type.String() }),
  },
  { description: 'Why not, and what to do next.' },
);
export const Anything = Type.Any();
