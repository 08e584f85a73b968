/** One block of commands in a tutorial, and what it is shown to answer. */
export type Block = {
  readonly commands: string;
  /** In the first of two terminals, where the city runs in the foreground. */
  readonly first: boolean;
  /** The lines shown, with `…` where the answer differs each time; empty when nothing is shown. */
  readonly shown: readonly string[];
};

/**
 * The blocks of commands of a tutorial in Markdown: fences marked `sh` (`sh first` for the first terminal), each perhaps followed by a
 * fence marked `text` with what it answers. Throws on any other fence, so that none is left out unnoticed.
 */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const [, info = '', body = ''] of markdown.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)) {
    const last = blocks.at(-1);
    if (info === 'sh' || info === 'sh first')
      blocks.push({ commands: body.trimEnd(), first: info === 'sh first', shown: [] });
    else if (info === 'text' && last && last.shown.length === 0)
      blocks[blocks.length - 1] = { ...last, shown: body.trimEnd().split('\n') };
    else
      throw new Error(
        `a block marked '${info}' is neither commands (sh, sh first) nor what they answer (text): ${body}`,
      );
  }
  return blocks;
}

/** The first line shown that the answer does not hold after the lines before it, or undefined when it holds all of them in order. */
export function missingLine(shown: readonly string[], answer: string): string | undefined {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const lines = answer.split('\n').map(plain);
  let from = 0;
  for (const line of shown) {
    const at = lines.findIndex((said, i) => i >= from && holds(said, line.split('…').map(plain)));
    if (at < 0) return line;
    from = at + 1;
  }
  return undefined;
}

function holds(line: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = line.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
