import { withArabicNumbers } from './chinese-numerals.ts';
import { fold } from './fold.ts';

export type AdminLevel = 'province' | 'city' | 'county' | 'town';
export type AddressPart = {
  readonly number: string;
  readonly unit: 'number' | 'building' | 'unit' | 'floor' | 'room' | 'any';
  /** 甲乙丙丁 or a letter right behind the number. */
  readonly suffix: string;
  readonly words: string;
};
export type Address = {
  readonly admin: readonly { readonly level: AdminLevel; readonly name: string }[];
  /** Road or place before the first number. */
  readonly head: string;
  readonly parts: readonly AddressPart[];
};

const levels: readonly (readonly [AdminLevel, RegExp])[] = [
  ['province', /^\p{Script=Han}{2,7}?(?:省|自治区|特别行政区)/u],
  ['city', /^\p{Script=Han}{2,8}?(?:自治州|地区|盟|市)/u],
  ['county', /^\p{Script=Han}{1,8}?(?:新区|(?<![小园社厂库校业院景港矿片发税])区|县|旗|市)/u],
  ['town', /^\p{Script=Han}{1,8}?(?:街道办事处|街道|镇|乡)/u],
];

const units: readonly (readonly [AddressPart['unit'], string])[] = [
  ['building', '号楼|幢|栋|座'],
  ['number', '号院|号|#'],
  ['unit', '单元|门'],
  ['floor', '层|楼'],
  ['room', '室|房|户'],
];

/** Takes an address apart: administrative places, road, and the whole sequence of numbers with what stands behind each. */
export function parseAddress(text: string): Address {
  const { admin, rest } = takeAdmin(fold(text).replaceAll(/[,;、。]/gu, ''));
  const [head = '', ...pieces] = withArabicNumbers(rest).split(/(?=(?<!\d)\d)/u);
  const numberFirst = /^\d/.test(head);
  return {
    admin,
    head: numberFirst ? '' : head,
    parts: (numberFirst ? [head, ...pieces] : pieces).map(parsePart),
  };
}

/** The administrative places at the beginning, and what follows them. */
export function takeAdmin(text: string): { readonly admin: Address['admin']; readonly rest: string } {
  const admin: { level: AdminLevel; name: string }[] = [];
  let rest = text;
  for (const [level, pattern] of levels) {
    const name = pattern.exec(rest)?.[0];
    if (name === undefined || /[路巷弄厦]/u.test(name)) continue;
    admin.push({ level, name });
    rest = rest.slice(name.length);
  }
  return { admin, rest };
}

const parsePart = (piece: string): AddressPart => {
  const number = /^\d+/.exec(piece)![0];
  let rest = piece.slice(number.length);
  const before = /^[甲乙丙丁戊A-Z](?=号|#|-|$)/u.exec(rest)?.[0] ?? '';
  rest = rest.slice(before.length);
  for (const [unit, words] of units) {
    const said = new RegExp(`^(?:${words})`, 'u').exec(rest)?.[0];
    if (said === undefined) continue;
    rest = rest.slice(said.length);
    // 802号室, 3号房: the room is what counts.
    if (unit === 'number' && /^[室房]$/u.test(rest)) return { number, unit: 'room', suffix: before, words: '' };
    return { number, unit, ...suffixAnd(before, rest) };
  }
  return { number, unit: 'any', ...suffixAnd(before, rest) };
};

const suffixAnd = (before: string, rest: string): { suffix: string; words: string } => {
  const behind = before === '' ? (/^[甲乙丙丁戊A-Z](?=$|-|[^\p{Script=Han}A-Z])/u.exec(rest)?.[0] ?? '') : '';
  return { suffix: before + behind, words: rest.slice(behind.length).replaceAll('-', '') };
};
