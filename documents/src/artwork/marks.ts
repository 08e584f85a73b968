import { printSvg } from './print-svg.ts';

/**
 * The words that stand across a page, as outlines: as text they would be read into the middle of the paragraphs beneath them when the document is
 * read back. The text layer says the same in the footer.
 */
export async function markSvg(words: string, colour: string): Promise<string> {
  return printSvg(
    [
      '#import "/kit/request.typ": data',
      '#set page(width: auto, height: auto, margin: 2pt, fill: none)',
      '#set text(font: "FandolHei", fallback: false, size: 48pt, lang: "zh", region: "cn", tracking: 4pt, top-edge: 1em, bottom-edge: -0.25em)',
      '#text(fill: rgb(data.colour), data.words)',
    ].join('\n'),
    { words, colour },
  );
}
