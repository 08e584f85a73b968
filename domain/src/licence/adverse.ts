import { dayOf } from '../calendar/index.ts';
import { refused } from '../case/outcome.ts';
import { personal } from '../personal.ts';
import { barredFromGround, openAnnouncement } from './announce.ts';
import type { LicenceContext } from './context.ts';
import type { Barred } from './decided.ts';
import type { AdverseDecision } from './events.ts';
import type { AdverseAct } from './grounds.ts';
import { fits } from './grounds.ts';
import { hinderedByHearing } from './hearing.ts';
import type { Living } from './state.ts';
import { hinderedByNumber, hinderedByTexts } from './texts.ts';

type Wanted = {
  readonly noticeNo: string;
  readonly decisionNo: string;
  readonly ground: string;
  readonly reason: string;
  readonly article: string;
  readonly reply: string;
};

/**
 * What every decision against a holder needs: the announcement of this very act and ground, the holder heard, an answer to what he
 * said, a number, reasons and an article; it carries both remedies. Or why it cannot be made.
 */
export function adverseDecision(
  state: Living,
  act: AdverseAct,
  wanted: Wanted,
  context: LicenceContext,
): { readonly decision: AdverseDecision } | Barred {
  const { noticeNo, decisionNo, ground, reason, article, reply } = wanted;
  const said = reply.trim() === '' ? {} : { reply };
  const hindered = hinderedByTexts({ reason, article, ...said }) ?? hinderedByNumber(state, decisionNo);
  if (hindered) return hindered;
  if (!fits(act, ground)) return refused('GROUND_NOT_OF_ACT', { ground, adverse: act });
  const announcement = openAnnouncement(state, noticeNo, context);
  if ('ok' in announcement) return announcement;
  if (announcement.act !== act || announcement.ground !== ground)
    return refused('ANNOUNCEMENT_OF_OTHER_ACT', { notice: noticeNo, adverse: announcement.act });
  const barred = barredFromGround(state, act, ground, context) ?? hinderedByHearing(announcement, context);
  if (barred) return barred;
  const spoken = announcement.statedOn !== null || announcement.hearing !== null;
  const unanswered = hinderedByTexts(spoken ? { reply } : {});
  if (unanswered) return unanswered;
  const { code, remedies } = context.office;
  const texts = { reason: personal(reason), article, reply: personal(reply) };
  return { decision: { noticeNo, decisionNo, ...texts, office: code, remedies, on: dayOf(context.now) } };
}
