import { known } from '../personal.ts';
import type { LicenceEvent } from './events.ts';
import type { LicenceState } from './state.ts';

/** A licence of which nothing has happened yet. */
export const initialLicence: LicenceState = { phase: 'none' };

/** What the licence is after the event; issued once, it is not issued again. */
export function evolveLicence(state: LicenceState, event: LicenceEvent): LicenceState {
  switch (event.type) {
    case 'LicenceGranted':
      return state; // nothing to show before it is made
    case 'LicenceIssued':
      if (state.phase !== 'none') return state;
      return {
        ...event.data,
        phase: 'issued',
        content: known(event.data.content) ?? null,
        credential: known(event.data.credential) ?? null,
      };
  }
}

/** The state that a licence's whole log leads to. */
export function foldLicence(events: readonly LicenceEvent[]): LicenceState {
  return events.reduce(evolveLicence, initialLicence);
}
