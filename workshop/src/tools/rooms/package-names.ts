/** Files that only the room's own tests load. */
export const ONLY_FOR_TESTS = /\.test\.tsx?$|\/(testing|testdata)\/|\/vite\.config\.ts$/;

/** The package that a module belongs to; undefined for a file of the same room and for Node's own modules. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('/') || specifier.startsWith('node:')) return undefined;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}
