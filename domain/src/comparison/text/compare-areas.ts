import { fold } from './fold.ts';
import { isUnsure } from './misread.ts';
import { type ComparisonHints, differs, type Outcome, question, same } from './outcome.ts';

/** Floor areas in m²: exact, 326.50 is 326.5 and nothing else; a text without one plain number is a question. */
export function compareAreas(left: string, right: string, hints: ComparisonHints): Outcome {
  const [a, b] = [squareMetres(left), squareMetres(right)];
  if (a === undefined || b === undefined) return question('NOT_AN_AREA');
  if (a === b) return same(left, right);
  if (isUnsure(hints.left) || isUnsure(hints.right)) return question('LOW_CONFIDENCE');
  const weak = (hints.left?.weak?.length ?? 0) + (hints.right?.weak?.length ?? 0) > 0;
  return weak ? question('PROBABLE_MISREAD') : differs('DIFFERENT');
}

const squareMetres = (text: string): string | undefined => {
  const parts =
    /^(?:建筑面积|使用面积|面积|房屋面积)?:?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:M2|M\^2|平方米|平方公尺|平米|平方)?$/u.exec(
      fold(text),
    );
  if (parts === null) return undefined;
  const whole = parts[1]!.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  const decimals = (parts[2] ?? '').replace(/0+$/, '');
  return decimals === '' ? whole : `${whole}.${decimals}`;
};
