/** One place in which two texts differ; `undefined` where a side has no character there. */
export type Difference = { readonly left?: string; readonly right?: string; readonly rightAt?: number };

/** The fewest changes that turn `left` into `right`, in order. */
export function differences(left: readonly string[], right: readonly string[]): Difference[] {
  const width = right.length + 1;
  const cost = new Uint16Array((left.length + 1) * width);
  for (let i = 0; i <= left.length; i += 1) cost[i * width] = i;
  for (let j = 0; j <= right.length; j += 1) cost[j] = j;
  for (let i = 1; i <= left.length; i += 1)
    for (let j = 1; j <= right.length; j += 1)
      cost[i * width + j] = Math.min(
        cost[(i - 1) * width + j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1),
        cost[(i - 1) * width + j]! + 1,
        cost[i * width + j - 1]! + 1,
      );
  const found: Difference[] = [];
  let [i, j] = [left.length, right.length];
  while (i > 0 || j > 0) {
    const here = cost[i * width + j]!;
    const [a, b] = [left[i - 1], right[j - 1]];
    if (i > 0 && j > 0 && here === cost[(i - 1) * width + j - 1]! + (a === b ? 0 : 1)) {
      i -= 1;
      j -= 1;
      if (a !== b) found.unshift({ left: a!, right: b!, rightAt: j });
    } else if (i > 0 && here === cost[(i - 1) * width + j]! + 1) {
      i -= 1;
      found.unshift({ left: a! });
    } else {
      j -= 1;
      found.unshift({ right: b!, rightAt: j });
    }
  }
  return found;
}
