import type { CaseEvent } from './events.ts';
import type { CaseState, MadeDocument } from './state.ts';
import { renumbered } from './void-number.ts';

type DataOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];

/** A made document is filed once under its number. */
export function afterDocument(state: CaseState, data: DataOf<'DocumentMade'>): CaseState {
  if (!('documents' in state)) return state;
  return { ...state, documents: filed(state.documents, data) };
}

/** The made licence is also one of the case's papers, so that its delivery is recorded like theirs. */
export function afterLicence(state: CaseState, data: DataOf<'LicenceMade'>): CaseState {
  if (state.phase !== 'granted') return state;
  const { licence, licenceNo, file, size, issuedOn } = data;
  const documents = filed(state.documents, { document: 'licence', number: licenceNo, file, size });
  return { ...state, made: { licence, file, issuedOn }, documents };
}

/** Delivered documents remember channel and moment; the case is delivered when its licence is, or the decision where there is none. */
export function afterDelivery(state: CaseState, data: DataOf<'DocumentDelivered'>): CaseState {
  if (!('documents' in state)) return state;
  const { document, number, channel, deliveredAt } = data;
  const documents = state.documents.map((d) =>
    d.document === document && d.number === number
      ? { ...d, delivered: [...d.delivered, { channel, at: deliveredAt }] }
      : d,
  );
  if (state.phase !== 'granted') return { ...state, documents };
  const closing =
    state.cancels !== null ? 'decision-cancellation' : state.licenceNo === '' ? 'decision-grant' : 'licence';
  return { ...state, documents, delivered: state.delivered || document === closing };
}

/** The voided number is nowhere in the case any more; the event that voided it keeps it. */
export function afterVoiding(state: CaseState, data: DataOf<'NumberVoided'>): CaseState {
  if (!('numbered' in state)) return state;
  const numbered = state.numbered.filter((n) => n.document !== data.document || n.number !== data.number);
  return renumbered({ ...state, numbered }, data.number, data.replacement);
}

function filed(before: readonly MadeDocument[], made: Omit<MadeDocument, 'delivered'>): readonly MadeDocument[] {
  const { document, number, file, size } = made;
  if (before.some((d) => d.document === document && d.number === number)) return before;
  return [...before, { document, number, file, size, delivered: [] }];
}
