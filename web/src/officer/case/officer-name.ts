import { useText } from '../../ui/use-text.ts';
import type { KnownOfficer } from './case-types.ts';

/** How an officer is called on the screen: by name and what else is asked for; one whom the city no longer names, in words. */
export function useOfficerName(): (
  by: KnownOfficer | undefined,
  more?: readonly ('office' | 'certificateNo')[],
) => string {
  const t = useText();
  return (by, more = []) =>
    by?.name ? [by.name, ...more.map((what) => by[what])].filter(Boolean).join(' · ') : t('officer.by.unknown');
}
