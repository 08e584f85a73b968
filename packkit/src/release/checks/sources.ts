import type { ServiceDefinition } from '../../service/definition.ts';
import { DOCUMENT_FIELDS } from '../../service/document-fields.ts';
import { IDENTITY_GIVES } from '../../service/identity-gives.ts';
import { partsOf } from '../parts-of.ts';
import type { PackProblem, PackProblemCode, Release } from '../release.ts';

const problem = (code: PackProblemCode, at: string, message: string): PackProblem => ({ code, at, message });

/** A form path: a field, or a column of a repeating group. */
function isFormPath(d: ServiceDefinition, path: string): boolean {
  if (Object.hasOwn(d.fields, path)) return true;
  const cut = path.lastIndexOf('.');
  const columns = d.fields[path.slice(0, cut)]?.columns ?? [];
  return columns.some((c) => c.id === path.slice(cut + 1));
}

/** Why a side of a comparison leads nowhere; null when it leads to something. */
function lostSide(d: ServiceDefinition, side: string): string | null {
  if (side === 'today' || side === 'filing-day' || side.startsWith('text:')) return null;
  const [from = '', path = ''] = [side.slice(0, side.indexOf(':')), side.slice(side.indexOf(':') + 1)];
  const [place = '', ...rest] = path.split('.');
  const name = rest.join('.');
  if (from === 'form') return isFormPath(d, path.replace('[].', '.')) ? null : `there is no field "${path}"`;
  if (from === 'registry')
    return d.registries.find((r) => r.registry === place)?.gives.includes(name)
      ? null
      : `no registry "${place}" gives "${name}"`;
  if (from !== 'material') return 'a side is form:, registry:, material:, text:, today or filing-day';
  const accepts = d.materials.find((m) => m.slot === place)?.accepts ?? [];
  return accepts.some((type) => DOCUMENT_FIELDS[type]?.includes(name))
    ? null
    : `no document of slot "${place}" has "${name}"`;
}

function comparisons(d: ServiceDefinition): PackProblem[] {
  return d.comparison.flatMap((rule) => {
    const at = `comparison.${rule.id}`;
    const lost = [rule.left, ...rule.right].flatMap((side) => lostSide(d, side) ?? []);
    const empty =
      rule.right.length === 0 && rule.kind !== 'status-active' && rule.kind !== 'not-expired'
        ? ['it compares with nothing']
        : [];
    return [...lost, ...empty].map((why) => problem('COMPARISON_PATH', at, `This comparison leads nowhere: ${why}.`));
  });
}

function registries(d: ServiceDefinition): PackProblem[] {
  const known = new Map<string, readonly string[]>([
    ['identity', IDENTITY_GIVES],
    ...d.registries.map((r) => [r.registry, r.gives] as const),
  ]);
  return [
    ...d.registries.flatMap((r) =>
      Object.values(r.query)
        .filter((path) => !isFormPath(d, path))
        .map((path) =>
          problem('FIELD_UNKNOWN', `registries.${r.registry}`, `There is no field "${path}" to ask with.`),
        ),
    ),
    ...Object.entries(d.fields).flatMap(([path, { prefill }]) =>
      prefill && !known.get(prefill.registry)?.includes(prefill.from)
        ? [
            problem(
              'REGISTRY_UNKNOWN',
              `fields.${path}.prefill`,
              `No registry "${prefill.registry}" gives "${prefill.from}".`,
            ),
          ]
        : [],
    ),
    ...d.materials.flatMap((m) =>
      m.insteadOf !== undefined && !known.has(m.insteadOf)
        ? [problem('REGISTRY_UNKNOWN', `materials.${m.slot}`, `There is no registry "${m.insteadOf}" to stand in.`)]
        : [],
    ),
  ];
}

function documents({ definition: d, files }: Release): PackProblem[] {
  return [
    ...Object.entries(d.documents)
      .filter(([, { template }]) => !Object.hasOwn(files, template) || files[template] === '')
      .map(([kind, { template }]) =>
        problem('TEMPLATE_MISSING', `documents.${kind}`, `The file ${template} is not in the pack.`),
      ),
    ...d.materials.flatMap((m) =>
      m.accepts
        .filter((type) => !Object.hasOwn(DOCUMENT_FIELDS, type))
        .map((type) =>
          problem('SLOT_UNKNOWN', `materials.${m.slot}`, `The reading room does not know documents of type "${type}".`),
        ),
    ),
  ];
}

function doubles(d: ServiceDefinition): PackProblem[] {
  const lists: Readonly<Record<string, readonly string[]>> = {
    sections: d.sections.map((s) => s.id),
    materials: d.materials.map((m) => m.slot),
    registries: d.registries.map((r) => `${r.registry} ${r.forEachRow ?? ''}`),
    comparison: d.comparison.map((r) => r.id),
    checklist: d.checklist.map((l) => l.item),
    siteCheck: d.siteCheck.classes.map((c) => c.id),
    stories: d.stories,
    kinds: d.kinds.map((k) => k.kind),
    signOff: d.procedure.signOff.map((l) => l.level),
    parts: partsOf(d).map(({ part }) => part.id),
    routing: (d.routing?.cityWhen ?? []).map((g) => g.id),
    ...Object.fromEntries(
      Object.entries(d.fields).flatMap(([path, f]) => [
        [`fields.${path}.columns`, (f.columns ?? []).map((c) => c.id)],
        [`fields.${path}.choices`, f.choices ?? []],
      ]),
    ),
  };
  return Object.entries(lists).flatMap(([at, ids]) =>
    ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => problem('DOUBLE_ID', at, `"${id}" stands here twice.`)),
  );
}

/** Comparisons, registries, slots and templates name things that exist, and every name is given once. */
export function checkSources(release: Release): PackProblem[] {
  const d = release.definition;
  return [...comparisons(d), ...registries(d), ...documents(release), ...doubles(d)];
}
