import type { Answer } from '../../api/types.ts';
import { canonical, same } from './same.ts';

export type Answers = Readonly<Record<string, Answer>>;

/** What was typed into one field and is not known to be saved. It lives on the device until the server has said that it holds it. */
export type Typed = {
  readonly value: Answer;
  /** When it was typed last, by the device's clock, in ms. */
  readonly at: number;
  /** What the server held when the typing began, so that a change made elsewhere is noticed. */
  readonly base: Answer | null;
  /** What was sent and may have arrived although no answer came back, each once, in the order in which it was sent last. */
  readonly sent: readonly string[];
  /** The server's value when somebody else changed the field meanwhile (or a registry locked it): the person chooses. */
  readonly theirs?: Answer | null;
};
export type Unsaved = Readonly<Record<string, Typed>>;

/** One keystroke, or whatever else changes a field. */
export function type(unsaved: Unsaved, server: Answers, path: string, value: Answer, at: number): Unsaved {
  const before = unsaved[path];
  const typed: Typed = before ? { ...before, value, at } : { value, at, base: server[path] ?? null, sent: [] };
  return { ...unsaved, [path]: typed };
}

/**
 * What another tab of this device typed meets what this one knows of the field: the later text stands. What either sent, and where
 * either began, is ours, so that it is not taken for somebody else's when the server says it.
 */
export function merged(mine: Typed | undefined, other: Typed): Typed {
  if (!mine) return other;
  const [later, earlier] = other.at >= mine.at ? [other, mine] : [mine, other];
  const began = same(later.base ?? undefined, earlier.base ?? undefined) ? [] : [canonical(earlier.base ?? undefined)];
  // What the other tab sent may have gone out after anything that this one knows of.
  return { ...later, sent: inOrder([...began, ...mine.sent, ...other.sent]) };
}

/** Each text once, where it stands last; the oldest beyond twenty are given up. */
const inOrder = (sent: readonly string[]): readonly string[] =>
  sent.filter((text, i) => sent.lastIndexOf(text) === i).slice(-20);

/** Whether something of ours went out after `held` did (or `held` never went out): it may arrive after it. */
const outrun = (sent: readonly string[], held: string): boolean => sent.slice(sent.lastIndexOf(held) + 1).length > 0;

/** What a save should carry: everything typed, except where a person must choose first. */
export function toSend(unsaved: Unsaved): Answers {
  return Object.fromEntries(
    Object.entries(unsaved).flatMap(([path, t]): [string, Answer][] =>
      t.theirs === undefined ? [[path, t.value]] : [],
    ),
  );
}

/** Remembers what is on its way, before it goes for the first time. */
export function sending(unsaved: Unsaved, answers: Answers): Unsaved {
  return Object.fromEntries(
    Object.entries(unsaved).map(([path, t]) => {
      if (!Object.hasOwn(answers, path)) return [path, t];
      return [path, { ...t, sent: inOrder([...t.sent, canonical(answers[path])]) }];
    }),
  );
}

/**
 * The server took `answers`, perhaps a while ago: what was not typed on meanwhile is safe; what was goes on from there, and so does
 * what was typed back to the same after something else had gone out, which may have overwritten it.
 */
export function saved(unsaved: Unsaved, answers: Answers): Unsaved {
  return Object.fromEntries(
    Object.entries(unsaved).flatMap(([path, t]): [string, Typed][] => {
      const held = answers[path];
      if (held === undefined) return [[path, t]];
      // What another tab sent may still be what the server says next.
      const sent = t.sent.filter((text) => text !== canonical(held));
      const safe = same(held, t.value) && !outrun(t.sent, canonical(held));
      return safe ? [] : [[path, { ...t, base: held, sent }]];
    }),
  );
}

/**
 * What the server says now meets what was typed here. Equal: safe, forgotten, unless another value of ours may still be on its way.
 * The server still has what we began from, or what we sent ourselves: ours is newer and stays. Anything else was written elsewhere
 * meanwhile, or a registry locked it: both are kept and a person chooses. `underway` is what this tab sends just now or will send again.
 */
export function reconcile(
  unsaved: Unsaved,
  server: Answers,
  locked: ReadonlySet<string>,
  underway: Answers = {},
): Unsaved {
  return Object.fromEntries(
    Object.entries(unsaved).flatMap(([path, t]): [string, Typed][] => {
      const now = server[path];
      const { theirs: _, ...ours } = t;
      if (same(now, t.value)) {
        const other = Object.hasOwn(underway, path) && !same(underway[path], t.value);
        const late = other || outrun(t.sent, canonical(t.value));
        return late ? [[path, { ...ours, base: now ?? null }]] : [];
      }
      const known = same(now, t.base ?? undefined) || t.sent.includes(canonical(now));
      return [[path, known && !locked.has(path) ? ours : { ...ours, theirs: now ?? null }]];
    }),
  );
}

/** The person chose: its own value goes on from the server's, or is given up. */
export function choose(unsaved: Unsaved, path: string, mine: boolean): Unsaved {
  const t = unsaved[path];
  if (!t) return unsaved;
  const { [path]: _, ...others } = unsaved;
  if (!mine) return others;
  const { theirs, ...rest } = t;
  return { ...others, [path]: { ...rest, base: theirs ?? null, sent: [] } };
}

/** What the form shows: the server's answers with what was typed here over them. */
export function shown(unsaved: Unsaved, server: Answers): Answers {
  return { ...server, ...Object.fromEntries(Object.entries(unsaved).map(([path, t]) => [path, t.value])) };
}
