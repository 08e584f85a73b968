import { type Actor, type Assessment, type CaseState, chooseThresholds, dayOf } from '@tuofu/domain';
import { assess, limitsOf } from '@tuofu/packkit';
import type { CityProfile } from '../city/profile.ts';
import type { Releases } from '../releases/releases.ts';
import { registriesFound } from './registry-questions.ts';

/** The last assessment of these very answers: an officer's acts one after the other change nothing that it rests on. */
const lastOf = new WeakMap<
  object,
  { readonly under: string; readonly profile: CityProfile; readonly assessment: Assessment }
>();

/** The limits of the case with the thresholds of their lights: alone they cost much less than the whole assessment. */
export function limitsOfCase(o: {
  readonly state: Exclude<CaseState, { phase: 'none' }>;
  readonly releases: Releases;
  readonly profile: CityProfile;
}): Assessment['limits'] {
  const { definition } = o.releases.byDigest(o.state.release).release;
  const limits = limitsOf(definition.limits, o.state.kind);
  return { ...limits, lights: chooseThresholds(limits.lights, o.profile.lights) };
}

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
  const answers = body?.answers ?? {};
  const grounds = {
    digest: loaded.digest,
    slotsFilled: [...new Set(body?.materials.map((m) => m.slot) ?? [])],
    today: dayOf(o.now),
    filedOn: 'filedOn' in state ? state.filedOn : null,
    registriesFound: registriesFound(state),
    kind: body?.kind ?? 'first',
  };
  const under = JSON.stringify(grounds);
  const last = lastOf.get(answers);
  if (last?.under === under && last.profile === o.profile) return last.assessment;
  const { offices, areas, policies } = o.profile;
  const assessed = assess({ ...grounds, release: loaded.release, answers, profile: { offices, areas, policies } });
  const lights = chooseThresholds(assessed.limits.lights, o.profile.lights);
  // Assigned, not spread: what is looked at only when it is asked for stays so.
  const assessment: Assessment = Object.assign(assessed, { limits: { ...assessed.limits, lights } });
  lastOf.set(answers, { under, profile: o.profile, assessment });
  return assessment;
}
