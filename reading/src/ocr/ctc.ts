export type CtcSymbol = {
  readonly ch: string;
  readonly confidence: number;
  readonly from: number;
  readonly to: number;
};

/**
 * Best-path decoding of a CTC output (`steps` rows of `alphabet.length` probabilities). A character that wins several
 * steps in a row is one character; the same one after a blank is another. Its confidence is its best step; `from` and
 * `to` are the steps it was seen in.
 */
export function decodeCtc(probabilities: Float32Array, steps: number, alphabet: readonly string[]): CtcSymbol[] {
  const classes = alphabet.length;
  const out: CtcSymbol[] = [];
  let previous = 0;
  for (let t = 0; t < steps; t++) {
    let best = 0;
    for (let c = 1; c < classes; c++) {
      if (probabilities[t * classes + c]! > probabilities[t * classes + best]!) best = c;
    }
    const p = probabilities[t * classes + best]!;
    const last = out.at(-1);
    if (best !== 0 && best === previous && last) {
      out[out.length - 1] = { ...last, confidence: Math.max(last.confidence, p), to: t };
    } else if (best !== 0) {
      out.push({ ch: alphabet[best]!, confidence: p, from: t, to: t });
    }
    previous = best;
  }
  return out;
}
