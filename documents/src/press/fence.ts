/** What a template may not say, though Typst could: the sandbox is Typst's, this keeps releases honest and bytes reproducible. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /"@/, why: 'packages are not allowed' },
  { pattern: /\b(?:import|include)\s+(?!"[^"@\\][^"\\]*")/, why: 'import and include take a plain path in quotes' },
  { pattern: /\beval\b/, why: 'eval is not allowed: data are never markup' },
  { pattern: /\bplugin\b/, why: 'plugins are not allowed' },
  { pattern: /\btoday\b/, why: 'a document knows only the dates in its data' },
];

/** Looks through the files of a release. The first offence as 'path:line: why', or null. */
export function findForbidden(files: Readonly<Record<string, string>>): string | null {
  for (const [path, text] of Object.entries(files)) {
    if (!/^[\w-]+(?:\/[\w.-]+)*$/.test(path) || path.includes('..')) return `${path}: not a plain relative path`;
    if (!path.endsWith('.typ')) continue;
    for (const { pattern, why } of FORBIDDEN) {
      const at = pattern.exec(text)?.index;
      if (at !== undefined) return `${path}:${text.slice(0, at).split('\n').length}: ${why}`;
    }
  }
  return null;
}
