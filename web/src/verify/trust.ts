import type { TrustStore } from '@tuofu/verify';
import { useEffect, useState } from 'react';
import { ask } from '../api/call.ts';
import type { City } from '../api/types.ts';

/** Whom the city stands for, as it said at an instant; kept on this device so that checking goes on without network. */
export type KeptTrust = { readonly trust: TrustStore; readonly at: string };
const KEY = 'tuofu.trust';

export function readKept(text: string | null): KeptTrust | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<KeptTrust> | null;
    const whole =
      kept && typeof kept.at === 'string' && Array.isArray(kept.trust?.roots) && Array.isArray(kept.trust.qrKeys);
    return whole ? (kept as KeptTrust) : null;
  } catch {
    return null;
  }
}

export type TrustState = { readonly kept: KeptTrust | null; readonly state: 'asking' | 'fresh' | 'offline' };

/** The trust list, asked for anew when the page opens and again on demand; the kept one holds meanwhile. */
export function useTrust(): TrustState & { again(): void } {
  const [state, setState] = useState<TrustState>(() => ({
    kept: readKept(localStorage.getItem(KEY)),
    state: 'asking',
  }));
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks once
  useEffect(() => {
    let gone = false;
    ask<TrustStore>('/api/public/trust').then(
      (trust) => {
        const kept = { trust, at: new Date().toISOString() };
        localStorage.setItem(KEY, JSON.stringify(kept));
        if (!gone) setState({ kept, state: 'fresh' });
      },
      () => !gone && setState((before) => ({ ...before, state: 'offline' })),
    );
    return () => {
      gone = true;
    };
  }, [round]);
  return {
    ...state,
    again: () => {
      setState((before) => ({ ...before, state: 'asking' }));
      setRound(round + 1);
    },
  };
}

/** The city, as far as the frame of the page shows it; nothing when it cannot be had. */
export function useCity(): City | null {
  const [city, setCity] = useState<City | null>(null);
  useEffect(() => {
    ask<City>('/api/public/city').then(setCity, () => undefined);
  }, []);
  return city;
}

/** Today where the authorities sit, by this device. */
export function todayHere(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
