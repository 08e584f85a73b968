import type { MaterialEvidence, MaterialField, Source } from './finding.ts';
import { absent, type ComparisonSources, type Place, personOf, stated } from './place.ts';

/**
 * What each material of a slot states. In a slot with documents of several types (lease and title), one that has not the
 * field by its type is passed over where another one has it; a material of an unknown type never is.
 */
export function findMaterialPlaces(slot: string, field: string, sources: ComparisonSources): Place[] {
  const materials = sources.materials.filter((material) => material.slot === slot);
  if (materials.length === 0) {
    if (!sources.requiredSlots.includes(slot)) return [];
    return [
      absent({ from: 'material', slot, material: '', field, box: null, confidence: 0 }, 'missing', 'NOT_UPLOADED'),
    ];
  }
  const typesWithField = new Set(materials.filter((m) => findField(m, field) !== undefined).map((m) => m.documentType));
  return materials
    .filter(
      (m) => m.state !== 'read' || typesWithField.size === 0 || typesWithField.has(m.documentType) || isUnknown(m),
    )
    .map((material) => place(material, field));
}

const place = (material: MaterialEvidence, field: string): Place => {
  const read = findField(material, field);
  const source: Source = {
    from: 'material',
    slot: material.slot,
    material: material.material,
    field,
    box: read?.box ?? null,
    confidence: read?.confidence ?? 0,
  };
  if (material.state === 'waiting') return absent(source, 'unreadable', 'WAITING');
  if (material.state === 'unreadable') return absent(source, 'unreadable', 'UNREADABLE');
  const idNo = findField(material, 'idNo')?.value;
  const person =
    idNo === undefined && material.documentType !== 'safety-certificate'
      ? {}
      : personOf(findField(material, 'name')?.value, idNo);
  const code = findField(material, field === 'name' ? 'uscc' : `${field}Uscc`)?.value;
  const more = { ...person, ...(code === undefined ? {} : { code }) };
  if (read === undefined) return { ...absent(source, 'unreadable', 'FIELD_NOT_READ'), ...more };
  const { text, confidence, weak, checkDigit } = read;
  return stated(source, read.value, {
    ...more,
    hints: { text, confidence, weak, ...(checkDigit === undefined ? {} : { checkDigit }) },
  });
};

const findField = (material: MaterialEvidence, field: string): MaterialField | undefined =>
  material.state === 'read' ? material.fields.find((f) => f.field === field && f.value.trim() !== '') : undefined;

const isUnknown = (material: MaterialEvidence): boolean =>
  material.documentType === null || material.documentType === 'unknown';
