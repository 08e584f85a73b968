import { Type } from 'typebox';

/** What is sent with the acts of an examination; texts and days are judged by the domain, sizes here. */
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const words = Type.String({ maxLength: 4_000 });
const name = Type.String({ maxLength: 200 });
const day = Type.String({ maxLength: 10 });
const number = text(60);
const count = Type.Integer({ minimum: -1_000, maximum: 1_000 });
const closed = { additionalProperties: false };
const Defects = Type.Array(Type.Object({ subject: text(100), problem: text(1_000), cure: text(1_000) }, closed), {
  maxItems: 100,
});

export const ProcedureBody = Type.Object(
  {
    procedure: Type.Union(
      (['expert-review', 'inspection', 'testing', 'quarantine', 'appraisal', 'tender', 'auction'] as const).map((p) =>
        Type.Literal(p),
      ),
    ),
    reason: words,
    from: day,
    workingDays: count,
  },
  closed,
);
export const VoidNumberBody = Type.Object(
  {
    document: text(40),
    number,
    ground: Type.Union([Type.Literal('cannot-be-made'), Type.Literal('mistaken')]),
    reason: words,
  },
  closed,
);
export const OutcomeBody = Type.Object({ noticeNo: number, endedOn: day, outcome: words }, closed);
export const SitePlanBody = Type.Object({ plannedOn: day, officers: Type.Array(text(100), { maxItems: 10 }) }, closed);
export const RectificationBody = Type.Object({ dueOn: day, defects: Defects }, closed);
export const ReportBody = Type.Object({ report: words }, closed);
export const ExtensionBody = Type.Object({ reason: words, approval: Type.Optional(name) }, closed);
export const HearingRightBody = Type.Object(
  { party: Type.Union([Type.Literal('applicant'), Type.Literal('third-party')]), name, matter: words },
  closed,
);
export const HearingRequestBody = Type.Object({ noticeNo: number, requestedOn: day }, closed);
export const NoticeBody = Type.Object({ noticeNo: number }, closed);
export const StatementBody = Type.Object({ noticeNo: number, text: words }, closed);
export const HearingBody = Type.Object(
  {
    ground: Type.Union([Type.Literal('law'), Type.Literal('public-interest'), Type.Literal('request')]),
    rightNoticeNo: Type.Union([number, Type.Null()]),
    calledFor: day,
    place: name,
    chair: name,
  },
  closed,
);
export const HearingRecordBody = Type.Object(
  {
    noticeNo: number,
    heldOn: day,
    parties: Type.Array(Type.Object({ name: text(100), role: text(100), signed: Type.Boolean() }, closed), {
      maxItems: 50,
    }),
    summary: words,
  },
  closed,
);
export const OpinionBody = Type.Object(
  {
    level: text(60),
    proposal: Type.Union([Type.Literal('grant'), Type.Literal('refuse')]),
    view: words,
  },
  closed,
);
export const LegalOpinionBody = Type.Object({ agrees: Type.Boolean(), view: words }, closed);
export const OfficeRequestBody = Type.Object({ office: text(60), question: words, workingDays: count }, closed);
export const OfficeAnswerBody = Type.Object({ requestNo: number, agrees: Type.Boolean(), view: words }, closed);
export const RecusalBody = Type.Object({ officer: name, reason: words }, closed);
export const TerminationBody = Type.Object(
  {
    ground: Type.Union([
      Type.Literal('applicant-ended'),
      Type.Literal('object-gone'),
      Type.Literal('withdrawn-by-law'),
    ]),
    reason: words,
  },
  closed,
);
export const AdviceBody = Type.Object({ subject: name, advice: words }, closed);
export const NothingBody = Type.Optional(Type.Union([Type.Null(), Type.Object({}, closed)]));
