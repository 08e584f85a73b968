import { parseResidentId, parseUscc } from '@tuofu/domain';
import { findDates } from '../text/dates.ts';

export type ValueKind = 'text' | 'name' | 'number' | 'uscc' | 'resident-id' | 'date' | 'area' | 'sex';

/** The part of a text that is the value (half-open range of it), and what it says. */
export type ValueFound = {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly checkDigit?: 'ok' | 'fails';
};

/** Finds a value of its kind at or near the start of a text. Check digits detect; nothing is rewritten to satisfy one. */
export function findValue(kind: ValueKind, text: string): ValueFound | undefined {
  switch (kind) {
    case 'text':
      return findText(text);
    case 'name':
      return endWithCompany(findText(text));
    case 'number':
      return findRun(text, /[^\s：:，,。；;]{2,40}/, (t) => t.toUpperCase());
    case 'uscc':
      return checked(findCode(text), (value) => parseUscc(value).ok);
    case 'resident-id':
      return checked(findCode(text), (value) => parseResidentId(value).ok);
    case 'date':
      return findDates(text)[0] ?? findRun(text, /长期/, (t) => t);
    case 'area':
      return findArea(text);
    case 'sex':
      return findRun(text, /[男女]/, (t) => t);
  }
}

function findText(text: string): ValueFound | undefined {
  const from = text.search(/[^：:、，,.。|_＿\s]/);
  if (from < 0) return undefined;
  const to = from + text.slice(from).replace(/[：:、，,；;|_＿\s]+$/, '').length;
  return { from, to, value: tidy(text.slice(from, to)) };
}

const COMPANY =
  /^.{2,40}?(?:有限责任公司|有限公司|股份公司)(?:（[^）]{1,12}）)?(?:[\p{Script=Han}\dA-Za-z]{0,14}?(?:分公司|分店|门市部|经营部|加油站))?/u;

/** A company's name ends with its legal form, a branch's with the branch (企业名称登记管理规定); lines that follow it are not of the name. */
function endWithCompany(found: ValueFound | undefined): ValueFound | undefined {
  const [name] = found?.value.match(COMPANY) ?? [];
  return found && name ? { ...found, to: found.from + name.length, value: name } : found;
}

/** Brackets between Chinese characters are full width in print and half width in registries; one form here. */
function tidy(text: string): string {
  return text
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(/(?<=[\p{Script=Han}）]):/gu, '：')
    .replaceAll(/(?<=[\p{Script=Han}）]);/gu, '；')
    .replaceAll(/(?<=[\p{Script=Han}）]),/gu, '，');
}

function findRun(text: string, pattern: RegExp, say: (text: string) => string): ValueFound | undefined {
  const m = pattern.exec(text);
  return m ? { from: m.index, to: m.index + m[0].length, value: say(m[0]) } : undefined;
}

/** The run of letters and digits nearest to 18 long; one that is too short or too long is still shown, as failing. */
function findCode(text: string): ValueFound | undefined {
  const runs = [...text.matchAll(/[0-9A-Za-z]{12,24}/g)].toSorted(
    (a, b) => Math.abs(a[0].length - 18) - Math.abs(b[0].length - 18),
  );
  const [m] = runs;
  return m ? { from: m.index, to: m.index + m[0].length, value: m[0].toUpperCase() } : undefined;
}

function checked(found: ValueFound | undefined, holds: (value: string) => boolean): ValueFound | undefined {
  return found && { ...found, checkDigit: holds(found.value) ? 'ok' : 'fails' };
}

/** Square metres as printed, without thousands separators: 1,326.50 → 1326.50. */
function findArea(text: string): ValueFound | undefined {
  const number = /\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;
  const built = text.search(/建筑面积/);
  for (const m of text.matchAll(number)) {
    if (m.index < built) continue;
    return { from: m.index, to: m.index + m[0].length, value: m[0].replaceAll(/[,，]/g, '') };
  }
  return undefined;
}
