/** White space, line-break hints and other characters that are not seen. */
const UNSEEN = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const PAGE_NUMBER = /—\d+—/gu;

/**
 * Read-back: whether the text extracted from a finished document holds everything that the data say. White space and line breaks are ignored and
 * both sides are NFKC (PDF readers answer with compatibility forms). A text may run over a page break: page numbers, and whatever stands on every
 * page, are then taken out of the way. Pure.
 */
export function textShows(
  text: string,
  mustShow: readonly string[],
): { ok: true } | { ok: false; missing: readonly string[] } {
  const seen = plain(text);
  const flowing = withoutPageFurniture(seen, mustShow);
  const missing = mustShow.filter((item) => !seen.includes(plain(item)) && !flowing.includes(plain(item)));
  return missing.length === 0 ? { ok: true } : { ok: false, missing };
}

function withoutPageFurniture(seen: string, mustShow: readonly string[]): string {
  const pages = seen.match(PAGE_NUMBER)?.length ?? 0;
  if (pages < 2) return seen;
  let flowing = seen.replace(PAGE_NUMBER, '');
  const furniture = mustShow.map(plain).filter((item) => item.length >= 4 && flowing.split(item).length - 1 >= pages);
  for (const item of furniture.sort((a, b) => b.length - a.length)) flowing = flowing.replaceAll(item, '');
  return flowing;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '');
}
