import type { CaseView } from '../api/types.ts';

/** Papers that a filing or a benefit calls by another name than a licence does, as they are headed. */
const OTHERWISE: Readonly<Record<CaseView['outcome'], readonly string[]>> = {
  licence: [],
  filing: ['correction-notice', 'non-acceptance'],
  benefit: ['decision-grant', 'decision-refusal'],
};

/** The end of the text key under which a paper of a case is named. */
export function paperKey(document: string, { outcome }: Pick<CaseView, 'outcome'>): string {
  return OTHERWISE[outcome].includes(document) ? `${document}.${outcome}` : document;
}

/** The end of the key under which a phase is called: what grants or refuses a benefit has words of its own. */
export function phaseKey(view: Pick<CaseView, 'outcome' | 'phase'>): string {
  return view.phase === 'granted' || view.phase === 'refused' ? `${view.phase}${benefitKey(view)}` : view.phase;
}

/** The end of the keys that speak of what is granted: licences have the plain words, benefits (给付) their own. */
export function benefitKey({ outcome }: Pick<CaseView, 'outcome'>): string {
  return outcome === 'benefit' ? '.benefit' : '';
}
