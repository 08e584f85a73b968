import type { DocumentKind } from './events.ts';
import type { CaseState, Filed } from './state.ts';

export type Numbered = { readonly document: DocumentKind; readonly number: string };

/** Every number that an act of this case has given to an official paper. */
export function numbersOf(state: Extract<CaseState, Filed>): readonly Numbered[] {
  const notices = state.corrections.map((c): Numbered => ({ document: 'correction-notice', number: c.noticeNo }));
  switch (state.phase) {
    case 'received':
    case 'correction-requested':
      return notices;
    case 'declined':
      return [...notices, { document: 'non-acceptance', number: state.noticeNo }];
    case 'accepted':
    case 'granted':
    case 'refused': {
      const checks = state.siteChecks.map((c): Numbered => ({ document: 'site-check-record', number: c.recordNo }));
      const examined: Numbered[] = [...notices, { document: 'acceptance-notice', number: state.noticeNo }, ...checks];
      if (state.phase === 'accepted') return examined;
      if (state.phase === 'refused') return [...examined, { document: 'decision-refusal', number: state.decisionNo }];
      const licence: Numbered = { document: 'licence', number: state.licenceNo };
      return [...examined, { document: 'decision-grant', number: state.decisionNo }, licence];
    }
    case 'withdrawn':
      return state.numbered;
  }
}

/** Papers that an act has given a number and that are not made yet: the act stands, the paper follows (制证中). */
export function papersDue(state: CaseState): readonly Numbered[] {
  if (!('documents' in state)) return [];
  return numbersOf(state).filter(
    (n) => !state.documents.some((d) => d.document === n.document && d.number === n.number),
  );
}
