import { officerBehind } from '../city/known-officer.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject, LedgerLine } from '../office/ports.ts';
import { lawWords } from '../releases/item-words.ts';
import { OFFICE_PURPOSES } from './reading-ledger.ts';

/** Lines of the ledger for their reader, an officer by name and office: it keeps purpose and article in Chinese, as they were sent; the English is the release's. */
export function readableLines(
  { releases, profile }: Pick<Office, 'releases' | 'profile'>,
  lines: readonly LedgerLine[],
): JsonObject[] {
  const all = releases.all();
  const purposes = [
    ...Object.values(OFFICE_PURPOSES),
    ...all.flatMap((r) => r.release.definition.registries.map((x) => x.purpose)),
  ];
  return lines.map((line) => ({
    ...line,
    purpose: purposes.find((p) => p['zh-CN'] === line.purpose) ?? { 'zh-CN': line.purpose, en: line.purpose },
    article: lawWords(line.article, all),
    officer: officerBehind(profile, line.requester) ?? null,
  }));
}
