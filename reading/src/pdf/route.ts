import type { TextPage } from './text-layer.ts';

/** Fewer Chinese characters than this are a stamp or a page number, not the page. */
const ENOUGH = 30;

/**
 * Whether a page must be looked at, not only asked for its text. A picture over the whole page always must: what text
 * lies under it is another scanner's guess.
 */
export function needsRecognition(page: Pick<TextPage, 'glyphs' | 'fullPageImage' | 'empty'>): 'yes' | 'no' | 'blank' {
  if (page.empty) return 'blank';
  if (page.fullPageImage) return 'yes';
  const chinese = page.glyphs.filter((g) => /\p{Script=Han}/u.test(g.ch)).length;
  return chinese >= ENOUGH ? 'no' : 'yes';
}
