import type { OfficerCase } from '../case/case-types.ts';

export type Hindrance = {
  readonly key: string;
  readonly n: number;
  /** The tab on which it is put right. */
  readonly tab: 'compare' | 'checklist' | 'site' | 'form';
};

/** What stands in the way of a grant as far as the page can see; the server decides. */
export function hindrancesOf(c: OfficerCase): readonly Hindrance[] {
  const unmet = c.checklist.filter((l) => l.answer?.result === 'not-met').length;
  const unanswered = c.checklist.filter((l) => !l.answer).length;
  const last = c.siteChecks.at(-1);
  const all: readonly (Hindrance & { readonly holds: boolean })[] = [
    { key: 'officer.hindrance.gaps', n: c.problems.length, tab: 'form', holds: c.problems.length > 0 },
    { key: 'officer.hindrance.findings', n: c.openFindings, tab: 'compare', holds: c.openFindings > 0 },
    { key: 'officer.hindrance.unanswered', n: unanswered, tab: 'checklist', holds: unanswered > 0 },
    { key: 'officer.hindrance.unmet', n: unmet, tab: 'checklist', holds: unmet > 0 },
    { key: 'officer.hindrance.siteMissing', n: 1, tab: 'site', holds: c.siteCheck.needed && !last },
    { key: 'officer.hindrance.siteFailed', n: 1, tab: 'site', holds: last?.result === 'failed' },
  ];
  return all.filter((h) => h.holds).map(({ key, n, tab }) => ({ key, n, tab }));
}
