import { canonical, type Json } from './canonical.ts';
import { checkRelease } from './check-release.ts';
import type { Release } from './release.ts';

/**
 * Reads a release that `assembleRelease` wrote. `digest` is the SHA-256 (hex) of exactly these bytes, computed by the caller,
 * because this room has no hash function; the text must be canonical, so that one release cannot have two digests.
 */
export function parseRelease(
  json: string,
  digest: string,
): { readonly ok: true; readonly release: Release } | { readonly ok: false; readonly problem: string } {
  if (!/^[0-9a-f]{64}$/.test(digest))
    return refuse('The digest is not a SHA-256 in lower-case hex; compute it over the file.');
  const value = parse(json);
  if (value === undefined) return refuse('The release is not JSON; build it anew with `tuofu pack build`.');
  if (typeof value === 'object' && value !== null && 'format' in value && value.format === 1)
    return refuse(
      'The release was made before format 2, which keeps the order of columns; build it anew with `tuofu pack build`. A demonstration begins anew with `npm start -- --reset`.',
    );
  if (!isReleaseShape(value))
    return refuse('The release has not the parts of format 2; build it anew with `tuofu pack build`.');
  if (canonical(value) !== json)
    return refuse('The release is not canonical JSON; build it anew and do not edit release.json.');
  const release = value as unknown as Release;
  const [first, ...more] = problemsOf(release);
  if (first !== undefined) return refuse(more.length > 0 ? `${first} (and ${more.length} more)` : first);
  return { ok: true, release };
}

const refuse = (problem: string) => ({ ok: false, problem }) as const;

function parse(json: string): Json | undefined {
  try {
    return JSON.parse(json) as Json;
  } catch {
    return undefined;
  }
}

/** A release from elsewhere may lack any part; what cannot be walked through is a problem of it, not of this machine. */
function problemsOf(release: Release): string[] {
  try {
    return checkRelease(release).map((p) => `${p.at}: ${p.message}`);
  } catch {
    return ['The definition lacks parts that every service has; build it anew with `tuofu pack build`.'];
  }
}

const isRecord = (v: Json | undefined): v is { readonly [key: string]: Json } =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

function isReleaseShape(v: Json): v is { readonly [key: string]: Json } {
  if (!isRecord(v) || v['format'] !== 2 || !isRecord(v['definition']) || !isRecord(v['files']) || !isRecord(v['made']))
    return false;
  const texts = v['texts'];
  if (!isRecord(texts) || !isRecord(texts['zh-CN']) || !isRecord(texts['en'])) return false;
  return v['item'] === v['definition']['item'] && v['version'] === v['definition']['version'];
}
