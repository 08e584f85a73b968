import type { Problem } from '../../api/types.ts';
import type { OfficerFinding } from '../case/case-types.ts';
import { type PackTexts, placeOf, titleOf } from '../case/titles.ts';

/** One line of the correction notice as it is composed; official papers are written in Chinese. */
export type Gap = {
  readonly subject: string;
  readonly title: string;
  readonly problem: string;
  readonly cure: string;
  /** The law asks that it be named; leaving it out is refused. */
  readonly required: boolean;
};

type Draft = { readonly subject: string; problems: string[]; cures: string[]; required: boolean };

/**
 * Everything that the one notice names (行政许可法第三十二条): each problem of the form and each open finding, every subject once.
 * A registry that could not be asked is nobody's gap and stays out.
 */
export function gapsOf(
  problems: readonly Problem[],
  findings: readonly OfficerFinding[],
  texts: PackTexts,
): readonly Gap[] {
  const drafts = new Map<string, Draft>();
  const draft = (subject: string): Draft => {
    const known = drafts.get(subject) ?? { subject, problems: [], cures: [], required: false };
    drafts.set(subject, known);
    return known;
  };
  for (const p of problems) {
    const line = draft(fieldOf(p.subject));
    const said = saidOf(p, texts);
    add(line.problems, said.problem);
    add(line.cures, said.cure);
    line.required = true;
  }
  const lacking = new Set(drafts.keys());
  for (const f of findings.filter((f) => f.open && f.verdict !== 'unavailable')) {
    const line = draft(subjectOf(f, drafts));
    // What is not there has been said already when the form itself lacks it.
    if (f.verdict !== 'missing' || !lacking.has(line.subject)) {
      add(line.problems, problemOf(f, texts));
      add(line.cures, cureOf(f, texts));
    }
    line.required ||= f.verdict === 'missing' || f.verdict === 'unreadable';
  }
  return [...drafts.values()].map((d) => ({
    subject: d.subject,
    title: titleOf(texts, d.subject),
    problem: d.problems.join(''),
    cure: d.cures.join(''),
    required: d.required,
  }));
}

/** `people.officers[2].idNo` stands in the field `people.officers`, which is what the applicant renews as a whole. */
const fieldOf = (subject: string): string => subject.replace(/\[.*$/, '');

/** The name under which the server knows the finding, the one that is listed already before a new one. */
function subjectOf(f: OfficerFinding, drafts: ReadonlyMap<string, unknown>): string {
  const slots = [f.left, f.right].flatMap((s) => (s?.source.from === 'material' ? [String(s.source['slot'])] : []));
  const names = f.verdict === 'missing' ? [...slots, fieldOf(f.field)] : [fieldOf(f.field), ...slots];
  return names.find((name) => drafts.has(name)) ?? names[0] ?? f.field;
}

/** A problem of the form in the words of the notice. */
function saidOf(p: Problem, texts: PackTexts): { readonly problem: string; readonly cure: string } {
  const title = titleOf(texts, p.subject);
  if (p.code === 'MATERIAL_MISSING') return { problem: `未提交《${title}》。`, cure: `请补交《${title}》。` };
  if (p.code === 'FIELD_MISSING') return { problem: `“${title}”未填写。`, cure: '请填写。' };
  const [said = '', ...todo] = sentences(p.text['zh-CN']);
  return { problem: `“${title}”：${said}`, cure: todo.join('') || '请补正。' };
}

const WORDS = { form: '申请表', rule: '应当为' };

function problemOf(f: OfficerFinding, texts: PackTexts): string {
  const name = texts[`rule.${f.rule}`] ?? titleOf(texts, f.field);
  const said = [f.left, f.right]
    .filter((side) => side !== null)
    .map((side) => `${placeOf(texts, side.source, WORDS)}${side.value ? `“${side.value}”` : '未载明'}`)
    .join('，');
  return `“${name}”${f.text.verdict['zh-CN']}${said ? `：${said}` : ''}。`;
}

function cureOf(f: OfficerFinding, texts: PackTexts): string {
  const slot = [f.right, f.left].flatMap((s) => (s?.source.from === 'material' ? [s.source.slot] : []))[0];
  const material = slot ? `《${titleOf(texts, slot)}》` : '';
  if (f.verdict === 'unreadable') return `请重新提交清晰、完整的${material || '材料'}。`;
  if (f.verdict === 'missing' && material) return `请补交${material}。`;
  return `请核对并更正申请表中的“${titleOf(texts, f.field)}”，或者补交能够证明的材料。`;
}

const sentences = (text: string): string[] => text.match(/[^。]+。?/g) ?? [];

function add(list: string[], text: string): void {
  if (text && !list.includes(text)) list.push(text);
}
