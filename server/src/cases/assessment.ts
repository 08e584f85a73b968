import { type Actor, type Assessment, type CaseState, dayOf } from '@tuofu/domain';
import { assess } from '@tuofu/packkit';
import type { CityProfile } from '../city/profile.ts';
import type { Releases } from '../releases/releases.ts';
import { registriesFound } from './registry-questions.ts';

/** What the case's own release says about it now; a case that is being opened is assessed under the item's newest release. */
export function assessCase(o: {
  readonly state: CaseState;
  readonly now: Temporal.Instant;
  readonly releases: Releases;
  readonly profile: CityProfile;
  readonly actor: Actor;
  readonly item?: string;
}): Assessment {
  const { state } = o;
  const loaded =
    state.phase === 'none'
      ? o.item
        ? o.releases.current(o.item)
        : o.releases.items()[0]
      : o.releases.byDigest(state.release);
  if (!loaded) throw new Error('no release for this case');
  const body = state.phase === 'none' ? undefined : state;
  return assess({
    release: loaded.release,
    digest: loaded.digest,
    answers: body?.answers ?? {},
    slotsFilled: [...new Set(body?.materials.map((m) => m.slot) ?? [])],
    today: dayOf(o.now),
    filedOn: 'filedOn' in state ? state.filedOn : null,
    registriesFound: registriesFound(state),
    profile: { offices: o.profile.offices, areas: o.profile.areas, policies: o.profile.policies },
  });
}
