import type { CaseEvent, CaseState, DocumentKind } from '@tuofu/domain';
import { documentData } from '../documents/document-data.ts';
import { produce } from '../documents/produce.ts';
import { actByRule, eventOf, type Job } from './job.ts';

/** Which paper an event asks for, and the number it was given when the act was done. */
export function paperOf(event: CaseEvent): { readonly document: DocumentKind; readonly number: string } | undefined {
  switch (event.type) {
    case 'CaseAccepted':
      return { document: 'acceptance-notice', number: event.data.noticeNo };
    case 'CorrectionRequested':
      return { document: 'correction-notice', number: event.data.noticeNo };
    case 'CaseDeclined':
      return { document: 'non-acceptance', number: event.data.noticeNo };
    case 'SiteCheckRecorded':
      return { document: 'site-check-record', number: event.data.recordNo };
    case 'CaseGranted':
      return { document: 'decision-grant', number: event.data.decisionNo };
    case 'CaseRefused':
      return { document: 'decision-refusal', number: event.data.decisionNo };
    case 'CaseOpened':
    case 'AnswersSaved':
    case 'ValuesPrefilled':
    case 'MaterialAttached':
    case 'MaterialRemoved':
    case 'MaterialRead':
    case 'MaterialUnreadable':
    case 'FindingsRecorded':
    case 'CaseFiled':
    case 'AcceptanceOverdueNoted':
    case 'CorrectionsDelivered':
    case 'FindingSetAside':
    case 'ChecklistAnswered':
    case 'DocumentMade':
    case 'LicenceMade':
    case 'DocumentDelivered':
    case 'CaseWithdrawn':
      return undefined;
  }
}

/** Has this paper been made already? Then the job has nothing left to do. */
export function isMade(state: CaseState, document: DocumentKind, number: string): boolean {
  return 'documents' in state && state.documents.some((d) => d.document === document && d.number === number);
}

/**
 * 审查文书自动生成: after each act that the law wants on paper. The same data and instant give the same pages, and a second run finds
 * the paper recorded under its number and changes nothing.
 */
export const makeDocument: Job = async (office, job) => {
  const event = await eventOf(office, job);
  const paper = paperOf(event as unknown as CaseEvent);
  if (!paper) return;
  const { state } = await office.cases.load(job.authority, job.stream);
  if (isMade(state, paper.document, paper.number)) return;
  const at = Temporal.Instant.from(event.at);
  const { data, officeCode } = documentData(office, state, event as unknown as CaseEvent, at);
  const file = await produce(office, {
    authority: job.authority,
    officeCode,
    state,
    template: paper.document,
    data,
    at,
  });
  await actByRule(office, job, 'make-document', {
    type: 'RecordDocument',
    document: paper.document,
    number: paper.number,
    file: file.digest,
    size: file.size,
  });
};
