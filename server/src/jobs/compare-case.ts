import { compareNow } from '../cases/compare.ts';
import { actByRule, eventOf, type Job } from './job.ts';

/**
 * 自动比对: after an upload is read, after filing and after corrections, so that one notice can name everything. A second run over the
 * same evidence with the same result records nothing.
 */
export const compareCase: Job = async (office, job) => {
  const event = await eventOf(office, job);
  const { state } = await office.cases.load(job.authority, job.stream);
  const occasion =
    event.type === 'CaseFiled' ? 'filing' : event.type === 'CorrectionsDelivered' ? 'correction' : 'upload';
  const command = await compareNow(office, { stream: job.stream, state, occasion, requester: 'machine:compare-case' });
  if (command) await actByRule(office, job, 'compare-case', command);
};
