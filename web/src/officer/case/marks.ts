/** A piece of one of two texts: the same in both, or only on this side. */
export type Mark = { readonly text: string; readonly differs: boolean };
export type Marks = { readonly left: readonly Mark[]; readonly right: readonly Mark[] };

/** Beyond this many comparisons a text is no value of a form any more; its middle is marked as a whole. */
const MOST = 4_000_000;

/** Marks character by character in what two texts differ; the pieces of a side joined give back that text. */
export function marksOf(left: string, right: string): Marks {
  const [a, b] = [[...left], [...right]];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const same = kept(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const around = (middle: readonly boolean[]) => [
    ...Array<boolean>(head).fill(true),
    ...middle,
    ...Array<boolean>(tail).fill(true),
  ];
  return { left: pieces(a, around(same.left)), right: pieces(b, around(same.right)) };
}

/** Which characters stay when one text is turned into the other by the fewest changes; a replaced character before a shifted one. */
function kept(a: readonly string[], b: readonly string[]): { readonly left: boolean[]; readonly right: boolean[] } {
  const left = a.map(() => false);
  const right = b.map(() => false);
  if (a.length * b.length > MOST) return { left, right };
  const width = b.length + 1;
  const cost = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => cost[i * width + j]!;
  for (let i = a.length; i >= 0; i -= 1)
    for (let j = b.length; j >= 0; j -= 1)
      cost[i * width + j] =
        i === a.length || j === b.length
          ? a.length - i + (b.length - j)
          : a[i] === b[j]
            ? at(i + 1, j + 1)
            : 1 + Math.min(at(i + 1, j + 1), at(i + 1, j), at(i, j + 1));
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const same = a[i] === b[j];
    if (same) {
      left[i] = true;
      right[j] = true;
    }
    if (same || at(i, j) === 1 + at(i + 1, j + 1)) {
      i += 1;
      j += 1;
    } else if (at(i, j) === 1 + at(i + 1, j)) i += 1;
    else j += 1;
  }
  return { left, right };
}

function pieces(characters: readonly string[], same: readonly boolean[]): Mark[] {
  const found: Mark[] = [];
  for (const [i, c] of characters.entries()) {
    const differs = !same[i];
    const last = found.at(-1);
    if (last?.differs === differs) found[found.length - 1] = { text: last.text + c, differs };
    else found.push({ text: c, differs });
  }
  return found;
}
