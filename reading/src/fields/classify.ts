import type { DocumentType } from '../types.ts';

/** Words that name a kind of document. In a heading they decide; in running text they only hint. */
const headings: readonly (readonly [Exclude<DocumentType, 'unknown'>, readonly string[]])[] = [
  ['business-licence', ['营业执照']],
  ['lease', ['租赁合同', '租赁协议', '租房合同', '租房协议']],
  ['property-certificate', ['不动产权证书', '不动产权第', '房屋所有权证', '房地产权证']],
  ['safety-certificate', ['考核合格证', '安全合格证', '安全资格证', '安全生产知识和管理能力', '特种作业操作证']],
  ['emergency-plan-filing', ['应急预案备案登记表', '应急预案备案']],
  ['identity-card', ['公民身份号码', '居民身份证']],
  ['no-storage-undertaking', ['不储存', '无储存', '不带储存', '不设储存', '无仓储']],
  ['rules-list', ['规章制度', '制度清单', '制度目录', '管理制度', '操作规程']],
];

/** Labels that come together on one kind of document only. */
const companions: readonly (readonly [Exclude<DocumentType, 'unknown'>, readonly string[]])[] = [
  ['business-licence', ['统一社会信用代码', '注册资本', '成立日期', '经营范围', '登记机关']],
  ['lease', ['出租方', '承租方', '出租人', '承租人', '租金']],
  ['property-certificate', ['权利人', '共有情况', '坐落', '不动产单元号', '权利类型', '权利性质']],
  ['safety-certificate', ['初领日期', '人员类型', '单位类型', '签发机关', '有效期限']],
  ['emergency-plan-filing', ['备案编号', '予以备案', '单位地址']],
  ['identity-card', ['姓名', '性别', '民族', '出生', '住址']],
  ['no-storage-undertaking', ['承诺书', '承诺', '危险化学品', '储存']],
  ['rules-list', ['责任制', '制度', '目录', '清单']],
];

/**
 * Names the kind of document from its lines (spaces ignored). A heading word that makes up a good part of its line
 * counts ten times a companion word. From four letters up one may be misread. `unknown` when nothing decides.
 */
export function classifyDocument(lines: readonly string[]): DocumentType {
  const clean = lines.map((line) => line.replaceAll(/\s/g, ''));
  const scores = new Map<DocumentType, number>();
  const add = (type: DocumentType, points: number) => scores.set(type, (scores.get(type) ?? 0) + points);
  for (const [type, words] of headings) add(type, Math.max(...words.map((word) => headingPoints(word, clean))));
  for (const [type, words] of companions)
    add(type, words.filter((word) => clean.some((line) => holds(line, word))).length);
  const [first, second] = [...scores].toSorted((a, b) => b[1] - a[1]);
  return first && first[1] >= 4 && first[1] > (second?.[1] ?? 0) ? first[0] : 'unknown';
}

/** 10 on a line of its own among the first, down to 2 within a sentence. */
function headingPoints(word: string, lines: readonly string[]): number {
  let best = 0;
  for (const [i, line] of lines.entries()) {
    if (!holds(line, word)) continue;
    const title = line.length <= word.length + 16 && !/[，。；：]/.test(line);
    best = Math.max(best, title ? (i < Math.max(6, lines.length * 0.2) ? 10 : 6) : 2);
  }
  return best;
}

/** Whether the line contains the word, one letter of four or more forgiven. */
export function holds(line: string, word: string): boolean {
  if (line.includes(word)) return true;
  if (word.length < 4) return false;
  for (let at = 0; at + word.length <= line.length; at++) {
    let wrong = 0;
    for (let k = 0; k < word.length && wrong < 2; k++) if (line[at + k] !== word[k]) wrong++;
    if (wrong < 2) return true;
  }
  return false;
}
