import { loadDemoCity } from '../demo-city/index.ts';

export const ITEM = 'hazchem-operating-licence';

/** The firm of most tests: no storage, county level, everything in the registries. */
export const D3 = loadDemoCity().firms.find((f) => f.id === 'D3')!;

/** What the applicant of D3 types; the registries give the rest. */
export const D3_ANSWERS: Readonly<Record<string, unknown>> = {
  'contact.name': '示例联系人',
  'contact.phone': '0990-00000103',
  'premises.kind': D3.premisesKind,
  'premises.address': D3.address,
  'premises.area': D3.premisesArea,
  'operation.mode': D3.mode,
  'scope.chemicals': D3.scope,
  'people.principalName': D3.legalRepresentative,
  'people.principalId': D3.legalRepresentativeId,
  'people.officers': [{ ...D3.safetyOfficer, fullTime: 'yes' }],
  'company.legalRepresentativeId': D3.legalRepresentativeId,
  'company.centralSoe': false,
  'declaration.trueAndComplete': true,
  'declaration.electronicService': true,
};
