import type { FiledCopy } from '../cases/filed-copy.ts';
import type { Office } from '../office/office.ts';
import { filedData } from './filed-data.ts';

const TEMPLATE = 'kit/filed-copy.typ';

/**
 * Prints the copy of a delivery: laid out by the release's own kit, or by this house's where the release is older than the layout.
 * `undefined` when it cannot be printed as it stands, because no font has a character or the text read back is not what was filed:
 * the JSON copy then says the same.
 */
export async function printFiledCopy(office: Office, filed: FiledCopy): Promise<Uint8Array | undefined> {
  const { release } = office.releases.byDigest(filed.copy.release);
  const files = TEMPLATE in release.files ? release.files : office.press.kit;
  const request = {
    files,
    template: TEMPLATE,
    data: filedData(office, filed),
    preview: false,
    at: filed.copy.corrected?.deliveredAt ?? filed.copy.filedAt,
  };
  const rendered = await office.press.render(request).catch((error: unknown) => {
    if ((error as { code?: string }).code === 'MISSING_GLYPH') return undefined;
    throw error;
  });
  if (!rendered) return undefined;
  const shown = office.press.textShows(await office.reading.text(rendered.pdf), rendered.mustShow);
  if (shown.ok) return rendered.pdf;
  office.log.warn({ case: filed.copy.case, missing: shown.missing.length }, 'a copy of a filing did not read back');
  return undefined;
}
