import type { FormSection } from '../../api/types.ts';
import type { OfficerFinding } from '../case/case-types.ts';

export type FieldGroup = { readonly field: string; readonly findings: readonly OfficerFinding[] };

/** The findings in the order of the form, field by field; what belongs to no field of it comes last. */
export function byField(findings: readonly OfficerFinding[], form: readonly FormSection[]): readonly FieldGroup[] {
  const order = form.flatMap((s) => s.fields.map((f) => f.path));
  const groups = new Map<string, OfficerFinding[]>();
  for (const f of findings) groups.set(f.field, [...(groups.get(f.field) ?? []), f]);
  const place = (field: string) => {
    const at = order.findIndex(
      (path) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`),
    );
    return at === -1 ? order.length : at;
  };
  return [...groups].map(([field, of]) => ({ field, findings: of })).sort((a, b) => place(a.field) - place(b.field));
}
