/** The texts of a pack in one language. */
export type PackTexts = Readonly<Record<string, string>>;

/** How people call a field, a column of a group, a row of it, or a material; the bare subject when the pack does not know it. */
export function titleOf(texts: PackTexts, subject: string): string {
  const [, field = subject, row, column] = /^(.*?)(?:\[(\d+)\](?:\.(.+))?)?$/.exec(subject) ?? [];
  const material = texts[`material.${field}.name`];
  if (material) return material;
  const label = texts[`field.${field}.label`];
  if (label)
    return [
      label,
      row === undefined ? '' : ` ${Number(row) + 1}`,
      column ? ` · ${columnOf(texts, `${field}.${column}`)}` : '',
    ].join('');
  const group = field.replace(/\.[^.]+$/, '');
  const ofGroup = texts[`field.${group}.label`];
  const ofColumn = texts[`column.${field}.label`];
  return ofColumn ? [ofGroup, ofColumn].filter(Boolean).join(' · ') : subject;
}

const columnOf = (texts: PackTexts, path: string): string => texts[`column.${path}.label`] ?? path;

/** Where one side of a comparison stands, in words: the form, a material by name, a registry by name, the rule itself. */
export function placeOf(
  texts: PackTexts,
  source: { readonly from: string; readonly [more: string]: unknown },
  words: { readonly form: string; readonly rule: string },
): string {
  if (source.from === 'material') return titleOf(texts, String(source['slot']));
  if (source.from === 'registry') return texts[`registry.${String(source['registry'])}`] ?? String(source['registry']);
  return source.from === 'form' ? words.form : words.rule;
}
