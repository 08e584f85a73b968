import type { Names } from './names.ts';
import type { CompileNode, Evaluate, Run } from './run.ts';
import { type Node, Unreadable } from './syntax.ts';
import { compare, equal, type FeelRange, type FeelValue, holds } from './value.ts';

type Test = (run: Run, v: FeelValue) => boolean | null;

/** Whether `v` passes a value used as a test: it is that value, an element of that list, or inside that range. */
function passes(v: FeelValue, test: FeelValue): boolean | null {
  if (Array.isArray(test)) return (test as readonly FeelValue[]).some((x) => passes(v, x) === true);
  if (test !== null && typeof test === 'object' && 'kind' in test && test.kind === 'range') return holds(test, v);
  return equal(v, test);
}

function interval(node: Node, names: Names, compileNode: CompileNode): Evaluate {
  const [open, ...rest] = node.parts;
  const close = rest.at(-1);
  const ends = rest.filter((p) => p !== close && p.name !== '..').map((p) => compileNode(p, names));
  const [low, high] = ends;
  if (!open || !close || !low || !high || ends.length !== 2)
    throw new Unreadable('A range is written [from..to].', node.from);
  return (run): FeelRange => ({
    kind: 'range',
    low: low(run),
    high: high(run),
    lowIn: open.text === '[',
    highIn: close.text === ']',
  });
}

/** Compiles one test of `x in (…)`: a comparison such as `>3`, a range, or a value or list. */
export function compileTest(node: Node, names: Names, compileNode: CompileNode): Test {
  const [first, second] = node.parts;
  if (!first) throw new Unreadable('A test is missing here.', node.from);
  if (first.name === 'SimplePositiveUnaryTest') return compileTest(first, names, compileNode);
  if (first.name === 'Interval') {
    const range = interval(first, names, compileNode);
    return (run, v) => {
      const r = range(run) as FeelRange;
      return r.low === null || r.high === null ? null : holds(r, v);
    };
  }
  if (first.name === 'CompareOp') {
    if (!second) throw new Unreadable('A value is missing after the comparison.', first.from);
    const value = compileNode(second, names);
    return (run, v) => {
      const bound = value(run);
      if (first.text === '=') return equal(v, bound);
      if (first.text === '!=') {
        const same = equal(v, bound);
        return same === null ? null : !same;
      }
      const order = compare(v, bound);
      if (order === null) return null;
      return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[first.text] ?? null;
    };
  }
  const value = compileNode(first, names);
  return (run, v) => passes(v, value(run));
}
