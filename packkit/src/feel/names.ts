/** While compiling: which variables are bound, to what list, and which outside names were read. */
export class Names {
  readonly #bound: ReadonlyMap<string, string | null>;
  readonly #filters: readonly (string | null)[];
  readonly #seen: Set<string>;

  constructor(
    bound: ReadonlyMap<string, string | null> = new Map(),
    filters: readonly (string | null)[] = [],
    seen: Set<string> = new Set(),
  ) {
    this.#bound = bound;
    this.#filters = filters;
    this.#seen = seen;
  }

  /** The same names with one more variable that stands for an item of `list` (null when that is no path). */
  with(variable: string, list: string | null): Names {
    return new Names(new Map(this.#bound).set(variable, list), this.#filters, this.#seen);
  }

  /** The same names inside a filter over `list`. */
  inFilter(list: string | null): Names {
    return new Names(new Map(this.#bound).set('item', list), [...this.#filters, list], this.#seen);
  }

  /** The outside path that a written path means; null when it means nothing outside. */
  resolve(path: string): string | null {
    const [head = '', ...rest] = path.split('.');
    if (!this.#bound.has(head)) return path;
    const list = this.#bound.get(head) ?? null;
    return list === null ? null : [list, ...rest].join('.');
  }

  /** Notes that a path is read. */
  note(path: string): void {
    const outside = this.resolve(path);
    if (outside === null) return;
    const inside = this.#bound.has(path.split('.')[0] ?? '') ? [] : this.#filters;
    if (inside.includes(null)) return;
    this.#seen.add([...inside.map((list) => `${list}.${path}`), outside].join('|'));
  }

  read(): readonly string[] {
    return [...this.#seen].sort();
  }
}
