import type { OfficerCase } from '../case/case-types.ts';

export type Hindrance = {
  /** The end of a text key. */
  readonly key: string;
  readonly n: number;
  /** The tab on which it is put right. */
  readonly tab: 'compare' | 'checklist' | 'site' | 'form' | 'procedure';
};

/** What stands in the way of a grant as far as the page can see; the server decides. */
export function hindrancesOf(c: OfficerCase): readonly Hindrance[] {
  const unmet = c.checklist.filter((l) => l.answer?.result === 'not-met').length;
  const unanswered = c.checklist.filter((l) => !l.answer).length;
  const last = c.siteChecks.at(-1);
  return [
    ...one('gaps', c.problems.length, 'form'),
    ...one('findings', c.openFindings, 'compare'),
    ...one('unanswered', unanswered, 'checklist'),
    ...one('unmet', unmet, 'checklist'),
    ...one('siteMissing', Number(c.siteCheck.needed && !last), 'site'),
    ...one('siteFailed', Number(last?.result === 'failed'), 'site'),
    ...hindrancesOfProcedure(c),
    ...hindrancesOfViews(c),
  ];
}

/** What must be over before any decision, a refusal too: procedures, hearings, other offices, rectification, views that are not given. */
export function hindrancesOfProcedure(c: OfficerCase): readonly Hindrance[] {
  const { procedure: p, today } = c;
  if (!p) return [];
  const isOpen = (r: (typeof p.hearingRights)[number]) => {
    if (r.waivedOn !== null) return false;
    if (r.requestedOn !== null) return !p.hearings.some((h) => h.answers.includes(r.noticeNo) && h.record);
    return r.requestUntil === null || today <= r.requestUntil;
  };
  const hearings = p.hearings.filter((h) => !h.record && !h.replacedBy).length + p.hearingRights.filter(isOpen).length;
  const asked = p.asked.filter((a) => !a.answer && !(a.silence === 'no-objection' && a.dueOn && today > a.dueOn));
  return [
    ...one('running', p.announced.filter((a) => !a.endedOn).length, 'procedure'),
    ...one('hearing', hearings, 'procedure'),
    ...one('asked', asked.length, 'procedure'),
    ...one('rectification', p.rectifications.filter((r) => !r.reportedOn && today <= r.dueOn).length, 'procedure'),
    ...one('signOff', p.signOff.filter((l) => !l.opinion).length, 'procedure'),
    ...one('legal', Number(p.legalCheck?.needed === true && !p.legalCheck.opinion), 'procedure'),
  ];
}

/** Views that are given and stand against a grant. */
function hindrancesOfViews({ procedure: p }: OfficerCase): readonly Hindrance[] {
  return [
    ...one('against', p?.signOff.filter((l) => l.opinion?.proposal === 'refuse').length ?? 0, 'procedure'),
    ...one('legalAgainst', Number(p?.legalCheck?.opinion?.agrees === false), 'procedure'),
  ];
}

const one = (key: string, n: number, tab: Hindrance['tab']): readonly Hindrance[] => (n > 0 ? [{ key, n, tab }] : []);
