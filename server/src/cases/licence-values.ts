import {
  type CaseEvent,
  type CaseKind,
  type CaseState,
  evolveCase,
  findCurrent,
  initialCase,
  type PrefilledValue,
} from '@tuofu/domain';
import type { ServiceDefinition } from '@tuofu/packkit';
import type { GrantedLicence } from '../licences/held-licence.ts';
import type { Office } from '../office/office.ts';

const ARTICLE = '国务院令第716号第七条';

/** The fields from which each part of the licence is drawn. */
function fieldsOfParts({ licence }: ServiceDefinition): Readonly<Record<string, string>> {
  if (!licence) return {};
  const { holder, holderCode, legalRepresentative, registeredAddress, premises, storage, mode, scope } = licence;
  const named = { holder, holderCode, legalRepresentative, registeredAddress, premises };
  const grouped = { storage: storage?.field, mode: mode?.field, scope: scope?.field };
  const shown = Object.entries(grouped).flatMap(([part, field]) =>
    field === undefined ? [] : [[part, field] as const],
  );
  return { ...named, ...Object.fromEntries(shown) };
}

/**
 * Which fields an application of this kind leaves as the licence has them: a renewal, a replacement and a cancellation all of them; a
 * change those that ask for a new licence (经营许可证管理办法第十七条) and the holder; a new application only who applies.
 */
export function lockedFields(d: ServiceDefinition, kind: CaseKind, reApplicationParts: readonly string[]): string[] {
  const fields = fieldsOfParts(d);
  const pick = (parts: readonly string[]) => parts.flatMap((part) => fields[part] ?? []);
  const quantities = d.hazard ? [d.hazard.storage.field] : [];
  switch (kind) {
    case 'first':
      return [];
    case 're-application':
      return pick(['holderCode']);
    case 'change':
    case 'change-and-renewal':
      return [...pick(['holderCode', ...reApplicationParts]), ...quantities];
    case 'storage-project':
      return pick(Object.keys(fields).filter((part) => part !== 'storage'));
    case 'renewal':
    case 'replacement':
    case 'cancellation':
      return [...pick(Object.keys(fields)), ...quantities];
  }
}

/**
 * What the form starts with when it is about a licence: the answers of the case that granted its current version. What the licence
 * shows, and what is no personal value; who else is named in that case need not be known to who applies now (个人信息保护法第六条).
 */
export async function licenceValues(
  office: Office,
  { state, stream }: GrantedLicence,
  kind: CaseKind,
  d: ServiceDefinition,
): Promise<readonly PrefilledValue[]> {
  const current = findCurrent(state);
  if (!current) return [];
  const { authority } = office.profile.city;
  const { events } = await office.journal.load({ authority, kind: 'case', stream: current.caseStream });
  const granted = (events as unknown as readonly CaseEvent[]).reduce<CaseState>(evolveCase, initialCase);
  if (granted.phase === 'none') throw new Error(`licence ${stream} names a case that nobody opened`);
  const shown = Object.values(fieldsOfParts(d));
  const locked = lockedFields(d, kind, office.licences.policyOf(state).reApplicationParts);
  const asOf = office.clock.now().toString();
  return Object.entries(granted.answers).flatMap(([field, value]): PrefilledValue[] => {
    const asked = d.fields[field];
    if (!asked || typeof value === 'boolean' || value.length === 0) return [];
    if (asked.sensitivity === 'personal' && !shown.includes(field)) return [];
    const mode = locked.includes(field) ? 'locked' : 'editable';
    return [{ field, value, mode, registry: 'licence', asOf, article: ARTICLE }];
  });
}
