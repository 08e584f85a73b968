import type { LicenceContent } from './content.ts';
import type { LicenceChange } from './version.ts';

/** Parts that a certificate says about its holder and his business; number, identifier, term and issuer are not among them. */
export const comparedParts = [
  'holder',
  'holderCode',
  'legalRepresentative',
  'registeredAddress',
  'premises',
  'storage',
  'mode',
  'scope',
  'parts',
] as const satisfies readonly (keyof LicenceContent)[];

/** What a new version says otherwise than the one before, part by part, as it is printed. */
export function findChanges(before: LicenceContent, now: LicenceContent): readonly LicenceChange[] {
  return comparedParts
    .map((part) => ({ part, before: saidOf(before, part), now: saidOf(now, part) }))
    .filter((c) => c.before !== c.now);
}

/** A part as it is printed; the entries of a scope, and the rows that only this kind of licence shows, stand in one line. */
export function saidOf(content: LicenceContent, part: (typeof comparedParts)[number]): string {
  if (part === 'parts') return (content.parts ?? []).map((p) => `${p.name}：${p.value}`).join('；');
  return part === 'scope' ? content.scope.join('、') : content[part];
}
