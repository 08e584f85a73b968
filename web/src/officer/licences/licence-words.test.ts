import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AdverseAct,
  cancellationGrounds,
  type DoubtfulSetting,
  groundsOf,
  type LicenceClock,
  type LicenceContent,
  type LicenceEvent,
  type LicencePaper,
  type LicenceStatus,
} from '@tuofu/domain';
import { expect, test } from 'vitest';
import { LICENCE_ACTS } from './licence-acts.ts';
import { STATUSES } from './status-colour.ts';

const wordsIn = (locale: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'text', `${locale}.json`), 'utf8')) as Record<string, string>;

/** Each list is held to the domain by its type. */
const EVENTS = {
  LicenceGranted: true,
  LicenceIssued: true,
  LicenceVersionGranted: true,
  RenewalFiled: true,
  RenewalClosed: true,
  RenewalReminded: true,
  LicenceDeemedRenewed: true,
  LicenceExpired: true,
  ConditionAttached: true,
  ConditionMet: true,
  ConditionBroken: true,
  ConditionFellDue: true,
  AdverseActAnnounced: true,
  AdverseActDropped: true,
  HolderStatementRecorded: true,
  LicenceHearingRequested: true,
  LicenceHearingHeld: true,
  LicenceSuspended: true,
  LicenceRestored: true,
  LicenceWithdrawn: true,
  LicenceAnnulled: true,
  LicenceRevoked: true,
  LicenceSucceeded: true,
  LicenceCancelled: true,
  LicencePaperMade: true,
  LicencePaperDelivered: true,
} as const satisfies Record<LicenceEvent['type'], true>;
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
const CLOCKS = {
  'renewal-reminder': true,
  'deemed-renewal': true,
  expiry: true,
  'suspension-end': true,
  'condition-due': true,
  'hearing-request-end': true,
} as const satisfies Record<LicenceClock['clock'], true>;
const PARTS = {
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
  title: true,
  validFrom: true,
  validTo: true,
  decidedOn: true,
  office: true,
} as const satisfies Record<keyof LicenceContent, true>;
const DOUBTS = {
  'renewal.late': true,
  hearingOffered: true,
  keepsNumber: true,
  whileSuspended: true,
  cancelAfterReApplication: true,
  replacementMark: true,
} as const satisfies Record<DoubtfulSetting, true>;
/** How the store calls a status; false is what no licence is kept as. */
const KEPT = {
  valid: 'valid',
  suspended: 'suspended',
  annulled: 'annulled',
  cancelled: 'cancelled',
  expired: 'expired',
  succeeded: 'lapsed',
  revoked: 'revoked',
  withdrawn: 'withdrawn',
  'not-yet-valid': 'not-yet-valid',
  'being-made': 'being-made',
  unknown: false,
} as const satisfies Record<LicenceStatus['word'], string | false>;

test.each(['zh-CN', 'en'])('the workbench has words for everything that can happen to a licence (%s)', (locale) => {
  const adverse = Object.keys(groundsOf) as AdverseAct[];
  const grounds = [...adverse.flatMap((act) => Object.keys(groundsOf[act])), ...Object.keys(cancellationGrounds)];
  const keys = [
    ...Object.keys(EVENTS).map((x) => `officer.event.${x}`),
    ...Object.keys(PAPERS).map((x) => `officer.document.${x}`),
    ...Object.keys(CLOCKS).map((x) => `officer.moment.${x}`),
    ...Object.keys(PARTS).map((x) => `officer.part.${x}`),
    ...Object.keys(DOUBTS).map((x) => `officer.doubt.${x}`),
    ...grounds.map((x) => `officer.because.${x}`),
    ...adverse.flatMap((x) => [`officer.adverse.${x}`, `officer.law.${x}`]),
    ...Object.keys(LICENCE_ACTS).flatMap((x) => [`officer.do.licence.${x}`, `officer.do.licence.${x}.text`]),
    ...[...STATUSES, ...Object.keys(KEPT), 'superseded'].map((x) => `officer.status.${x}`),
  ];
  const said = wordsIn(locale);
  for (const key of keys) expect(said, key).toHaveProperty([key]);
  expect(keys.length).toBeGreaterThan(100);
});

test('every status that a licence is kept under can be looked for', () => {
  const kept = Object.values(KEPT).filter((word) => word !== false);
  expect([...STATUSES].sort()).toEqual(kept.sort());
});
