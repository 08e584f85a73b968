import { lawInEnglish } from '@tuofu/domain';
import { groundedOf } from '../grounded.ts';
import type { PackProblem, PackProblemCode, Release } from '../release.ts';

const CERTAINTIES = ['verified', 'known', 'uncertain'];
const problem = (code: PackProblemCode, at: string, message: string): PackProblem => ({ code, at, message });

/** Why a registry is asked stands in the ledger of the person, in both languages. */
function purposes(release: Release): PackProblem[] {
  return release.definition.registries
    .filter(({ purpose }) => [purpose['zh-CN'], purpose.en].some((text) => (text ?? '').trim() === ''))
    .map(({ registry }) =>
      problem('TEXT_MISSING', `registries.${registry}.purpose`, 'Write the purpose in zh-CN and en.'),
    );
}

/** Nothing is demanded without a norm (优化营商环境条例第三十五条), and every norm says how sure it is and can be read in English. */
export function checkGrounds(release: Release): PackProblem[] {
  const known = release.definition.legal;
  const { laws } = release.definition;
  const grounds = groundedOf(release.definition).flatMap(({ at, basis, legal, certainty }) => [
    ...(basis !== undefined && basis.trim() === ''
      ? [problem('BASIS_MISSING', at, 'Name the article that this rests on.')]
      : []),
    ...(basis === undefined || lawInEnglish(basis, laws) !== null
      ? []
      : [
          problem(
            'ENGLISH_MISSING',
            at,
            `Say "${basis}" in English: its title in "laws", its number as 第…条第…款第…项.`,
          ),
        ]),
    ...(legal !== undefined && legal.length === 0
      ? [problem('LEGAL_MISSING', at, 'Name at least one entry of "legal".')]
      : []),
    ...(legal ?? [])
      .filter((id) => !Object.hasOwn(known, id))
      .map((id) => problem('LEGAL_UNKNOWN', at, `There is no entry "${id}" in "legal".`)),
    ...(CERTAINTIES.includes(certainty ?? '')
      ? []
      : [problem('CERTAINTY_MISSING', at, 'Say verified, known or uncertain.')]),
  ]);
  return [...grounds, ...purposes(release)];
}
