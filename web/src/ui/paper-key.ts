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

/** Phases that a filing or a benefit calls by another name than a licence does. */
const PHASES_OTHERWISE: Readonly<Record<CaseView['outcome'], readonly CaseView['phase'][]>> = {
  licence: [],
  filing: ['received', 'declined'],
  benefit: ['granted', 'refused'],
};

/** The end of the key under which the phase of a case is called, in its own view as in a list. */
export function phaseKey({ outcome, phase }: Pick<CaseView, 'outcome' | 'phase'>): string {
  return PHASES_OTHERWISE[outcome].includes(phase) ? `${phase}.${outcome}` : phase;
}

/** The end of the keys that speak of what is granted: licences have the plain words, benefits (给付) their own. */
export function benefitKey({ outcome }: Pick<CaseView, 'outcome'>): string {
  return outcome === 'benefit' ? '.benefit' : '';
}
