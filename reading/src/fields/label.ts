import { type FlatGlyph, groupRows, type Segment } from '../layout/flatten.ts';

/** A printed label found on a page: which one, where, and the glyphs that spell it (colon and brackets included). */
export type Label = {
  readonly words: string;
  readonly glyphs: ReadonlySet<FlatGlyph>;
  readonly u0: number;
  readonly u1: number;
  readonly v: number;
  readonly h: number;
  readonly colon: boolean;
};

type Mark = {
  readonly g: FlatGlyph;
  readonly h: number;
  readonly startsSegment: boolean;
  readonly endsSegment: boolean;
};

/** Letters of a justified label (名        称) stand far apart, but not further than this many letter heights. */
const MAX_SPREAD = 10;
/** A gap of so many letter heights sets a label apart from what stands beside it. */
const APART = 0.45;

/**
 * Finds labels on a page. A label starts a stretch of text or stands apart from what precedes it; where two match, the
 * longer wins; from four letters up one may be misread. A value glued to a short label is believed only if the
 * label's own letters are spread, or a colon or a gap follows.
 */
export function findLabels(segments: readonly Segment[], vocabulary: readonly string[]): Label[] {
  const words = vocabulary.toSorted((a, b) => b.length - a.length);
  const found: Label[] = [];
  for (const row of groupRows(segments)) {
    const marks = row.flatMap(marksOf).toSorted((a, b) => a.g.u0 - b.g.u0);
    for (let i = 0; i < marks.length; ) {
      const label = startsHere(marks, i) ? matchAny(marks, i, words, segments) : undefined;
      if (label) found.push(label.label);
      i = label?.next ?? i + 1;
    }
  }
  return found;
}

function marksOf(s: Segment): Mark[] {
  return s.glyphs.map((g, i) => ({ g, h: s.h, startsSegment: i === 0, endsSegment: i === s.glyphs.length - 1 }));
}

const gapBefore = (marks: readonly Mark[], i: number) =>
  i === 0 ? Infinity : (marks[i]!.g.u0 - marks[i - 1]!.g.u1) / marks[i]!.h;
const isColon = (m: Mark | undefined) => m !== undefined && /^[：:]$/.test(m.g.glyph.ch);

function startsHere(marks: readonly Mark[], i: number): boolean {
  if (marks[i]!.startsSegment || gapBefore(marks, i) > APART) return true;
  return /^[；;。\d.、)）]$/.test(marks[i - 1]!.g.glyph.ch) && gapBefore(marks, i) > APART / 2;
}

function matchAny(marks: readonly Mark[], start: number, words: readonly string[], segments: readonly Segment[]) {
  for (const misread of [0, 1]) {
    for (const word of words) {
      const whole = matchWord(marks, start, word, misread);
      if (whole) return { next: whole.end, label: toLabel(word, marks.slice(start, whole.end), whole.colon) };
      const wrapped = misread === 0 ? matchWrapped(marks, start, word, segments) : undefined;
      if (wrapped) return wrapped;
    }
  }
  return undefined;
}

function matchWord(
  marks: readonly Mark[],
  start: number,
  word: string,
  misread: number,
): { end: number; colon: boolean } | undefined {
  if (start + word.length > marks.length) return undefined;
  let wrong = 0;
  let spread = false;
  for (let k = 0; k < word.length; k++) {
    const at = start + k;
    const { ch } = marks[at]!.g.glyph;
    if (ch !== word[k] && (word.length < 4 || !/\p{Script=Han}/u.test(ch) || ++wrong > misread)) return undefined;
    if (k === 0) continue;
    const gap = gapBefore(marks, at);
    if (gap > MAX_SPREAD) return undefined;
    if (gap > APART || marks[at]!.startsSegment) spread = true;
  }
  const closed = skipBrackets(marks, start + word.length);
  if (isColon(marks[closed])) return { end: closed + 1, colon: true };
  const end = start + word.length;
  const apart = end === marks.length || marks[end]!.startsSegment || gapBefore(marks, end) > APART;
  return apart || spread || word.length >= 4 ? { end, colon: false } : undefined;
}

/** （甲方） after 出租方 belongs to the label when a colon follows it. */
function skipBrackets(marks: readonly Mark[], at: number): number {
  if (!marks[at] || !/^[（(]$/.test(marks[at].g.glyph.ch)) return at;
  for (let i = at + 1; i < Math.min(marks.length, at + 14); i++) {
    if (/^[）)]$/.test(marks[i]!.g.glyph.ch)) return isColon(marks[i + 1]) ? i + 1 : at;
  }
  return at;
}

/** A label broken over the lines of its table cell: 统一社会信用代 / 码, or 法定 / 代表 / 人. */
function matchWrapped(marks: readonly Mark[], start: number, word: string, segments: readonly Segment[]) {
  const length = marks.slice(start).findIndex((m) => m.endsSegment) + 1;
  const part = marks.slice(start, start + length);
  if (length < 2 || length >= word.length || !word.startsWith(spell(part.map((m) => m.g)))) return undefined;
  const first = toLabel(word, part, false);
  const glyphs = [...first.glyphs];
  let last = first.v;
  while (glyphs.length < word.length) {
    const rest = word.slice(glyphs.length);
    const below = segments.find(
      (s) =>
        rest.startsWith(spell(s.glyphs)) &&
        Math.abs(s.u0 - first.u0) < first.h &&
        s.v - last > 0.5 * s.h &&
        s.v - last < 2.2 * s.h,
    );
    if (!below) return undefined;
    glyphs.push(...below.glyphs);
    last = below.v;
  }
  const label = { ...first, glyphs: new Set(glyphs), v: (first.v + last) / 2, h: first.h + (last - first.v) / 2 };
  return { next: start + length, label };
}

const spell = (glyphs: readonly FlatGlyph[]) => glyphs.map((g) => g.glyph.ch).join('');

function toLabel(words: string, marks: readonly Mark[], colon: boolean): Label {
  const vs = marks.map((m) => m.g.v).toSorted((a, b) => a - b);
  return {
    words,
    glyphs: new Set(marks.map((m) => m.g)),
    u0: marks[0]!.g.u0,
    u1: marks.at(-1)!.g.u1,
    v: vs[vs.length >> 1]!,
    h: marks[0]!.h,
    colon,
  };
}
