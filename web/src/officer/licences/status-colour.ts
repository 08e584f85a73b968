import type { Colour } from '../../ui/said.tsx';

const COLOURS: Readonly<Record<string, Colour>> = {
  valid: 'green',
  suspended: 'amber',
  'being-made': 'blue',
  'not-yet-valid': 'blue',
  annulled: 'red',
  revoked: 'red',
  withdrawn: 'red',
};

/** The colour beside a status in words; what is over and settled is grey. */
export const statusColour = (word: string): Colour => COLOURS[word] ?? 'grey';

/** Statuses by which licences are looked for, as the store keeps them. */
export const STATUSES = [
  ...['valid', 'suspended', 'being-made', 'not-yet-valid'],
  ...['expired', 'withdrawn', 'annulled', 'revoked', 'lapsed', 'cancelled'],
] as const;
