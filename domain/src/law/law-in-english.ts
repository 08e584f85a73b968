import titles from './titles.json' with { type: 'json' };

const HAN = /\p{Script=Han}/u;
const ARTICLE =
  /^第([〇零一二三四五六七八九十百]+)条(?:第([一二三四五六七八九十百]+)款)?(?:第([一二三四五六七八九十百]+)项)?$/;

/**
 * A legal reference for readers of English: 危险化学品安全法第五十四条第四项 becomes Hazardous Chemicals Safety Law, art. 54, item 4.
 * Several are separated by ；, several articles of one law by 、. `more` holds titles, or whole references, that the house does
 * not know (a city's own list). The Chinese text remains the authoritative one. Null when a part has no English.
 */
export function lawInEnglish(reference: string, more: Readonly<Record<string, string>> = {}): string | null {
  const parts = lawsOf(reference).map((one) => (HAN.test(one) ? oneInEnglish(one, { ...titles, ...more }) : one));
  return parts.includes(null) ? null : parts.join('; ');
}

/** The single references of a text that names several. */
export function lawsOf(reference: string): readonly string[] {
  return reference.split('；').map((one) => one.trim());
}

function oneInEnglish(reference: string, english: Readonly<Record<string, string>>): string | null {
  if (Object.hasOwn(english, reference)) return english[reference] ?? null;
  const plain = reference.replace(/[《》]/g, '').replace(/^中华人民共和国/, '');
  const title = Object.keys(english)
    .filter((t) => plain.startsWith(t))
    .reduce((longest, t) => (t.length > longest.length ? t : longest), '');
  if (title === '') return null;
  const rest = plain.slice(title.length);
  if (rest === '') return english[title] ?? null;
  const articles = rest.split('、').map(articleInEnglish);
  return articles.includes(null) ? null : `${english[title]}, ${listed(articles as string[])}`;
}

function articleInEnglish(text: string): string | null {
  const [all, article, paragraph, item] = ARTICLE.exec(text) ?? [];
  if (all === undefined || article === undefined) return null;
  return [
    `art. ${ofChinese(article)}`,
    ...(paragraph === undefined ? [] : [`para. ${ofChinese(paragraph)}`]),
    ...(item === undefined ? [] : [`item ${ofChinese(item)}`]),
  ].join(', ');
}

/** art. 54 · arts. 54 and 55 · art. 54, item 4, and art. 55. */
function listed(articles: readonly string[]): string {
  const numbers = articles.map((a) => a.replace('art. ', ''));
  const last = articles.length - 1;
  if (last === 0) return articles[0] as string;
  if (numbers.every((n) => /^\d+$/.test(n))) return `arts. ${numbers.slice(0, last).join(', ')} and ${numbers[last]}`;
  return `${articles.slice(0, last).join(', ')}, and ${articles[last]}`;
}

/** 一 to 九百九十九 as a number. */
function ofChinese(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of text) {
    const unit = { 十: 10, 百: 100 }[sign];
    if (unit === undefined) digit = Math.max(0, '零一二三四五六七八九'.indexOf(sign));
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
