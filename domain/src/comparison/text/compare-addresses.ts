import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';
import { differs, type Outcome, question, same } from './outcome.ts';
import { type Address, type AddressPart, parseAddress, takeAdmin } from './parse-address.ts';

/**
 * Addresses: missing administrative places are compatible, contradicting ones differ; the numbers must agree in their whole
 * sequence; 号/栋/室 and dashes are ways of writing. Similarity alone never makes two addresses the same.
 */
export function compareAddresses(left: string, right: string): Outcome {
  const [a, b] = [fold(left), fold(right)];
  if (a === b) return same(left, right);
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (shorter.length >= 4 && longer.endsWith(shorter) && takeAdmin(longer.slice(0, -shorter.length)).rest === '')
    return same(left, right);
  const [own, other] = [parseAddress(left), parseAddress(right)];
  const admin = compareAdmin(own, other);
  if (admin?.verdict === 'differs') return admin;
  return compareNumbers(own, other) ?? compareWords(own, other) ?? admin ?? same(left, right);
}

/** Places named by one side only are compatible unless both name another one of the same level. */
const compareAdmin = (a: Address, b: Address): Outcome | null => {
  const onlyA = a.admin.filter((x) => !b.admin.some((y) => y.name === x.name));
  const onlyB = b.admin.filter((y) => !a.admin.some((x) => x.name === y.name));
  const clash = onlyA.flatMap((x) =>
    onlyB.filter((y) => kindOf(y) === kindOf(x)).map((y) => [x.name, y.name] as const),
  );
  // Another level on each side (望潮区 and 望潮市) is neither a missing place nor surely another one.
  if (clash.length === 0) return onlyA.length > 0 && onlyB.length > 0 ? question('ADDRESS_WORDING') : null;
  const stem = (name: string): string => name.replace(/(?:街道办事处|街道|镇|乡)$/u, '');
  return clash.every(([x, y]) => stem(x) === stem(y)) ? question('TOWN_KIND') : differs('DISTRICT_DIFFERS');
};

/** A county-level 市 is read as a city where its prefecture is missing, so 市 is one kind. */
const kindOf = ({ level, name }: Address['admin'][number]): string => (name.endsWith('市') ? '市' : level);

const compareNumbers = (a: Address, b: Address): Outcome | null => {
  const [own, other] = [a.parts.map((p) => p.number), b.parts.map((p) => p.number)];
  const common = Math.min(own.length, other.length);
  const plain = (numbers: readonly string[]): string => numbers.map((n) => n.replace(/^0+(?=\d)/, '')).join(' ');
  if (own.join(' ') === other.join(' ')) return null;
  if (plain(own) === plain(other)) return question('LEADING_ZERO');
  if (plain(own.slice(0, common)) !== plain(other.slice(0, common))) return differs('NUMBERS_DIFFER');
  return a.head === b.head ? question('COARSER_ADDRESS') : differs('NUMBERS_DIFFER');
};

const compareWords = (a: Address, b: Address): Outcome | null => {
  const pairs = a.parts.map((part, at): readonly [AddressPart, AddressPart] => [part, b.parts[at]!]);
  if (pairs.some(([x, y]) => x.suffix !== y.suffix && x.suffix !== '' && y.suffix !== ''))
    return differs('NUMBERS_DIFFER');
  if (a.head !== b.head) return otherWording(whole(a), whole(b), a.head, b.head);
  if (pairs.some(([x, y]) => x.suffix !== y.suffix)) return question('ADDRESS_SUFFIX');
  const other = pairs.find(([x, y]) => x.words !== y.words);
  if (other !== undefined) return otherWording(whole(a), whole(b), other[0].words, other[1].words);
  return pairs.every(([x, y]) => unitsAgree(x, y)) ? null : question('ADDRESS_WORDING');
};

/** 802 may be written 802室, but 二路 is not 二号路: before further words the unit is part of the name. */
const unitsAgree = (x: AddressPart, y: AddressPart): boolean =>
  x.unit === y.unit || (x.words === '' && (x.unit === 'any' || y.unit === 'any'));

const whole = (address: Address): string =>
  address.head +
  address.parts.map((p) => `${p.number}${p.unit === 'number' ? '号' : ''}${p.suffix}${p.words}`).join('');

/** A further name, the same characters in another order, or a long text with one other character may be the same place. */
const otherWording = (a: string, b: string, ownWords: string, otherWords: string): Outcome => {
  const sorted = (text: string): string => [...text].sort().join('');
  if (sorted(a) === sorted(b)) return question('ADDRESS_WORDING');
  if (ownWords.includes(otherWords) || otherWords.includes(ownWords)) return question('ADDRESS_WORDING');
  return ownWords.length >= 10 && distance(ownWords, otherWords) <= 1
    ? question('ADDRESS_WORDING')
    : differs('DIFFERENT');
};
