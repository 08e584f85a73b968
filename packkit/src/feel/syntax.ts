import { parser } from 'lezer-feel';

/** A node of the parsed expression: what it is, where it stands, its text and its parts (comments left out). */
export type Node = {
  readonly name: string;
  readonly from: number;
  readonly text: string;
  readonly parts: readonly Node[];
};

/** Why an expression was not understood, and at which character. */
export class Unreadable extends Error {
  readonly at: number;
  constructor(problem: string, at: number) {
    super(problem);
    this.at = at;
  }
}

/** An expression longer than this is not a rule that a person can check. */
const LONGEST = 4000;
const DEEPEST = 150;

const expressions = parser.configure({ top: 'Expression' });

/** Parses text with the grammar of DMN. Throws `Unreadable`, inside this folder only, at the first thing not understood. */
export function parseFeel(text: string): Node {
  if (text.length > LONGEST)
    throw new Unreadable(`The expression is longer than ${LONGEST} characters; split it.`, LONGEST);
  const cursor = expressions.parse(text).cursor();
  const read = (depth: number): Node => {
    const { name, from, to } = cursor;
    if (cursor.type.isError) throw new Unreadable('The expression cannot be read here.', from);
    if (depth > DEEPEST) throw new Unreadable('The expression is nested too deeply; split it.', from);
    const parts: Node[] = [];
    if (cursor.firstChild()) {
      do {
        const part = read(depth + 1);
        if (!part.name.endsWith('Comment')) parts.push(part);
      } while (cursor.nextSibling());
      cursor.parent();
    }
    return { name, from, text: text.slice(from, to), parts };
  };
  const [only, second] = read(0).parts;
  if (!only || second) throw new Unreadable('Exactly one expression is expected.', second?.from ?? 0);
  return only;
}

/** The part of a node at a place; refused when the text ends before it. */
export function partOf(node: Node, at: number): Node {
  const found = node.parts[at];
  if (!found) throw new Unreadable('A part of the expression is missing here.', node.from);
  return found;
}

/** A name as written, with single blanks between its words. */
export function nameOf(node: Node): string {
  return node.text.split(/\s+/).join(' ');
}

/** The path that a node writes, such as `scope.chemicals`; null when it is not a plain path. */
export function pathOf(node: Node): string | null {
  if (node.name === 'VariableName') return nameOf(node);
  if (node.name !== 'PathExpression') return null;
  const head = pathOf(partOf(node, 0));
  return head === null ? null : `${head}.${nameOf(partOf(node, 2))}`;
}
