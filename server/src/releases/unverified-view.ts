import { lawInEnglish, type UnverifiedFigure } from '@tuofu/domain';
import type { Release } from '@tuofu/packkit';
import type { Both } from '../both-languages.ts';

/** A figure that nobody has verified, as staff read it: what it is, what it says, what it rests on. */
export type UnverifiedView = UnverifiedFigure & { readonly name: Both; readonly mark: Both; readonly article: Both };

const MARK: Both = { 'zh-CN': '待核实', en: 'to be verified' };

const NAMES: Readonly<Record<string, Both>> = {
  'limits.acceptance': { 'zh-CN': '受理期限（工作日）', en: 'limit of acceptance (working days)' },
  'limits.decision': { 'zh-CN': '审批期限（工作日）', en: 'limit of the decision (working days)' },
  'limits.decision.extension': { 'zh-CN': '延长期限（工作日）', en: 'extension of the limit (working days)' },
  'limits.issue': { 'zh-CN': '颁发、送达期限（工作日）', en: 'limit of issue and service (working days)' },
  validity: { 'zh-CN': '许可证有效期（年）', en: 'validity of the licence (years)' },
  'filing.validity': { 'zh-CN': '备案证明有效期（年）', en: 'validity of the filing (years)' },
  'bans.falseMaterials': { 'zh-CN': '虚假材料禁止申请期（年）', en: 'ban after false materials (years)' },
  'bans.fraud': { 'zh-CN': '骗取许可禁止申请期（年）', en: 'ban after a licence got by fraud (years)' },
  benefit: { 'zh-CN': '给付标准和算法', en: 'amount of the benefit and how it is computed' },
};

/** Adds the words; a figure of the pack is called as its texts say. */
export function unverifiedView(release: Release, figure: UnverifiedFigure): UnverifiedView {
  const { at, basis } = figure;
  const own = (locale: keyof Both) => release.texts[locale][at] ?? at;
  const name = NAMES[at] ?? { 'zh-CN': own('zh-CN'), en: own('en') };
  const article = { 'zh-CN': basis, en: lawInEnglish(basis, release.definition.laws) ?? basis };
  return { ...figure, name, mark: MARK, article };
}
