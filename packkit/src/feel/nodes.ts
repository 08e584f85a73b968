import { compileCall } from './calls.ts';
import { exact, minus, over, parseExact, plus, power, times } from './exact-number.ts';
import type { Names } from './names.ts';
import type { Evaluate, Run } from './run.ts';
import { type Node, Unreadable } from './syntax.ts';
import { compileTest } from './tests.ts';
import { parseText } from './text-literal.ts';
import { asList, compare, dayValue, equal, type FeelList, type FeelValue } from './value.ts';

type Compile = (node: Node, names: Names) => Evaluate;

const part = (node: Node, at: number): Node => {
  const found = node.parts[at];
  if (!found) throw new Unreadable('A part of the expression is missing here.', node.from);
  return found;
};
const words = (node: Node) => node.text.split(/\s+/).join(' ');
const isNumber = (v: FeelValue) => v !== null && typeof v === 'object' && 'kind' in v && v.kind === 'number';

/** The path that a node writes, such as `scope.chemicals`; null when it is not a plain path. */
function pathOf(node: Node): string | null {
  if (node.name === 'VariableName') return words(node);
  if (node.name !== 'PathExpression') return null;
  const head = pathOf(part(node, 0));
  return head === null ? null : `${head}.${words(part(node, 2))}`;
}

function entry(v: FeelValue, key: string): FeelValue {
  if (Array.isArray(v)) return (v as FeelList).map((x) => entry(x, key));
  if (v === null || typeof v !== 'object' || !('kind' in v)) return null;
  if (v.kind === 'context') return v.entries.get(key) ?? null;
  if (v.kind !== 'day') return null;
  const at = ['year', 'month', 'day'].indexOf(key);
  return at < 0 ? null : exact(BigInt(v.day.split('-')[at] ?? '0'));
}

const variable: Compile = (node, names) => {
  const name = words(node);
  names.note(name);
  return (run) => run.get(name);
};

const path: Compile = (node, names) => {
  const key = words(part(node, 2));
  const whole = pathOf(node);
  if (whole === null) {
    const base = compileNode(part(node, 0), names);
    return (run) => entry(base(run), key);
  }
  names.note(whole);
  const [head = '', ...rest] = whole.split('.');
  return (run) => rest.reduce<FeelValue>(entry, run.get(head));
};

const join =
  (decisive: boolean): Compile =>
  (node, names) => {
    const [left, right] = [compileNode(part(node, 0), names), compileNode(part(node, 2), names)];
    return (run) => {
      const [a, b] = [left(run), right(run)];
      if (a === decisive || b === decisive) return decisive;
      return a === !decisive && b === !decisive ? !decisive : null;
    };
  };

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

const comparison: Compile = (node, names) => {
  const left = compileNode(part(node, 0), names);
  const operator = part(node, 1);
  if (operator.name === 'between') {
    const [low, high] = [compileNode(part(node, 2), names), compileNode(part(node, 4), names)];
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
  const right = compileNode(part(node, 2), names);
  return (run) => is(left(run), right(run));
};

const operations: Readonly<Record<string, (a: FeelValue, b: FeelValue) => FeelValue>> = {
  '+': (a, b) => (typeof a === 'string' && typeof b === 'string' ? a + b : numbers(a, b, plus)),
  '-': (a, b) => numbers(a, b, minus),
  '*': (a, b) => numbers(a, b, times),
  '/': (a, b) => numbers(a, b, over),
  '**': (a, b) => numbers(a, b, power),
};
const numbers = (a: FeelValue, b: FeelValue, f: typeof plus): FeelValue =>
  isNumber(a) && isNumber(b) ? f(a as never, b as never) : null;

const arithmetic: Compile = (node, names) => {
  if (node.parts.length === 2) {
    const operand = compileNode(part(node, 1), names);
    return (run) => numbers(exact(0n), operand(run), minus);
  }
  const operator = part(node, 1);
  const operate = operations[operator.text];
  if (!operate) throw new Unreadable(`"${operator.text}" is not an operation.`, operator.from);
  const [left, right] = [compileNode(part(node, 0), names), compileNode(part(node, 2), names)];
  return (run) => operate(left(run), right(run));
};

const conditional: Compile = (node, names) => {
  const [test, yes, no] = [1, 3, 5].map((at) => compileNode(part(node, at), names)) as [Evaluate, Evaluate, Evaluate];
  return (run) => (test(run) === true ? yes(run) : no(run));
};

/** `x in list, y in list`: every combination, in order. */
function iterations(node: Node, names: Names): { inside: Names; each: (run: Run) => Iterable<Run> } {
  let inside = names;
  const loops = node.parts.map((p) => {
    const [variable, over] = [words(part(p, 0)), part(p, 2)];
    if (over.parts.length !== 1) throw new Unreadable('Only lists can be gone through here.', over.from);
    const list = compileNode(part(over, 0), inside);
    const listPath = pathOf(part(over, 0));
    inside = inside.with(variable, listPath === null ? null : inside.resolve(listPath));
    return { variable, list };
  });
  function* each(run: Run, at = 0): Iterable<Run> {
    const loop = loops[at];
    run.step();
    if (!loop) return yield run;
    for (const v of asList(loop.list(run))) yield* each(run.with(loop.variable, v), at + 1);
  }
  return { inside, each };
}

const quantified =
  (decisive: boolean): Compile =>
  (node, names) => {
    const { inside, each } = iterations(part(node, 1), names);
    const body = compileNode(part(node, 3), inside);
    return (run) => {
      let unknown = false;
      for (const one of each(run)) {
        const v = body(one);
        if (v === decisive) return decisive;
        unknown ||= typeof v !== 'boolean';
      }
      return unknown ? null : !decisive;
    };
  };

const loop: Compile = (node, names) => {
  const { inside, each } = iterations(part(node, 1), names);
  const body = compileNode(part(node, 3), inside);
  return (run) => [...each(run)].map(body);
};

const filter: Compile = (node, names) => {
  const base = part(node, 0);
  const basePath = pathOf(base);
  const list = compileNode(base, names);
  const test = compileNode(part(node, 2), names.inFilter(basePath === null ? null : names.resolve(basePath)));
  return (run) => {
    const all = asList(list(run));
    const at = all.length === 0 ? null : test(run.inFilter(all[0] ?? null));
    if (at !== null && typeof at === 'object' && 'kind' in at && at.kind === 'number') {
      const n = at.d === 1n ? Number(at.n) : 0;
      return (n > 0 ? all[n - 1] : n < 0 ? all[all.length + n] : null) ?? null;
    }
    return all.filter((item) => {
      run.step();
      return test(run.inFilter(item)) === true;
    });
  };
};

const context: Compile = (node, names) => {
  const entries = node.parts
    .filter((p) => p.name === 'ContextEntry')
    .map((p) => {
      const key = part(p, 0);
      const text = key.parts[0]?.name === 'StringLiteral' ? parseText(key) : words(key);
      return [text, compileNode(part(p, p.parts.length - 1), names)] as const;
    });
  return (run) => ({ kind: 'context', entries: new Map(entries.map(([key, value]) => [key, value(run)])) });
};

const number: Compile = (node) => {
  const value = parseExact(node.text.replace(/^-\s+/, '-'));
  if (!value) throw new Unreadable(`"${node.text}" is not a plain decimal number.`, node.from);
  return () => value;
};

const text: Compile = (node) => {
  const value = parseText(node);
  return () => value;
};

const dateLiteral: Compile = (node, names) => {
  const [first] = node.parts;
  if (first?.name !== 'AtLiteral') return compileCall(node, names, compileNode);
  const value = dayValue(parseText(part(first, first.parts.length - 1)));
  if (!value) throw new Unreadable(`${node.text} is not a day of the calendar.`, node.from);
  return () => value;
};

/** Every node of our subset; whatever is not here is refused when the pack is built, not when a case is decided. */
const table: Readonly<Record<string, Compile>> = {
  VariableName: variable,
  PathExpression: path,
  Conjunction: join(false),
  Disjunction: join(true),
  Comparison: comparison,
  ArithmeticExpression: arithmetic,
  IfExpression: conditional,
  QuantifiedExpression: (node, names) => quantified(part(node, 0).name === 'some')(node, names),
  ForExpression: loop,
  FilterExpression: filter,
  FunctionInvocation: (node, names) => compileCall(node, names, compileNode),
  DateTimeLiteral: dateLiteral,
  ParenthesizedExpression: (node, names) => compileNode(part(node, 1), names),
  List: (node, names) => {
    const items = node.parts.filter((p) => p.name !== '[' && p.name !== ']').map((p) => compileNode(p, names));
    return (run) => items.map((item) => item(run));
  },
  Context: context,
  NumericLiteral: number,
  StringLiteral: text,
  BooleanLiteral: (node) => () => node.text === 'true',
  null: () => () => null,
};

/** Compiles one node to a function; throws `Unreadable` for what the subset has not. */
export function compileNode(node: Node, names: Names): Evaluate {
  const compile = Object.hasOwn(table, node.name) ? table[node.name] : undefined;
  if (!compile) throw new Unreadable(`"${node.name}" is not part of our FEEL.`, node.from);
  return compile(node, names);
}
