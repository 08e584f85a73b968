import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AdverseAct,
  ApplicationKind,
  LicenceClock,
  LicenceContent,
  LicencePaper,
  LicenceStatus,
  VersionStatus,
} from '@tuofu/domain';
import { expect, test } from 'vitest';
import { STATUS_COLOUR } from './applicant/licences/standing.tsx';

const words = (folder: string, locale: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, folder, 'text', `${locale}.json`), 'utf8')) as Record<
    string,
    string
  >;

/** Everything that a licence may be, held to the domain by its type; false is what its holder's page never shows. */
const STATUSES = {
  valid: true,
  suspended: true,
  annulled: true,
  cancelled: true,
  expired: true,
  succeeded: true,
  revoked: true,
  withdrawn: true,
  'not-yet-valid': true,
  'being-made': true,
  unknown: false,
} as const satisfies Record<LicenceStatus['word'], boolean>;
const OF_VERSIONS = { ...STATUSES, superseded: true } as const satisfies Record<VersionStatus['word'], boolean>;
const PAPERS = {
  'licence-notice': true,
  'licence-hearing-record': true,
  'suspension-decision': true,
  'restoration-decision': true,
  'withdrawal-decision': true,
  'annulment-decision': true,
  'revocation-decision': true,
  'cancellation-record': true,
} as const satisfies Record<LicencePaper, true>;
const KINDS = {
  change: true,
  'storage-project': true,
  renewal: true,
  'change-and-renewal': true,
  're-application': true,
  replacement: true,
  cancellation: true,
} as const satisfies Record<ApplicationKind, true>;
const CLOCKS = {
  'renewal-reminder': true,
  'deemed-renewal': true,
  expiry: true,
  'suspension-end': true,
  // Told among the conditions.
  'condition-due': false,
  'hearing-request-end': true,
} as const satisfies Record<LicenceClock['clock'], boolean>;
const PARTS = {
  title: true,
  licenceNo: true,
  eLicenceId: true,
  holder: true,
  holderCode: true,
  legalRepresentative: true,
  registeredAddress: true,
  premises: true,
  storage: true,
  mode: true,
  scope: true,
  parts: true,
  validFrom: true,
  validTo: true,
  decidedOn: true,
  office: true,
} as const satisfies Record<keyof LicenceContent, true>;
const DECISIONS = {
  suspension: true,
  withdrawal: true,
  annulment: true,
  revocation: true,
} as const satisfies Record<AdverseAct, true>;

const shown = (table: Readonly<Record<string, boolean>>) => Object.keys(table).filter((key) => table[key]);

test.each(['zh-CN', 'en'])(
  'a holder reads words for everything that a licence may be, hold and ask for (%s)',
  (locale) => {
    const page = words('applicant/licences', locale);
    const needed = [
      ...shown(STATUSES).map((word) => `held.status.${word}`),
      ...shown(PAPERS).map((paper) => `held.paper.${paper}`),
      ...shown(DECISIONS).map((act) => `held.paper.${act}-decision`),
      ...shown(KINDS).map((kind) => `held.apply.${kind}`),
      ...shown(CLOCKS).map((clock) => `held.clock.${clock}`),
      ...shown(PARTS).map((part) => `held.part.${part}`),
    ];
    expect(needed.length).toBeGreaterThanOrEqual(50);
    for (const key of needed) expect(page, key).toHaveProperty([key]);
    // A draft about a licence says in its own page what it asks for.
    const ofCases = words('applicant/parts', locale);
    for (const kind of shown(KINDS)) expect(ofCases, kind).toHaveProperty([`kind.${kind}`]);
  },
);

test('every status has a colour besides its word', () => {
  for (const word of shown(OF_VERSIONS)) expect(STATUS_COLOUR, word).toHaveProperty([word]);
});
