/**
 * Takes rounds until `wanted` of them count or `wanted + spare` are taken; a disturbed round stays in the list, to be told, and
 * another is taken in its place. `take` gets the round's place in the order, for ABBA.
 */
export async function takeRounds<T>(
  o: { readonly wanted: number; readonly spare: number; readonly counts: (round: T) => boolean },
  take: (i: number) => Promise<T>,
): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < o.wanted + o.spare && taken.filter(o.counts).length < o.wanted)
    taken.push(await take(taken.length));
  return taken;
}

/** What the notes of a figure speak of: the rounds that count, or all when none does. */
export function speakingRounds<T>(
  good: readonly T[],
  all: readonly T[],
): { readonly rounds: readonly T[]; readonly caution: string[] } {
  if (good.length > 0) return { rounds: good, caution: [] };
  return { rounds: all, caution: ['every round was disturbed: what follows tells of them all and supports no claim'] };
}
