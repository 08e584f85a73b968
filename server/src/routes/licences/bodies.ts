import { cancellationGrounds, groundsOf } from '@tuofu/domain';
import { Type } from 'typebox';

/** What is sent with the acts on a licence; texts and days are judged by the domain, sizes here. */
const words = Type.String({ maxLength: 4_000 });
const article = Type.String({ maxLength: 200 });
const number = Type.String({ minLength: 1, maxLength: 60 });
const name = Type.String({ minLength: 1, maxLength: 60 });
const day = Type.String({ maxLength: 10 });
const closed = { additionalProperties: false };
const oneOf = (list: readonly string[]) => Type.Union(list.map((one) => Type.Literal(one)));

const acts = Object.keys(groundsOf) as (keyof typeof groundsOf)[];
const grounds = (act: keyof typeof groundsOf) => oneOf(Object.keys(groundsOf[act]));
const decision = { noticeNo: number, reason: words, article, reply: words };

export const ConditionBody = Type.Object({ condition: name, text: words, dueOn: day }, closed);
export const ConditionOutcomeBody = Type.Object(
  { condition: name, outcome: oneOf(['met', 'broken']), text: words },
  closed,
);
export const AnnouncementBody = Type.Object(
  {
    act: oneOf(acts),
    ground: oneOf([...new Set(acts.flatMap((act) => Object.keys(groundsOf[act])))]),
    facts: words,
    article,
  },
  closed,
);
export const DropBody = Type.Object({ noticeNo: number, reason: words }, closed);
export const StatementBody = Type.Object(
  { noticeNo: number, kind: oneOf(['statement', 'waiver']), text: words },
  closed,
);
export const NoticeBody = Type.Object({ noticeNo: number }, closed);
export const HearingBody = Type.Object({ noticeNo: number, toldOn: day, heldOn: day, chair: name }, closed);
export const SuspensionBody = Type.Object({ ...decision, ground: grounds('suspension'), until: day }, closed);
export const RestorationBody = Type.Object({ reason: words }, closed);
export const WithdrawalBody = Type.Object(
  { ...decision, ground: grounds('withdrawal'), publicInterest: words, compensation: words },
  closed,
);
export const AnnulmentBody = Type.Object(
  {
    ...decision,
    ground: grounds('annulment'),
    harmsPublic: Type.Boolean({ description: 'Whether annulling would gravely harm the public (第六十九条第三款).' }),
    indemnity: words,
  },
  closed,
);
export const RevocationBody = Type.Object({ ...decision, ground: grounds('revocation') }, closed);
export const CancellationBody = Type.Object(
  {
    ground: oneOf(Object.keys(cancellationGrounds)),
    reason: words,
    caseNo: Type.Optional(
      Type.String({ maxLength: 60, description: "The holder's application, where there was one." }),
    ),
  },
  closed,
);
