import { readFileSync } from 'node:fs';
import type { Account, CityProfile, DemoCity, DemoFirm, RegistryData } from './types.ts';

export type * from './types.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

/**
 * The invented 临澜市 with its second city 北屿市: profile, sign-in accounts, what the ten registries hold, and the firms
 * D1 to D5. Every code in it passes its check digit; nothing in it is real. Throws only when the files are gone.
 */
export function loadDemoCity(): DemoCity {
  return {
    profile: read('./profile.json') as CityProfile,
    accounts: (read('./accounts.json') as { readonly accounts: readonly Account[] }).accounts,
    registryData: read('./registry-data.json') as RegistryData,
    firms: (read('./firms.json') as { readonly firms: readonly DemoFirm[] }).firms,
  };
}
