import type { CaseView, FormSection, Problem } from '../../api/types.ts';
import { fieldOf } from './check-value.ts';

export type SectionState = 'empty' | 'started' | 'wrong' | 'done';

/** The problems whose fields stand in a section. */
export function problemsOf(section: FormSection, problems: readonly Problem[]): readonly Problem[] {
  const paths = new Set(section.fields.map((f) => f.path));
  return problems.filter((p) => paths.has(fieldOf(p.subject)));
}

/** How far a section is: something wrong in it comes first, then whether everything asked is there, then whether anything is. */
export function sectionState(section: FormSection, view: Pick<CaseView, 'answers' | 'problems'>): SectionState {
  const problems = problemsOf(section, view.problems);
  if (problems.some((p) => p.kind !== 'missing')) return 'wrong';
  if (problems.length === 0) return 'done';
  return section.fields.some((f) => Object.hasOwn(view.answers, f.path)) ? 'started' : 'empty';
}

/** Where a subject of a problem or a defect is mended: a section's field, a material's slot, or unknown. */
export function placeOf(
  subject: string,
  form: readonly FormSection[],
  slots: readonly string[],
):
  | { readonly kind: 'field'; readonly section: string; readonly path: string }
  | { readonly kind: 'slot'; readonly slot: string }
  | null {
  const path = fieldOf(subject);
  const section = form.find((s) => s.fields.some((f) => f.path === path));
  if (section) return { kind: 'field', section: section.id, path };
  return slots.includes(subject) ? { kind: 'slot', slot: subject } : null;
}
