import type { CaseState } from '@tuofu/domain';
import { compareAndRecord, type Occasion } from '../cases/compare.ts';
import { eventOf, type Job } from './job.ts';

/**
 * 自动比对: after an upload is read, after filing and after corrections, so that one notice can name everything. A second run over the
 * same evidence with the same result records nothing.
 */
export const compareCase: Job = async (office, job) => {
  const event = await eventOf(office, job);
  const occasionOf = (state: CaseState): Occasion => {
    if (event.type === 'CorrectionsDelivered') return 'correction';
    // A reading that ends after the filing is compared for the filing.
    return event.type === 'CaseFiled' || state.phase === 'received' ? 'filing' : 'upload';
  };
  const recorded = await compareAndRecord(office, {
    stream: job.stream,
    requester: 'machine:compare-case',
    occasionOf,
  });
  if (recorded && !recorded.ok)
    throw new Error(`compare-case: ${recorded.refusal.code} ${JSON.stringify(recorded.refusal.facts)}`);
};
