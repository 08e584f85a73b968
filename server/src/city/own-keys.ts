/** What a demonstration made must never act for a real city: production starts only with a profile and keys of the city's own. */
export function demandOwnKeys(o: {
  readonly mode: 'demo' | 'production';
  readonly profile: { readonly demo: boolean };
  readonly trust: { readonly demonstration: boolean };
}): void {
  if (o.mode !== 'production') return;
  const foreign = [
    ...(o.profile.demo ? ['a demonstration profile (TUOFU_PROFILE)'] : []),
    ...(o.trust.demonstration ? ['demonstration keys (TUOFU_KEYS)'] : []),
  ];
  if (foreign.length > 0)
    throw new Error(`production refuses ${foreign.join(' and ')}: bring the city's own, or set TUOFU_MODE to demo`);
}
