import type { ServiceDefinition } from '../../service/definition.ts';
import { partsOf } from '../parts-of.ts';
import type { PackProblem, Release } from '../release.ts';

/** The key of every text that a pack must have, in both languages. */
export function textKeys(d: ServiceDefinition): string[] {
  const fields = Object.entries(d.fields).flatMap(([path, field]) => [
    ...['label', 'hint', 'example'].map((part) => `field.${path}.${part}`),
    ...(field.choices ?? []).map((choice) => `choice.${path}.${choice}`),
    ...(field.columns ?? []).flatMap(({ id }) => ['label', 'example'].map((part) => `column.${path}.${id}.${part}`)),
  ]);
  return [
    'item.summary',
    ...d.sections.map((s) => `section.${s.id}.title`),
    ...fields,
    ...d.materials.flatMap((m) => ['name', 'hint', 'example'].map((part) => `material.${m.slot}.${part}`)),
    ...d.checklist.map((line) => `checklist.${line.item}`),
    ...d.comparison.map((rule) => `rule.${rule.id}`),
    ...d.registries.map((r) => `registry.${r.registry}`),
    ...d.procedure.signOff.map((l) => `level.${l.level}`),
    ...Object.keys(d.figures ?? {}).map((id) => `figure.${id}`),
    ...partsOf(d).map(({ part }) => `part.${part.id}`),
  ];
}

/** Every word in both languages: none missing or blank, none left over from an earlier version. */
export function checkTexts({ definition, texts }: Release): PackProblem[] {
  const keys = new Set(textKeys(definition));
  return (['zh-CN', 'en'] as const).flatMap((language) => {
    const missing = [...keys].filter((key) => (texts[language][key] ?? '').trim() === '');
    const unused = Object.keys(texts[language]).filter((key) => !keys.has(key));
    return [
      ...missing.map(
        (key): PackProblem => ({
          code: 'TEXT_MISSING',
          at: `text/${language}.json`,
          message: `Write the text "${key}".`,
        }),
      ),
      ...unused.map(
        (key): PackProblem => ({
          code: 'TEXT_UNUSED',
          at: `text/${language}.json`,
          message: `Nothing uses "${key}"; remove it or correct its name.`,
        }),
      ),
    ];
  });
}
