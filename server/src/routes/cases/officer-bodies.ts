import { Type } from 'typebox';

/** What officers send with their acts, and with the previews of them. */
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
export const CorrectionBody = Type.Object(
  {
    defects: Type.Array(
      Type.Object({ subject: text(100), problem: text(1_000), cure: text(1_000) }, { additionalProperties: false }),
      { minItems: 1, maxItems: 100 },
    ),
  },
  { additionalProperties: false },
);
export const NonAcceptanceBody = Type.Object(
  {
    /** Another authority is competent, unless this says otherwise. */
    ground: Type.Optional(
      Type.Union([Type.Literal('not-needed'), Type.Literal('not-competent'), Type.Literal('false-materials')]),
    ),
    competentAuthority: Type.String({ maxLength: 200 }),
    reason: text(2_000),
  },
  { additionalProperties: false },
);
export const ReasonBody = Type.Object({ reason: text(2_000) }, { additionalProperties: false });
const Result = Type.Union([Type.Literal('met'), Type.Literal('not-met'), Type.Literal('not-applicable')]);
export const ChecklistBody = Type.Object(
  { result: Result, note: Type.String({ maxLength: 2_000 }) },
  { additionalProperties: false },
);
export const SiteCheckBody = Type.Object(
  {
    checkedOn: Type.String({ maxLength: 10 }),
    officers: Type.Array(text(100), { minItems: 1, maxItems: 10 }),
    result: Type.Union([Type.Literal('passed'), Type.Literal('failed')]),
    items: Type.Array(
      Type.Object(
        { item: text(100), result: Result, note: Type.String({ maxLength: 1_000 }) },
        { additionalProperties: false },
      ),
      { maxItems: 100 },
    ),
    conclusion: text(2_000),
  },
  { additionalProperties: false },
);
export const RefusalBody = Type.Object(
  {
    reasons: Type.Array(
      Type.Object(
        { checklistItem: text(100), clause: text(500), text: text(2_000), evidence: text(2_000), cure: text(2_000) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 50 },
    ),
    /** 隐瞒有关情况或者提供虚假材料: the refusal warns, and bans where the law bans (行政许可法第七十八条). */
    falseMaterials: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
