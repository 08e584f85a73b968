import type { LicenceView } from '../../api/types.ts';

export type Announcement = LicenceView['announcements'][number];

/** In force or suspended: what has ended asks for nothing and waits for nothing any more. */
export const lives = ({ standing }: LicenceView): boolean => standing === 'in-force' || standing === 'suspended';

/** Whether the time to ask for a hearing is over; where no calendar tells the day it is not. */
export const isLate = ({ requestUntil }: Announcement, today: string): boolean =>
  'day' in requestUntil && today > requestUntil.day;

/** How an announcement stands for its holder. */
export function standsHow(
  a: Announcement,
  today: string,
): 'waits' | 'asked' | 'said' | 'waived' | 'over' | 'decided' | 'dropped' {
  if (a.standing !== 'open') return a.standing;
  if (a.hearing) return 'asked';
  if (a.waivedOn !== null) return 'waived';
  if (a.said.length > 0) return 'said';
  return isLate(a, today) ? 'over' : 'waits';
}

/** A hearing may be asked for once, in time, and not after the holder gave it up: then the authority no longer waits for it. */
export const mayAskHearing = (a: Announcement, today: string): boolean =>
  a.hearingRight && a.hearing === null && a.waivedOn === null && !isLate(a, today);
