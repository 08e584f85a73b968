import { compileCall } from './calls.ts';
import { exact, parseExact } from './exact-number.ts';
import { compileFilter, compileLoop, compileQuantified } from './loops.ts';
import type { Names } from './names.ts';
import { compileArithmetic, compileComparison, compileJunction } from './operators.ts';
import type { Evaluate } from './run.ts';
import { type Node, nameOf, partOf, pathOf, Unreadable } from './syntax.ts';
import { parseText } from './text-literal.ts';
import { dayValue, type FeelList, type FeelValue } from './value.ts';

type Compile = (node: Node, names: Names) => Evaluate;

function entry(v: FeelValue, key: string): FeelValue {
  if (Array.isArray(v)) return (v as FeelList).map((x) => entry(x, key));
  if (v === null || typeof v !== 'object' || !('kind' in v)) return null;
  if (v.kind === 'context') return v.entries.get(key) ?? null;
  if (v.kind !== 'day') return null;
  const at = ['year', 'month', 'day'].indexOf(key);
  return at < 0 ? null : exact(BigInt(v.day.split('-')[at] ?? '0'));
}

const variable: Compile = (node, names) => {
  const name = nameOf(node);
  names.note(name);
  return (run) => run.get(name);
};

const path: Compile = (node, names) => {
  const key = nameOf(partOf(node, 2));
  const whole = pathOf(node);
  if (whole === null) {
    const base = compileNode(partOf(node, 0), names);
    return (run) => entry(base(run), key);
  }
  names.note(whole);
  const [head = '', ...rest] = whole.split('.');
  return (run) => rest.reduce<FeelValue>(entry, run.get(head));
};

const conditional: Compile = (node, names) => {
  const [test, yes, no] = [1, 3, 5].map((at) => compileNode(partOf(node, at), names)) as [Evaluate, Evaluate, Evaluate];
  return (run) => (test(run) === true ? yes(run) : no(run));
};

const context: Compile = (node, names) => {
  const entries = node.parts
    .filter((p) => p.name === 'ContextEntry')
    .map((p) => {
      const key = partOf(p, 0);
      const text = key.parts[0]?.name === 'StringLiteral' ? parseText(key) : nameOf(key);
      return [text, compileNode(partOf(p, p.parts.length - 1), names)] as const;
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
  const value = dayValue(parseText(partOf(first, first.parts.length - 1)));
  if (!value) throw new Unreadable(`${node.text} is not a day of the calendar.`, node.from);
  return () => value;
};

/** Every node of our subset; whatever is not here is refused when the pack is built, not when a case is decided. */
const table: Readonly<Record<string, Compile>> = {
  VariableName: variable,
  PathExpression: path,
  Conjunction: (node, names) => compileJunction(node, names, compileNode, false),
  Disjunction: (node, names) => compileJunction(node, names, compileNode, true),
  Comparison: (node, names) => compileComparison(node, names, compileNode),
  ArithmeticExpression: (node, names) => compileArithmetic(node, names, compileNode),
  IfExpression: conditional,
  QuantifiedExpression: (node, names) => compileQuantified(node, names, compileNode),
  ForExpression: (node, names) => compileLoop(node, names, compileNode),
  FilterExpression: (node, names) => compileFilter(node, names, compileNode),
  FunctionInvocation: (node, names) => compileCall(node, names, compileNode),
  DateTimeLiteral: dateLiteral,
  ParenthesizedExpression: (node, names) => compileNode(partOf(node, 1), names),
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
