/** A stream whose papers are just being made moves several times a second; an act goes on until it is its turn. */
export const ROUNDS = 12;
/** Milliseconds by which the wait before another round grows; by chance, so that two who meet part again. */
const STEP = 15;

/** Waits a little before the round after this one; the first time nothing. */
export async function stepAside(round: number): Promise<void> {
  if (round > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * STEP * round));
}
