import { type ExactNumber, exact, minus, over, plus, power, times } from './exact-number.ts';
import type { Names } from './names.ts';
import type { CompileNode, Evaluate } from './run.ts';
import { type Node, partOf, Unreadable } from './syntax.ts';
import { compileTest } from './tests.ts';
import { compare, equal, type FeelValue } from './value.ts';

/** `and` (decisive false) and `or` (decisive true) over three values. */
export function compileJunction(node: Node, names: Names, compileNode: CompileNode, decisive: boolean): Evaluate {
  const [left, right] = [compileNode(partOf(node, 0), names), compileNode(partOf(node, 2), names)];
  return (run) => {
    const [a, b] = [left(run), right(run)];
    if (a === decisive || b === decisive) return decisive;
    return a === !decisive && b === !decisive ? !decisive : null;
  };
}

const comparisons: Readonly<Record<string, (a: FeelValue, b: FeelValue) => boolean | null>> = {
  '=': equal,
  '!=': (a, b) => negate(equal(a, b)),
  '<': (a, b) => ordered(a, b, (o) => o < 0),
  '<=': (a, b) => ordered(a, b, (o) => o <= 0),
  '>': (a, b) => ordered(a, b, (o) => o > 0),
  '>=': (a, b) => ordered(a, b, (o) => o >= 0),
};
const negate = (v: boolean | null) => (v === null ? null : !v);
const ordered = (a: FeelValue, b: FeelValue, is: (order: number) => boolean) => {
  const order = compare(a, b);
  return order === null ? null : is(order);
};

/** `=`, `<` and their like, `between`, `in`. */
export function compileComparison(node: Node, names: Names, compileNode: CompileNode): Evaluate {
  const left = compileNode(partOf(node, 0), names);
  const operator = partOf(node, 1);
  if (operator.name === 'between') {
    const [low, high] = [compileNode(partOf(node, 2), names), compileNode(partOf(node, 4), names)];
    return (run) => {
      const v = left(run);
      const [from, to] = [ordered(v, low(run), (o) => o >= 0), ordered(v, high(run), (o) => o <= 0)];
      return from === false || to === false ? false : from === null || to === null ? null : true;
    };
  }
  if (operator.name === 'in') {
    const tests = node.parts
      .slice(2)
      .flatMap((p) => (p.name === 'PositiveUnaryTests' ? p.parts : p.name === 'PositiveUnaryTest' ? [p] : []));
    if (tests.length === 0) throw new Unreadable('After "in" a test, a list or a range is expected.', operator.from);
    const compiled = tests.map((t) => compileTest(t, names, compileNode));
    return (run) => {
      const v = left(run);
      const results = compiled.map((test) => test(run, v));
      return results.includes(true) ? true : results.includes(null) ? null : false;
    };
  }
  const is = comparisons[operator.text];
  if (!is) throw new Unreadable(`"${operator.text}" is not a comparison.`, operator.from);
  const right = compileNode(partOf(node, 2), names);
  return (run) => is(left(run), right(run));
}

const operations: Readonly<Record<string, (a: FeelValue, b: FeelValue) => FeelValue>> = {
  '+': (a, b) => (typeof a === 'string' && typeof b === 'string' ? a + b : numbers(a, b, plus)),
  '-': (a, b) => numbers(a, b, minus),
  '*': (a, b) => numbers(a, b, times),
  '/': (a, b) => numbers(a, b, over),
  '**': (a, b) => numbers(a, b, power),
};
const numbers = (a: FeelValue, b: FeelValue, f: typeof plus): FeelValue =>
  isNumber(a) && isNumber(b) ? f(a, b) : null;
const isNumber = (v: FeelValue): v is ExactNumber =>
  v !== null && typeof v === 'object' && 'kind' in v && v.kind === 'number';

/** `+ - * / **` over exact numbers, and `+` over two texts. */
export function compileArithmetic(node: Node, names: Names, compileNode: CompileNode): Evaluate {
  if (node.parts.length === 2) {
    const operand = compileNode(partOf(node, 1), names);
    return (run) => numbers(exact(0n), operand(run), minus);
  }
  const operator = partOf(node, 1);
  const operate = operations[operator.text];
  if (!operate) throw new Unreadable(`"${operator.text}" is not an operation.`, operator.from);
  const [left, right] = [compileNode(partOf(node, 0), names), compileNode(partOf(node, 2), names)];
  return (run) => operate(left(run), right(run));
}
