import type { Colour } from '../../ui/said.tsx';

/** The colour of each phase as the applicant sees it: what waits for the applicant is amber. Words: `phase.PHASE`. */
export const PHASE_COLOUR: Readonly<Record<string, Colour>> = {
  draft: 'grey',
  received: 'blue',
  'correction-requested': 'amber',
  declined: 'red',
  accepted: 'blue',
  granted: 'green',
  refused: 'red',
  withdrawn: 'grey',
  terminated: 'red',
  registered: 'green',
};
