import type { registerHooks as RegisterHooks } from 'node:module';
import { planted } from './planted.ts';

/** A small change of one real source that breaks the law or a promise of the house. */
export type Planted = {
  readonly name: string;
  /** From the root of the house. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
};

/** Changes the source as it is loaded, in this thread only; no file is touched. Throws when the text is not there exactly once. */
export function plantedIn(bug: Planted, registerHooks: typeof RegisterHooks): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.endsWith(`/${bug.file}`)) return loaded;
      const source = String(loaded.source);
      if (source.split(bug.find).length !== 2) throw new Error(`${bug.file} does not say once: ${bug.find}`);
      return { ...loaded, source: source.replace(bug.find, () => bug.put) };
    },
  });
}

export { planted };
