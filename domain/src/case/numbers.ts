import type { CaseEvent, Numbered } from './events.ts';
import type { CaseState } from './state.ts';

/** The papers that an event asks for, with the numbers that the act gave them. */
export function numberedBy(event: CaseEvent): readonly Numbered[] {
  switch (event.type) {
    case 'CaseAccepted':
      return [{ document: 'acceptance-notice', number: event.data.noticeNo }];
    case 'CorrectionRequested':
      return [{ document: 'correction-notice', number: event.data.noticeNo }];
    case 'CaseDeclined':
      return [{ document: 'non-acceptance', number: event.data.noticeNo }];
    case 'SiteCheckRecorded':
      return [{ document: 'site-check-record', number: event.data.recordNo }];
    case 'CaseGranted':
      return [
        { document: 'decision-grant', number: event.data.decisionNo },
        { document: 'licence', number: event.data.licenceNo },
      ];
    case 'BenefitGranted':
      return [{ document: 'decision-grant', number: event.data.decisionNo }];
    case 'CaseRefused':
      return [{ document: 'decision-refusal', number: event.data.decisionNo }];
    case 'CaseWithdrawn':
      return event.data.noticeNo === null ? [] : [{ document: 'termination-notice', number: event.data.noticeNo }];
    case 'CaseTerminated':
      return [{ document: 'termination-notice', number: event.data.noticeNo }];
    case 'CancellationApproved':
      return [{ document: 'decision-cancellation', number: event.data.decisionNo }];
    case 'FilingRecorded':
      return [{ document: 'filing-certificate', number: event.data.filingNo }];
    case 'ProcedureAnnounced':
      return [{ document: 'time-notice', number: event.data.noticeNo }];
    case 'SiteCheckPlanned':
      return [{ document: 'site-check-notice', number: event.data.noticeNo }];
    case 'RectificationOrdered':
      return [{ document: 'rectification-notice', number: event.data.noticeNo }];
    case 'HearingRightTold':
      return [
        {
          document: 'hearing-right-notice',
          number: event.data.noticeNo,
          ...(event.data.party === 'third-party' ? { to: 'third-party' } : {}),
        },
      ];
    case 'HearingCalled':
      return [{ document: 'hearing-notice', number: event.data.noticeNo }];
    case 'HearingRecorded':
      return [{ document: 'hearing-record', number: event.data.recordNo }];
    case 'DecisionExtended':
      return [{ document: 'extension-notice', number: event.data.noticeNo }];
    case 'NumberVoided':
      return [{ document: event.data.document, number: event.data.replacement }];
    case 'OfficeAsked':
      return [{ document: 'office-request', number: event.data.requestNo, to: 'office' }];
    case 'CaseOpened':
    case 'AnswersSaved':
    case 'ValuesPrefilled':
    case 'MaterialAttached':
    case 'MaterialRemoved':
    case 'MaterialRead':
    case 'MaterialUnreadable':
    case 'FindingsRecorded':
    case 'CaseFiled':
    case 'CorrectionsDelivered':
    case 'FindingSetAside':
    case 'ChecklistAnswered':
    case 'DocumentMade':
    case 'LicenceMade':
    case 'DocumentDelivered':
    case 'OfficerRecused':
    case 'PreCheckRequested':
    case 'PreCheckAdvised':
    case 'ClockNoted':
    case 'ClocksRecomputed':
    case 'ProcedureEnded':
    case 'RectificationFileAttached':
    case 'RectificationFileRemoved':
    case 'RectificationReported':
    case 'HearingRequested':
    case 'HearingWaived':
    case 'StatementRecorded':
    case 'OpinionGiven':
    case 'LegalOpinionGiven':
    case 'OfficeAnswered':
      return [];
  }
}

/** Papers that an act has given a number and that are not made yet: the act stands, the paper follows (制证中). */
export function papersDue(state: CaseState): readonly Numbered[] {
  if (!('documents' in state)) return [];
  return state.numbered.filter((n) => !state.documents.some((d) => d.document === n.document && d.number === n.number));
}
