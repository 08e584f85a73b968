import type { Office } from '../office/office.ts';

/** What a job is told: the event of a case that it answers to. */
export type CaseJob = { readonly authority: number; readonly stream: string; readonly version: number };

/** A job may run twice; each says why that is harmless. Throwing means: try again later, and show the failure to staff. */
export type Job = (office: Office, job: CaseJob) => Promise<void>;

/** The event that the job answers to; absent only when the journal is not the one that enqueued it. */
export async function eventOf(office: Office, job: CaseJob) {
  const { events } = await office.journal.load(
    { authority: job.authority, kind: 'case', stream: job.stream },
    job.version - 1,
  );
  const event = events.find((e) => e.version === job.version);
  if (!event) throw new Error(`case ${job.stream} has no event ${job.version}`);
  return event;
}

/** A machine's act in a case; a refusal is an error of the job, since nobody is there to read it. */
export async function actByRule(
  office: Office,
  job: CaseJob,
  rule: string,
  command: Parameters<Office['cases']['handle']>[0]['command'],
  alongside?: Parameters<Office['cases']['handle']>[0]['alongside'],
): Promise<void> {
  const handled = await office.cases.handle({
    authority: job.authority,
    stream: job.stream,
    actor: { role: 'machine', rule },
    command,
    ...(alongside ? { alongside } : {}),
  });
  if (!handled.ok) throw new Error(`${rule}: ${handled.refusal.code} ${JSON.stringify(handled.refusal.facts)}`);
}
