import type { AcceptedDocument } from './definition.ts';

/** What the reading room reads from each kind of document; a comparison may name these and nothing else. */
export const DOCUMENT_FIELDS: Readonly<Record<AcceptedDocument, readonly string[]>> = {
  'business-licence': [
    'name',
    'uscc',
    'companyType',
    'legalRepresentative',
    'capital',
    'established',
    'address',
    'scope',
    'registeredOn',
  ],
  lease: ['lessor', 'lessorUscc', 'lessee', 'lesseeUscc', 'address', 'area', 'start', 'end', 'contractNo'],
  'property-certificate': ['certificateNo', 'owner', 'address', 'usage', 'area'],
  'safety-certificate': [
    'name',
    'idNo',
    'certificateNo',
    'unitType',
    'post',
    'firstIssuedOn',
    'validFrom',
    'validTo',
    'issuer',
  ],
  'emergency-plan-filing': ['filingNo', 'name', 'uscc', 'legalRepresentative', 'address', 'filedOn', 'issuer'],
  'identity-card': ['name', 'sex', 'birth', 'address', 'idNo'],
  'no-storage-undertaking': ['name', 'uscc', 'date'],
  'rules-list': ['name', 'date'],
  unknown: [],
};
