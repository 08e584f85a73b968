import { known } from '../personal.ts';
import type { Assessment, Problem } from './context.ts';
import { isOpen, notCompared } from './findings.ts';
import type { CaseState, ChecklistAnswer, OpenOrSetAside } from './state.ts';

/** 剥洋葱式审查: from who applies, over what was delivered and whether it agrees, to whether it is true, suffices and holds on site. */
export type LayerName = 'identity' | 'completeness' | 'consistency' | 'truth' | 'conditions' | 'on-site';

export type LayerLine = Assessment['checklist'][number] & { readonly result: ChecklistAnswer['result'] | null };

export type Layer = {
  readonly name: LayerName;
  /**
   * `closed`: nothing is left to ask. `open`: it is this layer's turn. `waiting`: it has questions, and an outer layer is still open;
   * it may be looked at, its questions may be answered, but the case does not hang on them yet.
   */
  readonly standing: 'closed' | 'open' | 'waiting';
  /** Missing and unfit things, and findings that are still open. */
  readonly problems: readonly Problem[];
  readonly findings: readonly OpenOrSetAside[];
  /** Lines of the checklist without an answer, or unmet. */
  readonly lines: readonly LayerLine[];
  /** Materials that no comparison has seen, so that the layer cannot be closed; `null` where nothing is compared or all is. */
  readonly uncompared: readonly string[] | null;
  /** The last site check, of the on-site layer only. */
  readonly siteCheck: 'not-needed' | 'missing' | 'failed' | 'passed' | null;
};

/** The layers of an examination, the outermost first; none before a case is opened. */
export function layersOf(state: CaseState, assessment: Assessment): readonly Layer[] {
  if (state.phase === 'none') return [];
  const findings = state.findings.filter(isOpen);
  const uncompared = notCompared(state);
  const lines = openLines('checklist' in state ? state.checklist : [], assessment);
  const siteCheck = siteCheckOf(state, assessment);
  let outerOpen = false;
  return order.map((name): Layer => {
    const own = {
      problems: assessment.problems.filter((p) => layerOfProblem(p, assessment) === name),
      findings: findings.filter((f) => layerOfFinding(f, assessment) === name),
      lines: lines.filter((l) => (l.onSite ? 'on-site' : 'conditions') === name),
      uncompared: compared.includes(name) ? uncompared : null,
      siteCheck: name === 'on-site' ? siteCheck : null,
    };
    const asks = own.problems.length + own.findings.length + own.lines.length > 0;
    const isClosed = !asks && own.uncompared === null && own.siteCheck !== 'missing' && own.siteCheck !== 'failed';
    const standing = isClosed ? 'closed' : outerOpen ? 'waiting' : 'open';
    outerOpen ||= !isClosed;
    return { name, standing, ...own };
  });
}

/**
 * 一次性告知: what the one correction notice has to say. All findings of the outer layers go into it together, whichever of them is
 * open first (行政许可法第三十二条第一款第四项, 第七十二条).
 */
export function inOneNotice(layers: readonly Layer[]): {
  readonly problems: readonly Problem[];
  readonly findings: readonly OpenOrSetAside[];
} {
  const outer = layers.filter((l) => l.name === 'identity' || l.name === 'completeness' || l.name === 'consistency');
  return { problems: outer.flatMap((l) => l.problems), findings: outer.flatMap((l) => l.findings) };
}

const order: readonly LayerName[] = ['identity', 'completeness', 'consistency', 'truth', 'conditions', 'on-site'];

/** Layers that rest on the comparison of what was delivered. */
const compared: readonly LayerName[] = ['identity', 'completeness', 'consistency', 'truth'];

const layerOfProblem = (problem: Problem, assessment: Assessment): LayerName =>
  problem.kind === 'invalid' && isIdentity(problem.subject, assessment) ? 'identity' : 'completeness';

/** What is not there cannot be compared; what a registry says is the truth of it; the rest is how the papers agree among themselves. */
function layerOfFinding(finding: OpenOrSetAside, assessment: Assessment): LayerName {
  if (finding.verdict === 'missing' || finding.verdict === 'unreadable') return 'completeness';
  const sources = [finding.left, finding.right].map((side) => known(side)?.source.from);
  if (sources.includes('registry')) return 'truth';
  return isIdentity(finding.field, assessment) ? 'identity' : 'consistency';
}

/** `people.officers[2].idNo` is of identity when the pack names that column, or the whole group. */
function isIdentity(subject: string, assessment: Assessment): boolean {
  const names = [subject, subject.replace(/\[[^\]]*\]/g, ''), subject.replace(/\[.*$/, '')];
  return (assessment.identityFields ?? []).some((field) => names.includes(field));
}

function openLines(answers: readonly ChecklistAnswer[], assessment: Assessment): readonly LayerLine[] {
  return assessment.checklist
    .map((line) => ({ ...line, result: answers.find((a) => a.item === line.item)?.result ?? null }))
    .filter(({ result, mayNotApply }) => !(result === 'met' || (result === 'not-applicable' && mayNotApply)));
}

function siteCheckOf(state: CaseState, { siteCheck }: Assessment): NonNullable<Layer['siteCheck']> {
  const last = 'siteChecks' in state ? state.siteChecks.at(-1) : undefined;
  return last?.result ?? (siteCheck.needed ? 'missing' : 'not-needed');
}
