import { canonical, type Json, notData } from './canonical.ts';
import { checkRelease } from './check-release.ts';
import type { PackProblem, Release } from './release.ts';

/**
 * Makes a release from what the caller read from disk: the definition, the texts, every file, and what will turn them into
 * paper. `json` is canonical; its SHA-256, computed by the caller, is the release's digest and name.
 */
export function assembleRelease(
  o: Omit<Release, 'format' | 'item' | 'version'>,
):
  | { readonly ok: true; readonly release: Release; readonly json: string }
  | { readonly ok: false; readonly problems: PackProblem[] } {
  const { definition, texts, files, made } = o;
  const lost = notData({ definition, texts, files, made });
  if (lost.length > 0) return { ok: false, problems: lost.map(asProblem) };
  const release: Release = {
    format: 2,
    item: definition.item,
    version: definition.version,
    definition,
    texts,
    files,
    made,
  };
  const problems = checkRelease(release);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, release, json: canonical(release as unknown as Json) };
}

const asProblem = (at: string): PackProblem => ({
  code: 'NOT_DATA',
  at,
  message: `${at} is not plain data and would be lost; a pack holds texts, numbers, true, false and null only.`,
});
