import { type Answers, findChemical, type HazardUnit, majorHazard, type Row } from '@tuofu/domain';
import type { ServiceDefinition } from '../service/definition.ts';

/**
 * Facts that every expression of a pack may use beside the fields: what is asked for (`application.kind`: first, change, renewal …),
 * and what follows from the chemicals and quantities.
 * `hazard.unknownChemical`: a chemical that the catalogue does not know, or without a quantity or threshold where one is needed.
 */
export const DERIVED_FACTS = [
  'hazard.toxic',
  'hazard.explosivePrecursor',
  'hazard.majorHazard',
  'hazard.unknownChemical',
  'application.kind',
] as const;

export type DerivedFacts = {
  readonly toxic: boolean;
  readonly explosivePrecursor: boolean;
  readonly majorHazard: boolean;
  readonly unknownChemical: boolean;
};

/** The rows of a repeating group; none when it was not answered. Cells that are no text, which only a broken client sends, are left out. */
export function rowsOf(answers: Answers, field: string): readonly Row[] {
  const value: unknown = answers[field];
  if (!Array.isArray(value)) return [];
  return value
    .filter((row: unknown) => typeof row === 'object' && row !== null)
    .map((row: object) => Object.fromEntries(Object.entries(row).filter(([, cell]) => typeof cell === 'string')));
}

/** The chemicals of the scope as routing reads them; none where the item does not look at chemicals. */
export function scopeOf(d: ServiceDefinition, answers: Answers): { readonly name: string; readonly cas: string }[] {
  if (!d.hazard) return [];
  const { field, name, cas } = d.hazard.scope;
  return rowsOf(answers, field).map((row) => ({ name: row[name] ?? '', cas: row[cas] ?? '' }));
}

/** The stored quantities, grouped by unit as GB 18218 counts them. */
export function unitsOf(d: ServiceDefinition, answers: Answers): HazardUnit[] {
  if (!d.hazard) return [];
  const { field, unit, chemical, cas, tonnes } = d.hazard.storage;
  const grouped = new Map<string, Row[]>();
  for (const row of rowsOf(answers, field))
    grouped.set(row[unit] ?? '', [...(grouped.get(row[unit] ?? '') ?? []), row]);
  return [...grouped].map(([name, rows]) => ({
    unit: name,
    items: rows.map((row) => ({ chemical: row[chemical] ?? '', cas: row[cas] ?? '', tonnes: row[tonnes] ?? '' })),
  }));
}

/** Looks up what law attaches to the chemicals: name and CAS number are both asked, and either one is enough to be toxic. */
export function deriveFacts(d: ServiceDefinition, answers: Answers): DerivedFacts {
  const found = scopeOf(d, answers).map((c) => [findChemical(c.cas), findChemical(c.name)]);
  const storage = majorHazard(unitsOf(d, answers));
  return {
    toxic: found.flat().some((c) => c?.toxic === true),
    explosivePrecursor: found.flat().some((c) => c?.explosivePrecursor === true),
    majorHazard: storage.reaches,
    unknownChemical: found.some(([byCas, byName]) => !byCas && !byName) || storage.unknown.length > 0,
  };
}
