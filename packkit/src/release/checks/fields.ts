import type { Field, HazardFields, LicenceLayout, ServiceDefinition } from '../../service/definition.ts';
import type { PackProblem, PackProblemCode, Release } from '../release.ts';

const MODES = ['no-storage', 'with-storage', 'warehousing', 'petrol-station'];
const problem = (code: PackProblemCode, at: string, message: string): PackProblem => ({ code, at, message });

function shape(path: string, f: Field): PackProblem[] {
  const at = `fields.${path}`;
  const wrong = (message: string) => [problem('FIELD_SHAPE', at, message)];
  const named = /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/.test(path);
  return [
    ...(named ? [] : wrong('A path is group.field, in letters and digits.')),
    ...((f.kind === 'choice') === (f.choices !== undefined && f.choices.length > 0)
      ? []
      : wrong('A choice, and only a choice, names its choices.')),
    ...((f.kind === 'rows') === (f.columns ?? []).length > 0
      ? []
      : wrong('A repeating group, and only such a group, names its columns.')),
    ...([f, ...(f.columns ?? [])].every((x) => Number.isInteger(x.maxLength) && x.maxLength > 0)
      ? []
      : wrong('maxLength is a whole number above zero.')),
  ];
}

function sections(d: ServiceDefinition): PackProblem[] {
  const shown = d.sections.flatMap((s) => s.fields);
  return [
    ...shown
      .filter((path) => !Object.hasOwn(d.fields, path))
      .map((path) => problem('FIELD_UNKNOWN', 'sections', `There is no field "${path}".`)),
    ...Object.keys(d.fields)
      .filter((path) => shown.filter((p) => p === path).length !== 1)
      .map((path) => problem('SECTION_COVERAGE', 'sections', `The field "${path}" must stand in exactly one section.`)),
  ];
}

type Pointer = { readonly at: string; readonly path: string; readonly column?: string };

/** The fields that the item's layouts point to, with the column where they point into a group. */
function pointers({ licence, hazard, applicant, routing }: ServiceDefinition): Pointer[] {
  const { kind: _, ...named } = applicant;
  return [
    ...Object.entries(named).map(([key, path]) => ({ at: `applicant.${key}`, path })),
    ...(licence ? licencePointers(licence) : []),
    ...(hazard ? hazardPointers(hazard) : []),
    ...(routing ? [{ at: 'routing.address', path: routing.address }] : []),
  ];
}

function licencePointers(licence: LicenceLayout): Pointer[] {
  const { storage, mode, scope } = licence;
  return [
    ...(['holder', 'holderCode', 'legalRepresentative', 'registeredAddress', 'premises'] as const).map((key) => ({
      at: `licence.${key}`,
      path: licence[key],
    })),
    ...(storage ? [{ at: 'licence.storage', path: storage.field }] : []),
    ...(mode ? [{ at: 'licence.mode', path: mode.field }] : []),
    ...(scope ? [{ at: 'licence.scope', path: scope.field, column: scope.column }] : []),
  ];
}

function hazardPointers(hazard: HazardFields): Pointer[] {
  const { field: scope, name, cas } = hazard.scope;
  const { field: storage, ...columns } = hazard.storage;
  return [
    { at: 'hazard.scope', path: scope, column: name },
    { at: 'hazard.scope', path: scope, column: cas },
    ...Object.values(columns).map((column) => ({ at: 'hazard.storage', path: storage, column })),
    ...(['mode', 'centralSoe', 'premises'] as const).map((key) => ({ at: `hazard.${key}`, path: hazard[key] })),
  ];
}

function modes({ fields, licence, hazard }: ServiceDefinition): PackProblem[] {
  const printed = licence?.mode;
  const choices = (path: string | undefined) => (path === undefined ? [] : (fields[path]?.choices ?? []));
  return [
    ...choices(printed?.field)
      .filter((c) => (printed?.words[c] ?? '') === '')
      .map((c) => problem('MODE_WORDS', 'licence.mode', `Say what the licence prints for "${c}".`)),
    ...choices(hazard?.mode)
      .filter((c) => !MODES.includes(c))
      .map((c) => problem('MODE_WORDS', 'hazard.mode', `Routing does not know the mode "${c}".`)),
  ];
}

/** Fields have the parts of their kind, stand in one section each, and what points to a field points to one. */
export function checkFields({ definition: d }: Release): PackProblem[] {
  const lost = pointers(d).filter(
    ({ path, column }) =>
      !Object.hasOwn(d.fields, path) ||
      (column !== undefined && !d.fields[path]?.columns?.some((c) => c.id === column)),
  );
  return [
    ...Object.entries(d.fields).flatMap(([path, f]) => shape(path, f)),
    ...sections(d),
    ...lost.map(({ at, path, column }) =>
      problem('FIELD_UNKNOWN', at, `There is no field "${column === undefined ? path : `${path}.${column}`}".`),
    ),
    ...modes(d),
  ];
}
