import type { Names } from './names.ts';
import type { CompileNode, Evaluate, Run } from './run.ts';
import { type Node, nameOf, partOf, pathOf, Unreadable } from './syntax.ts';
import { asList } from './value.ts';

/** `x in list, y in list`: every combination, in order. */
function iterations(
  node: Node,
  names: Names,
  compileNode: CompileNode,
): { inside: Names; each: (run: Run) => Iterable<Run> } {
  let inside = names;
  const loops = node.parts.map((p) => {
    const [variable, over] = [nameOf(partOf(p, 0)), partOf(p, 2)];
    if (over.parts.length !== 1) throw new Unreadable('Only lists can be gone through here.', over.from);
    const list = compileNode(partOf(over, 0), inside);
    const listPath = pathOf(partOf(over, 0));
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

/** `some` and `every` over three values. */
export function compileQuantified(node: Node, names: Names, compileNode: CompileNode): Evaluate {
  const decisive = partOf(node, 0).name === 'some';
  const { inside, each } = iterations(partOf(node, 1), names, compileNode);
  const body = compileNode(partOf(node, 3), inside);
  return (run) => {
    let unknown = false;
    for (const one of each(run)) {
      const v = body(one);
      if (v === decisive) return decisive;
      unknown ||= typeof v !== 'boolean';
    }
    return unknown ? null : !decisive;
  };
}

/** `for … return`. */
export function compileLoop(node: Node, names: Names, compileNode: CompileNode): Evaluate {
  const { inside, each } = iterations(partOf(node, 1), names, compileNode);
  const body = compileNode(partOf(node, 3), inside);
  return (run) => [...each(run)].map(body);
}

/** `list[3]` or `list[condition]`. */
export function compileFilter(node: Node, names: Names, compileNode: CompileNode): Evaluate {
  const base = partOf(node, 0);
  const basePath = pathOf(base);
  const list = compileNode(base, names);
  const test = compileNode(partOf(node, 2), names.inFilter(basePath === null ? null : names.resolve(basePath)));
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
}
