import type { Certainty } from '../clock/clock.ts';
import table from './catalogue.json' with { type: 'json' };

/** One entry of the catalogue of hazardous chemicals (危险化学品目录) with what law attaches to it. */
export type Chemical = {
  readonly serial: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly cas: string | null;
  /** Further CAS numbers in use for the same entry. */
  readonly otherCas?: readonly string[];
  /** 剧毒 */
  readonly toxic: boolean;
  /** 易制爆 */
  readonly explosivePrecursor: boolean;
  /** 易制毒: the class 1, 2 or 3; 0 for none. */
  readonly drugPrecursor: 0 | 1 | 2 | 3;
  /** 首批重点监管 */
  readonly keySupervised: boolean;
  /** 临界量 of GB 18218-2018 in tonnes; `null` when our table does not hold one, which does not mean that there is none. */
  readonly thresholdTonnes: string | null;
  /** Where the threshold stands: its own line of table 1, or the class. */
  readonly thresholdBasis: string | null;
  /** How sure each column is (domain/licensing.md §2.10). */
  readonly certainty: {
    readonly serial: Certainty;
    readonly cas: Certainty;
    readonly toxic: Certainty;
    readonly explosivePrecursor: Certainty;
    readonly drugPrecursor: Certainty;
    readonly keySupervised: Certainty;
    readonly thresholdTonnes: Certainty;
  };
};

/** The entries we hold; a chemical that is not here is unknown, never harmless. */
export const chemicalCatalogue: readonly Chemical[] = table.chemicals as readonly Chemical[];

/** The entry with this CAS number, name or alias; remarks such as （剧毒） and the closing *** are passed over. */
export function findChemical(nameOrCas: string): Chemical | undefined {
  return byKey.get(plain(nameOrCas));
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b]/gu, '')
    .replace(/[‐-―−]/gu, '-')
    .replace(/\*+$/u, '')
    .replace(/\((?:剧毒|易制爆|易制毒|第[一二三]类易制毒)\)$/u, '');

// Every save of a draft looks its whole scope up; the earlier entry keeps a key that two share.
const byKey: ReadonlyMap<string, Chemical> = new Map(
  chemicalCatalogue
    .flatMap((c) => {
      const names = [c.name, ...c.aliases].map(plain);
      return [c.cas ?? '', ...(c.otherCas ?? []), ...names].map((key): [string, Chemical] => [key, c]);
    })
    .filter(([key]) => key !== '')
    .reverse(),
);
