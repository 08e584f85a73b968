import { type FlatGlyph, type Segment, segmentOf } from '../layout/flatten.ts';
import type { Label } from './label.ts';

/** The stretches of text that stand for a label's value, in reading order. */
export type Attached = { readonly label: Label; readonly segments: readonly Segment[] };

/** How far a value's first word may stand from its label, and its further words from each other, in letter heights. */
const FIRST_GAP = 16;
const NEXT_GAP = 3.5;

/** Gives every stretch of text on a page to the label it answers; some answer none. */
export function attachValues(segments: readonly Segment[], labels: readonly Label[]): Attached[] {
  const spelled = new Set(labels.flatMap((l) => [...l.glyphs]));
  const free = new Set(segments.flatMap((s) => splitSegment(s, spelled)));
  const chains = new Map<Label, Segment[]>(labels.map((l) => [l, []]));
  takeSameRow(free, labels, chains);
  takeBelow(free, chains);
  takeContinuations(free, chains);
  return [...chains].map(([label, chain]) => ({ label, segments: chain.toSorted(byReading) }));
}

const alike = (a: number, b: number) => a < 1.7 * b && b < 1.7 * a;

/** What is left of a line between labels and wide gaps. */
function splitSegment(s: Segment, spelled: ReadonlySet<FlatGlyph>): Segment[] {
  const parts: FlatGlyph[][] = [];
  let open = false;
  for (const g of s.glyphs) {
    if (spelled.has(g)) {
      open = false;
      continue;
    }
    const last = parts.at(-1)?.at(-1);
    if (open && last && g.u0 - last.u1 < 2.5 * s.h) parts.at(-1)!.push(g);
    else parts.push([g]);
    open = true;
  }
  return parts.map((part) => segmentOf(part, s.h));
}

function takeSameRow(free: Set<Segment>, labels: readonly Label[], chains: Map<Label, Segment[]>): void {
  const claims = new Map<Label, Segment[]>();
  for (const s of free) {
    const beside = labels.filter((l) => Math.abs(s.v - l.v) <= 0.75 * Math.max(s.h, l.h) && s.u0 >= l.u1 - 0.7 * l.h);
    const nearest = Math.min(...beside.map((l) => Math.abs(s.v - l.v)));
    const [label] = beside.filter((l) => Math.abs(s.v - l.v) <= nearest + 0.3 * s.h).toSorted((a, b) => b.u1 - a.u1);
    if (label) claims.set(label, [...(claims.get(label) ?? []), s]);
  }
  for (const [label, claimed] of claims) {
    for (const row of rowsOf(claimed)) {
      let end = label.u1;
      for (const s of row) {
        const first = end === label.u1;
        if (s.u0 - end > (first ? FIRST_GAP : NEXT_GAP) * s.h || (!first && !alike(s.h, row[0]!.h))) break;
        chains.get(label)!.push(s);
        free.delete(s);
        end = s.u1;
      }
    }
  }
}

/** 统一社会信用代码 with the code printed under it. */
function takeBelow(free: Set<Segment>, chains: Map<Label, Segment[]>): void {
  for (const [label, chain] of chains) {
    if (chain.length > 0) continue;
    const below = [...free].filter(
      (s) => s.v > label.v && s.v - label.v < 2.5 * Math.max(label.h, s.h) && Math.abs(s.u0 - label.u0) < 2 * label.h,
    );
    const [next] = below.toSorted((a, b) => a.v - b.v);
    if (!next) continue;
    chain.push(next);
    free.delete(next);
  }
}

/** Lines that carry on a value: left edges flush (or wrapped under the label), close below; above, where a table centres its label. */
function takeContinuations(free: Set<Segment>, chains: Map<Label, Segment[]>): void {
  for (;;) {
    let best: { gap: number; s: Segment; chain: Segment[] } | undefined;
    for (const s of free) {
      for (const [label, chain] of chains) {
        const gap = continuationGap(s, label, chain);
        if (gap !== undefined && (!best || gap < best.gap)) best = { gap, s, chain };
      }
    }
    if (!best) return;
    best.chain.push(best.s);
    free.delete(best.s);
  }
}

function continuationGap(s: Segment, label: Label, chain: readonly Segment[]): number | undefined {
  const first = chain[0];
  if (!first || !alike(s.h, first.h)) return undefined;
  const flush = Math.abs(s.u0 - first.u0) < 1.2 * first.h;
  const wrapped = label.colon && s.u0 - label.u0 < 1.2 * first.h && s.u0 - label.u0 > -3 * first.h;
  const right = Math.max(...chain.map((c) => c.u1));
  if ((!flush && !wrapped) || s.u1 > right + 2 * s.h) return undefined;
  const down = (s.v - Math.max(...chain.map((c) => c.v))) / s.h;
  if (down > 0.5 && down < 2) return down;
  const up = (Math.min(...chain.map((c) => c.v)) - s.v) / s.h;
  return flush && !label.colon && up > 0.5 && up < 1.7 ? up + 0.3 : undefined;
}

function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const s of segments.toSorted((a, b) => a.v - b.v)) {
    const row = rows.at(-1);
    if (row && s.v - row[0]!.v < 0.5 * Math.min(s.h, row[0]!.h)) row.push(s);
    else rows.push([s]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.u0 - b.u0));
}

const byReading = (a: Segment, b: Segment) =>
  Math.abs(a.v - b.v) < 0.5 * Math.min(a.h, b.h) ? a.u0 - b.u0 : a.v - b.v;
