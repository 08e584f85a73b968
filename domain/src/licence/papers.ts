import { dayOf } from '../calendar/index.ts';
import { refused } from '../case/outcome.ts';
import type { Command } from './commands.ts';
import type { LicenceContext } from './context.ts';
import { happened, type LicenceDecided } from './decided.ts';
import type { LicenceEvent } from './events.ts';
import type { LicenceBody } from './state.ts';

/** Official papers of a licence besides the certificate itself; each is made from data, sealed and kept under its number. */
export type LicencePaper =
  | 'licence-notice'
  | 'licence-hearing-record'
  | 'suspension-decision'
  | 'restoration-decision'
  | 'withdrawal-decision'
  | 'annulment-decision'
  | 'revocation-decision'
  | 'cancellation-record';

/** The paper that an event asks for, with the number that its act gave it; `null` where it asks for none. */
export function licencePaperOf(
  event: LicenceEvent,
): { readonly document: LicencePaper; readonly number: string } | null {
  switch (event.type) {
    case 'AdverseActAnnounced':
      return { document: 'licence-notice', number: event.data.noticeNo };
    case 'LicenceHearingHeld':
      return { document: 'licence-hearing-record', number: event.data.recordNo };
    case 'LicenceSuspended':
      return { document: 'suspension-decision', number: event.data.decisionNo };
    case 'LicenceRestored':
      return event.data.decisionNo === null
        ? null
        : { document: 'restoration-decision', number: event.data.decisionNo };
    case 'LicenceWithdrawn':
      return { document: 'withdrawal-decision', number: event.data.decisionNo };
    case 'LicenceAnnulled':
      return { document: 'annulment-decision', number: event.data.decisionNo };
    case 'LicenceRevoked':
      return { document: 'revocation-decision', number: event.data.decisionNo };
    case 'LicenceCancelled':
      return { document: 'cancellation-record', number: event.data.recordNo };
    default:
      return null;
  }
}

/** A paper as made and kept; recorded once, a second run says nothing new. */
export function recordLicencePaper(
  state: LicenceBody,
  command: Command<'RecordLicencePaper'>,
  context: LicenceContext,
): LicenceDecided {
  const { document, number, file, size } = command;
  if (!state.numbers.includes(number)) return refused('LICENCE_PAPER_UNKNOWN', { number });
  if (state.papers.some((p) => p.number === number)) return happened();
  return happened({ type: 'LicencePaperMade', data: { document, number, file, size, on: dayOf(context.now) } });
}

/** 送达 of a paper, once for each channel. */
export function recordLicenceDelivery(
  state: LicenceBody,
  command: Command<'RecordLicenceDelivery'>,
  context: LicenceContext,
): LicenceDecided {
  const { number, channel } = command;
  const paper = state.papers.find((p) => p.number === number);
  if (paper === undefined) return refused('LICENCE_PAPER_UNKNOWN', { number });
  if (paper.delivered.some((d) => d.channel === channel)) return happened();
  return happened({
    type: 'LicencePaperDelivered',
    data: { number, channel, deliveredAt: context.now.toString(), on: dayOf(context.now) },
  });
}
