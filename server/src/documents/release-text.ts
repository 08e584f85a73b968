import type { CaseState } from '@tuofu/domain';
import type { Office } from '../office/office.ts';

type Body = Exclude<CaseState, { phase: 'none' }>;

/** A text of the case's own release in Chinese; '' when the release has none. */
export function releaseText(office: Office, state: Body, key: string): string {
  return office.releases.byDigest(state.release).release.texts['zh-CN'][key] ?? '';
}

/** The name of a material slot as the release's list prints it. */
export function materialName(office: Office, state: Body, slot: string): string {
  return releaseText(office, state, `material.${slot}.name`);
}
