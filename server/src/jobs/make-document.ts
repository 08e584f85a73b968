import {
  type CaseEvent,
  type CaseState,
  type DocumentKind,
  type Numbered,
  numberedBy,
  renumbered,
} from '@tuofu/domain';
import { documentData } from '../documents/document-data.ts';
import { produce } from '../documents/produce.ts';
import type { Office } from '../office/office.ts';
import type { JournalEvent } from '../office/ports.ts';
import { actByRule, type CaseJob, eventOf, type Job } from './job.ts';

/** The paper that an event asks for, with the number that the act gave it; the licence is made by its own job. */
export function paperOf(event: CaseEvent): Numbered | undefined {
  return numberedBy(event).find((n) => n.document !== 'licence');
}

/** Has this paper been made already? Then the job has nothing left to do. */
export function isMade(state: CaseState, document: DocumentKind, number: string): boolean {
  return 'documents' in state && state.documents.some((d) => d.document === document && d.number === number);
}

/** Has the number been taken out of use since? Then its paper follows under another one, by a job of its own. */
function isVoided(state: CaseState, paper: Numbered): boolean {
  return 'numbered' in state && !state.numbered.some((n) => n.document === paper.document && n.number === paper.number);
}

/** The event whose paper is to be made: after a number was voided the act that had taken it, as if it had taken the new one. */
async function owingEvent(office: Office, job: CaseJob, event: JournalEvent): Promise<JournalEvent> {
  const voided = event as unknown as CaseEvent;
  if (voided.type !== 'NumberVoided') return event;
  const { document, number, replacement } = voided.data;
  const { events } = await office.journal.load({ authority: job.authority, kind: 'case', stream: job.stream });
  const before = events.filter((e) => e.version < event.version).toReversed();
  const act = before.find((e) =>
    numberedBy(e as unknown as CaseEvent).some((n) => n.document === document && n.number === number),
  );
  if (!act) throw new Error(`no act of case ${job.stream} took the number ${number}`);
  const owing = await owingEvent(office, job, act);
  // Where it was voided before, that act bears a still older number by now replaced.
  return { ...owing, data: renumbered(owing.data, number, replacement) };
}

/**
 * 审查文书自动生成: after each act that the law wants on paper. The same data and instant give the same pages, and a second run finds
 * the paper recorded under its number and changes nothing.
 */
export const makeDocument: Job = async (office, job) => {
  const event = await owingEvent(office, job, await eventOf(office, job));
  const paper = paperOf(event as unknown as CaseEvent);
  if (!paper) return;
  const { state } = await office.cases.load(job.authority, job.stream);
  if (isMade(state, paper.document, paper.number) || isVoided(state, paper)) return;
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
