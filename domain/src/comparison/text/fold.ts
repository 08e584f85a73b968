import radicals from './radicals.json' with { type: 'json' };
import traditional from './traditional.json' with { type: 'json' };

const radicalMap = new Map(Object.entries(radicals.pairs));
const traditionalMap = new Map(Object.entries(traditional.pairs));

/** Text as it is compared: half-width, simplified, upper case, one kind of bracket, dash and dot, no blanks. */
export function fold(text: string): string {
  return foldWithPlaces(text).characters.join('');
}

/** The folded characters, each with the place (code point index) it came from. */
export function foldWithPlaces(text: string): {
  readonly characters: readonly string[];
  readonly places: readonly number[];
} {
  const characters: string[] = [];
  const places: number[] = [];
  for (const [place, raw] of [...text].entries()) {
    for (const char of (radicalMap.get(raw) ?? raw).normalize('NFKC')) {
      const folded = foldCharacter(traditionalMap.get(char) ?? char);
      if (folded === '') continue;
      characters.push(folded);
      places.push(place);
    }
  }
  return { characters, places };
}

const foldCharacter = (char: string): string => {
  if (/[\s\p{Cf}\p{Cc}]/u.test(char)) return '';
  if (/[[〔【〖「『{]/u.test(char)) return '(';
  if (/[\]〕】〗」』}]/u.test(char)) return ')';
  if (/[\p{Pd}−]/u.test(char)) return '-';
  if (/[•‧∙⋅・]/u.test(char)) return '·';
  return char.toUpperCase();
};
