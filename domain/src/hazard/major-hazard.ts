import { type Chemical, findChemical } from './chemical-catalogue.ts';
import { add, divide, type Fraction, isAtLeastOne, parseFraction, printFraction } from './fraction.ts';

/** A production or storage unit: a tank farm by its dike, or one independent warehouse (GB 18218-2018). */
export type HazardUnit = {
  readonly unit: string;
  readonly items: readonly {
    readonly chemical: string;
    readonly cas?: string;
    /** Quantity in tonnes, decimal text. */
    readonly tonnes: string;
    /** For tanks the design maximum in tonnes; where given it counts, not the day's stock. */
    readonly designMaximum?: string;
  }[];
};

export type MajorHazard = {
  readonly units: readonly {
    readonly unit: string;
    readonly S: string;
    readonly reaches: boolean;
    readonly unknown: readonly string[];
  }[];
  readonly reaches: boolean;
  readonly unknown: readonly string[];
};

/**
 * 重大危险源辨识 (GB 18218-2018): S = Σ q/Q for each unit, and S ≥ 1 is a major hazard source. `S` is exact text over what
 * could be counted; `unknown` names every chemical without known threshold or with an unreadable quantity: while it is
 * not empty, `reaches: false` is not known to be true.
 */
export function majorHazard(units: readonly HazardUnit[]): MajorHazard {
  const judged = units.map(judgeUnit);
  return {
    units: judged,
    reaches: judged.some((u) => u.reaches),
    unknown: [...new Set(judged.flatMap((u) => u.unknown))],
  };
}

const judgeUnit = ({ unit, items }: HazardUnit): MajorHazard['units'][number] => {
  const unknown: string[] = [];
  let sum: Fraction = { over: 0n, under: 1n };
  for (const item of items) {
    const threshold = chemicalOf(item)?.thresholdTonnes;
    const quantity = parseFraction(item.designMaximum?.trim() || item.tonnes);
    const limit = threshold == null ? undefined : parseFraction(threshold);
    if (quantity === undefined || limit === undefined) unknown.push(item.chemical || item.cas || '?');
    else sum = add(sum, divide(quantity, limit));
  }
  return { unit, S: printFraction(sum), reaches: isAtLeastOne(sum), unknown: [...new Set(unknown)] };
};

/** The entry on which name and CAS number agree; a contradiction is unknown. */
const chemicalOf = (item: { readonly chemical: string; readonly cas?: string }): Chemical | undefined => {
  const byName = findChemical(item.chemical);
  const byCas = item.cas === undefined || item.cas === '' ? byName : findChemical(item.cas);
  if (byName !== undefined && byCas !== undefined && byName !== byCas) return undefined;
  return byCas ?? byName;
};
