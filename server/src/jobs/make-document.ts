import { type CaseEvent, type CaseState, type DocumentKind, type Numbered, numberedBy } from '@tuofu/domain';
import { documentData } from '../documents/document-data.ts';
import { produce } from '../documents/produce.ts';
import { actByRule, eventOf, type Job } from './job.ts';

/** The paper that an event asks for, with the number that the act gave it; the licence is made by its own job. */
export function paperOf(event: CaseEvent): Numbered | undefined {
  return numberedBy(event).find((n) => n.document !== 'licence');
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
