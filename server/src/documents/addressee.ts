import type { CaseState, Numbered } from '@tuofu/domain';

/** To whom a paper goes: to the applicant, to a third party whose interest is at stake, or to another office. */
export type Addressee = 'applicant' | NonNullable<Numbered['to']>;

/** Who is addressed by a paper of the case. What goes to others is not shown to the applicant and not announced to it. */
export function addresseeOf(state: CaseState, paper: Pick<Numbered, 'document' | 'number'>): Addressee {
  const numbered = 'numbered' in state ? state.numbered : [];
  return numbered.find((n) => n.document === paper.document && n.number === paper.number)?.to ?? 'applicant';
}
