import { dayOf } from '../calendar/index.ts';
import { barredFromMachinery, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { happened, refused } from './outcome.ts';
import type { CaseState } from './state.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** A document has been made and sealed under a number that the case gave; the same number again changes nothing. */
export function recordDocument(state: CaseState, command: Command<'RecordDocument'>, context: Context): Decided {
  const barred = barredFromMachinery(context.actor);
  if (barred) return barred;
  if (!('documents' in state)) return wrongPhase(state, command.type);
  const { document, number, file, size } = command;
  if (!state.numbered.some((n) => n.document === document && n.number === number)) {
    return refused('DOCUMENT_UNKNOWN', { document, number });
  }
  if (state.documents.some((d) => d.document === document && d.number === number)) return happened();
  return happened({ type: 'DocumentMade', data: { document, number, file, size } });
}

/** 制证: the licence of this grant has been made; once only, however often the job runs. */
export function recordLicence(state: CaseState, command: Command<'RecordLicence'>, context: Context): Decided {
  const barred = barredFromMachinery(context.actor);
  if (barred) return barred;
  if (state.phase !== 'granted') return wrongPhase(state, command.type);
  const { licence, licenceNo, file, size } = command;
  // Where a licence is cancelled none is issued.
  if (licenceNo !== state.licenceNo || state.cancels !== null)
    return refused('DOCUMENT_UNKNOWN', { document: 'licence', number: licenceNo });
  if (state.made !== null) return happened();
  return happened({ type: 'LicenceMade', data: { licence, licenceNo, file, size, issuedOn: dayOf(context.now) } });
}

/** 送达: a document that was made has reached its addressee by this channel; each channel counts once. */
export function recordDelivery(state: CaseState, command: Command<'RecordDelivery'>, context: Context): Decided {
  const barred = barredFromMachinery(context.actor);
  if (barred) return barred;
  if (!('documents' in state)) return wrongPhase(state, command.type);
  const { document, number, channel } = command;
  const made = state.documents.find((d) => d.document === document && d.number === number);
  if (!made) return refused('DOCUMENT_UNKNOWN', { document, number });
  if (made.delivered.some((d) => d.channel === channel)) return happened();
  const deliveredAt = context.now.toString();
  return happened({ type: 'DocumentDelivered', data: { document, number, channel, deliveredAt } });
}
