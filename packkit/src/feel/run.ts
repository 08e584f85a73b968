import type { Names } from './names.ts';
import type { Node } from './syntax.ts';
import type { FeelContext, FeelScope, FeelValue } from './value.ts';

/** How many steps one evaluation may take; a rule that needs more is an accident and yields null. */
const MOST_STEPS = 100_000;

class Exhausted extends Error {}

/** A compiled expression. */
export type Evaluate = (run: Run) => FeelValue;

/** Compiles a part of an expression; handed to whatever has parts, so that no file of this folder imports in a circle. */
export type CompileNode = (node: Node, names: Names) => Evaluate;

/** One evaluation: the scope, the bound variables, the items of the filters around, and the steps left. */
export class Run {
  readonly scope: FeelScope;
  readonly #bound: ReadonlyMap<string, FeelValue>;
  readonly #items: readonly FeelContext[];
  readonly #steps: { left: number };

  private constructor(
    scope: FeelScope,
    bound: ReadonlyMap<string, FeelValue>,
    items: readonly FeelContext[],
    steps: { left: number },
  ) {
    this.scope = scope;
    this.#bound = bound;
    this.#items = items;
    this.#steps = steps;
  }

  static of(scope: FeelScope, evaluate: Evaluate): FeelValue {
    try {
      return evaluate(new Run(scope, new Map(), [], { left: MOST_STEPS }));
    } catch (error) {
      if (error instanceof Exhausted) return null;
      throw error;
    }
  }

  step(): void {
    this.#steps.left -= 1;
    if (this.#steps.left < 0) throw new Exhausted();
  }

  with(variable: string, value: FeelValue): Run {
    return new Run(this.scope, new Map(this.#bound).set(variable, value), this.#items, this.#steps);
  }

  /** Inside a filter: `item` is the element, and a context's own entries come before names outside. */
  inFilter(item: FeelValue): Run {
    const context =
      item !== null && typeof item === 'object' && 'kind' in item && item.kind === 'context' ? [item] : [];
    return new Run(this.scope, new Map(this.#bound).set('item', item), [...context, ...this.#items], this.#steps);
  }

  get(name: string): FeelValue {
    const item = this.#items.find((context) => context.entries.has(name));
    if (item && name !== 'item') return item.entries.get(name) ?? null;
    return this.#bound.get(name) ?? this.scope.values.get(name) ?? null;
  }
}
