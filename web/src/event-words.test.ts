import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseEvent, DocumentKind } from '@tuofu/domain';
import { expect, test } from 'vitest';
import type { CaseView } from './api/types.ts';
import { paperKey, phaseKey } from './ui/paper-key.ts';

const words = (folder: string, locale: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, folder, 'text', `${locale}.json`), 'utf8')) as Record<
    string,
    string
  >;

/** Every event of a case, held to the domain by its type; false is what no course of a case tells. */
const EVENTS = {
  CaseOpened: false,
  AnswersSaved: false,
  ValuesPrefilled: false,
  MaterialAttached: true,
  MaterialRemoved: true,
  MaterialRead: true,
  MaterialUnreadable: true,
  FindingsRecorded: true,
  CaseFiled: true,
  CaseAccepted: true,
  CorrectionRequested: true,
  CorrectionsDelivered: true,
  CaseDeclined: true,
  FindingSetAside: true,
  ChecklistAnswered: true,
  SiteCheckRecorded: true,
  CaseGranted: true,
  BenefitGranted: true,
  CaseRefused: true,
  DocumentMade: true,
  LicenceMade: true,
  DocumentDelivered: true,
  CaseWithdrawn: true,
  CaseTerminated: true,
  CancellationApproved: true,
  FilingRecorded: true,
  OfficerRecused: true,
  PreCheckRequested: true,
  PreCheckAdvised: true,
  ClockNoted: true,
  ClocksRecomputed: true,
  NumberVoided: true,
  ProcedureAnnounced: true,
  ProcedureEnded: true,
  SiteCheckPlanned: true,
  RectificationOrdered: true,
  RectificationFileAttached: false,
  RectificationFileRemoved: false,
  RectificationReported: true,
  HearingRightTold: true,
  HearingRequested: true,
  HearingWaived: true,
  StatementRecorded: true,
  HearingCalled: true,
  HearingRecorded: true,
  OpinionGiven: true,
  LegalOpinionGiven: true,
  DecisionExtended: true,
  OfficeAsked: true,
  OfficeAnswered: true,
} as const satisfies Record<CaseEvent['type'], boolean>;

const PAPERS = {
  'acceptance-notice': true,
  'termination-notice': true,
  'time-notice': true,
  'site-check-notice': true,
  'rectification-notice': true,
  'hearing-right-notice': true,
  'hearing-notice': true,
  'hearing-record': true,
  'extension-notice': true,
  'office-request': true,
  'decision-cancellation': true,
  'filing-certificate': true,
  'correction-notice': true,
  'non-acceptance': true,
  'site-check-record': true,
  'decision-grant': true,
  'decision-refusal': true,
  licence: true,
} as const satisfies Record<DocumentKind, true>;
const OUTCOMES = { licence: true, filing: true, benefit: true } as const satisfies Record<CaseView['outcome'], true>;

const PHASES = {
  draft: true,
  received: true,
  'correction-requested': true,
  declined: true,
  accepted: true,
  granted: true,
  refused: true,
  withdrawn: true,
  terminated: true,
  registered: true,
} as const satisfies Record<CaseView['phase'], true>;

test.each(['zh-CN', 'en'])(
  'a case of every outcome stands in every list under the words of its own kind, a filing never as accepted or a benefit as licensed (%s)',
  (locale) => {
    // Lists are read outside of any case, where the words of its parts are not loaded.
    const [portal, workbench] = [words('applicant', locale), words('officer', locale)];
    for (const outcome of Object.keys(OUTCOMES) as CaseView['outcome'][])
      for (const phase of Object.keys(PHASES) as CaseView['phase'][]) {
        const key = phaseKey({ outcome, phase });
        expect(workbench, key).toHaveProperty([`officer.phase.${key}`]);
        expect(portal, key).toHaveProperty([`phase.${key}`]);
      }
    expect(phaseKey({ outcome: 'filing', phase: 'received' })).toBe('received.filing');
    expect(phaseKey({ outcome: 'benefit', phase: 'granted' })).toBe('granted.benefit');
    expect(phaseKey({ outcome: 'licence', phase: 'granted' })).toBe('granted');
  },
);

test.each(['zh-CN', 'en'])('the course of a case has words for everything that can happen in it (%s)', (locale) => {
  const told = Object.entries(EVENTS).flatMap(([type, is]) => (is ? [type] : []));
  expect(told.length).toBeGreaterThanOrEqual(45);
  const workbench = words('officer', locale);
  for (const type of told) expect(workbench, type).toHaveProperty([`officer.event.${type}`]);
  for (const clock of ['acceptance', 'decision', 'issue'])
    expect(workbench, clock).toHaveProperty([`officer.clock.${clock}`]);
});

test.each(['zh-CN', 'en'])(
  'every paper has a name in the portal and on the workbench, whatever its case ends with (%s)',
  (locale) => {
    const [portal, workbench] = [words('applicant/parts', locale), words('officer', locale)];
    for (const outcome of Object.keys(OUTCOMES) as CaseView['outcome'][])
      for (const paper of Object.keys(PAPERS)) {
        const key = paperKey(paper, { outcome });
        expect(workbench, key).toHaveProperty([`officer.document.${key}`]);
        expect(portal, key).toHaveProperty([`document.${key}`]);
      }
  },
);
