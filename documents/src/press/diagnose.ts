import type { Diagnostic } from './compiler.ts';

export type Diagnosis = {
  readonly code: 'MISSING_VARIABLE' | 'MISSING_GLYPH' | 'TEMPLATE_ERROR';
  readonly detail: string;
};

/** What Typst's diagnostics mean to us: a key that the data lack, or an error of the template (warnings included). */
export function diagnoseCompile(diagnostics: readonly Diagnostic[], root: string): Diagnosis {
  for (const { message } of diagnostics) {
    const key = /^dictionary does not contain key "((?:[^"\\]|\\.)*)"/.exec(message)?.[1];
    if (key !== undefined) return { code: 'MISSING_VARIABLE', detail: unescaped(key) };
  }
  const told = diagnostics.map((d) => `${place(d, root)}${d.message}`).join('; ');
  return { code: 'TEMPLATE_ERROR', detail: told.replaceAll(root, '') };
}

/** What the PDF export complained of; what no font can draw may be of a person's name, so that it is counted and not told. PDF/A makes a character that no font can draw an error; its message is a Rust debug text. */
export function diagnoseExport(error: unknown): Diagnosis {
  const message = error instanceof Error ? error.message : String(error);
  const glyphs = [...message.matchAll(/the text `\\?"((?:[^`])*?)\\?"` could not be displayed/g)].map((m) =>
    unescaped(unescaped(m[1] ?? '')),
  );
  if (glyphs.length > 0) return { code: 'MISSING_GLYPH', detail: countedByPlane(glyphs.join('')) };
  const messages = [...message.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((m) => unescaped(m[1] ?? ''));
  return { code: 'TEMPLATE_ERROR', detail: messages.length > 0 ? messages.join('; ') : message };
}

function place(d: Diagnostic, root: string): string {
  const path = d.path.replace(root, '').replace(/^\//, '');
  return d.range ? `${path}:${d.range.start.line + 1}: ` : path === '' ? '' : `${path}: `;
}

/** How many different characters there are, by the plane of Unicode they stand in: enough to choose a font by, and no part of a name. */
function countedByPlane(characters: string): string {
  const planes = new Map<number, number>();
  for (const c of new Set(characters)) {
    const plane = (c.codePointAt(0) ?? 0) >> 16;
    planes.set(plane, (planes.get(plane) ?? 0) + 1);
  }
  const told = [...planes].sort(([a], [b]) => a - b).map(([plane, n]) => `${n} of plane ${plane}`);
  return `no font draws ${told.join(' and ')} of Unicode`;
}

function unescaped(text: string): string {
  return text
    .replace(/\\u\{([0-9a-f]{1,6})\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\(["'`\\])/g, '$1');
}
