import { builtins, dateOf } from './functions.ts';
import type { Names } from './names.ts';
import type { CompileNode, Evaluate } from './run.ts';
import { type Node, Unreadable } from './syntax.ts';
import { dayValue } from './value.ts';

/** Compiles a call of a built-in function; unknown names, named parameters and wrong counts are refused here. */
export function compileCall(node: Node, names: Names, compileNode: CompileNode): Evaluate {
  const name = (node.parts[0]?.text ?? '').split(/\s+/).join(' ');
  const given = node.parts.find((p) => p.name === 'PositionalParameters');
  if (!given) throw new Unreadable(`Call ${name} with its arguments in order, without names.`, node.from);
  const args = given.parts.map((p) => compileNode(p, names));
  const takes = (least: number, most: number) => {
    if (args.length < least || args.length > most)
      throw new Unreadable(
        `${name} takes ${least === most ? least : `${least} to ${most}`} arguments, not ${args.length}.`,
        node.from,
      );
  };
  if (name === 'today') {
    takes(0, 0);
    return (run) => dayValue(run.scope.today);
  }
  if (name === 'now') {
    takes(0, 0);
    return (run) => (run.scope.now === undefined ? null : { kind: 'instant', at: run.scope.now });
  }
  if (name === 'date') {
    if (args.length !== 1) takes(3, 3);
    return (run) => dateOf(args.map((a) => a(run)));
  }
  const builtin = Object.hasOwn(builtins, name) ? builtins[name] : undefined;
  if (!builtin) throw new Unreadable(`There is no function "${name}".`, node.from);
  takes(builtin.least, builtin.most);
  return (run) => {
    run.step();
    return builtin.body(args.map((a) => a(run)));
  };
}
