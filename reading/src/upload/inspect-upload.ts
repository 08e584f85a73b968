import { fileTypeFromBuffer } from 'file-type';
import { rejected } from '../rejected.ts';
import type { Inspected, MediaType } from '../types.ts';

/** 20 MB: a hundred scanned pages at office quality. */
const MAX_BYTES = 20 * 1024 * 1024;

const allowed: Readonly<
  Record<MediaType, { readonly extensions: readonly string[]; readonly magic: readonly number[] }>
> = {
  'application/pdf': { extensions: ['pdf'], magic: [0x25, 0x50, 0x44, 0x46] },
  'image/png': { extensions: ['png'], magic: [0x89, 0x50, 0x4e, 0x47] },
  'image/jpeg': { extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], magic: [0xff, 0xd8, 0xff] },
  'image/webp': { extensions: ['webp'], magic: [0x52, 0x49, 0x46, 0x46] },
  'image/tiff': { extensions: ['tif', 'tiff'], magic: [0x49, 0x49] },
};

/** What browsers and scanners write for types that have a proper name. */
const alias: Readonly<Record<string, MediaType>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'application/x-pdf': 'application/pdf',
  'image/x-png': 'image/png',
};
const noClaim: readonly string[] = ['', 'application/octet-stream'];

/**
 * Looks at the first bytes of an upload and at what its sender says it is. Nothing is parsed: a file that passes here
 * may still be broken, encrypted or hostile, and `read` says so. The media type answered is the content's.
 */
export async function inspectUpload(
  bytes: Uint8Array,
  claimed: { name: string; mediaType: string },
): Promise<Inspected> {
  const no = (
    code: 'EMPTY_FILE' | 'TOO_LARGE' | 'TYPE_NOT_ALLOWED' | 'TYPE_MISLABELLED' | 'FILE_BROKEN',
    facts: Record<string, string | number>,
  ): Inspected => ({
    ok: false,
    rejected: rejected(code, facts),
  });
  if (bytes.length === 0) return no('EMPTY_FILE', {});
  if (bytes.length > MAX_BYTES) return no('TOO_LARGE', { bytes: bytes.length, limit: MAX_BYTES });
  const claims = claimsOf(claimed);
  const found = await sniff(bytes);
  const type = claims[0] ?? 'nothing';
  if (!isAllowed(found)) {
    const claim = claims.find(isAllowed);
    if (!claim) return no('TYPE_NOT_ALLOWED', { found: found === 'unknown' ? type : found });
    if (found === 'unknown' && startsLike(bytes, claim)) return no('FILE_BROKEN', { claimed: claim });
    return no('TYPE_MISLABELLED', { claimed: claim, found });
  }
  const other = claims.find((claim) => claim !== found);
  return other === undefined ? { ok: true, mediaType: found } : no('TYPE_MISLABELLED', { claimed: other, found });
}

const isAllowed = (type: string): type is MediaType => Object.hasOwn(allowed, type);

const startsLike = (bytes: Uint8Array, type: MediaType) => allowed[type].magic.every((byte, i) => bytes[i] === byte);

/** The types that the name's extension and the media type stand for; an extension we do not know is a claim too. */
function claimsOf({ name, mediaType }: { name: string; mediaType: string }): string[] {
  const said = mediaType.toLowerCase().split(';')[0]!.trim();
  const extension = /\.([^.\\/\s]{1,12})\s*$/.exec(name)?.[1]?.toLowerCase();
  const byName = Object.keys(allowed).find(
    (type) => extension !== undefined && allowed[type as MediaType].extensions.includes(extension),
  );
  return [
    ...(extension === undefined ? [] : [byName ?? `.${extension}`]),
    ...(noClaim.includes(said) ? [] : [alias[said] ?? said]),
  ];
}

async function sniff(bytes: Uint8Array): Promise<string> {
  try {
    // A copy of the head: detection by content never needs more for the types that we take.
    return (await fileTypeFromBuffer(bytes.slice(0, 64 * 1024)))?.mime ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
