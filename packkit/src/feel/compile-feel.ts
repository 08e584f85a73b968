import { Names } from './names.ts';
import { compileNode } from './nodes.ts';
import { Run } from './run.ts';
import { parseFeel, Unreadable } from './syntax.ts';
import type { FeelScope, FeelValue } from './value.ts';

export type CompiledFeel =
  | { readonly ok: true; evaluate(scope: FeelScope): FeelValue; readonly names: readonly string[] }
  | { readonly ok: false; readonly problem: string; readonly at: number };

/**
 * Compiles an expression of our FEEL subset once. Never throws, on any text; evaluation never throws either: what cannot be
 * told is null. `names` are the paths it reads, such as `company.uscc` or `scope.chemicals.cas`; a name inside a filter,
 * which may mean a column of the list or a name outside, stands as `list.column|name`.
 */
export function compileFeel(text: string): CompiledFeel {
  try {
    const names = new Names();
    const evaluate = compileNode(parseFeel(text), names);
    return { ok: true, names: names.read(), evaluate: (scope) => Run.of(scope, evaluate) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.message, at: error.at };
    throw error;
  }
}
