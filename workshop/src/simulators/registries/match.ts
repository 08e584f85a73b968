import type { RegistryId } from '@tuofu/registries';
import type { RegistryData } from '../../demo-city/index.ts';

/** What each registry may be asked by. */
export const queryKeys = {
  enterprise: ['uscc', 'name'],
  'safety-certificate': ['idNo', 'name', 'certificateNo', 'post'],
  'real-estate': ['address', 'uscc', 'certificateNo'],
  'emergency-plan': ['uscc', 'name', 'filingNo'],
  construction: ['uscc', 'projectCode', 'fireAcceptanceNo'],
  tendering: ['uscc', 'projectCode'],
  approval: ['uscc', 'item', 'approvalNo', 'projectCode'],
  'major-hazard': ['uscc', 'unit', 'filingNo'],
  credit: ['uscc', 'idNo'],
  'e-licence': ['uscc', 'typeName', 'identifier', 'certNo'],
} as const satisfies Record<RegistryId, readonly string[]>;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
/** The days by which of several records the latest is chosen, in this order. */
const ends = ['validTo', 'filedOn', 'completedOn', 'awardedOn', 'decidedOn', 'issuedOn'];
const lastDay = (record: Readonly<Record<string, string>>): string =>
  ends.map((end) => record[end]).find(Boolean) ?? '';

/**
 * The record that a question means, the latest of several, or none. An address is compared without the names of province
 * and city before it; asked by address, a uscc beside it is only the asker's and does not narrow (a tenant asks about the
 * landlord's property).
 */
export function findRecord(
  registry: RegistryId,
  records: RegistryData[RegistryId],
  query: Readonly<Record<string, string>>,
  prefixes: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const place = (text: string): string =>
    prefixes.reduce((rest, prefix) => (rest.startsWith(prefix) ? rest.slice(prefix.length) : rest), plain(text));
  const byAddress = registry === 'real-estate' && query['address'] !== undefined;
  const fits = (record: Readonly<Record<string, string>>): boolean =>
    Object.entries(query).every(([key, value]) => {
      if (key === 'address') return place(record['address'] ?? '') === place(value);
      if (registry === 'real-estate' && key === 'uscc')
        return byAddress || plain(record['ownerUscc'] ?? '') === plain(value);
      return plain(record[key] ?? '') === plain(value);
    });
  return records.filter(fits).sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))[0];
}
