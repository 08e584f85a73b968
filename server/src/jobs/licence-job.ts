import { type CaseState, findCurrent, type LicenceCommand, type LicenceEvent } from '@tuofu/domain';
import { actOnLicence, type LoadedLicence } from '../licences/licence-desk.ts';
import type { Office } from '../office/office.ts';
import type { CaseJob } from './job.ts';

/** The event of a licence that the job answers to, with its moment. */
export async function licenceEventOf(
  office: Office,
  job: CaseJob,
): Promise<{ readonly event: LicenceEvent; readonly at: Temporal.Instant }> {
  const { events } = await office.journal.load(
    { authority: job.authority, kind: 'licence', stream: job.stream },
    job.version - 1,
  );
  const event = events.find((e) => e.version === job.version);
  if (!event) throw new Error(`licence ${job.stream} has no event ${job.version}`);
  return { event: event as unknown as LicenceEvent, at: Temporal.Instant.from(event.at) };
}

/** A machine's act on a licence; a refusal is an error of the job, since nobody is there to read it. */
export async function actOnLicenceByRule(
  office: Office,
  job: CaseJob,
  rule: string,
  command: LicenceCommand,
): Promise<void> {
  const handled = await actOnLicence(office.licences, office.journal, {
    authority: job.authority,
    stream: job.stream,
    act: async () => ({ actor: { role: 'machine', rule }, command }),
  });
  if (!handled.ok) throw new Error(`${rule}: ${handled.refusal.code} ${JSON.stringify(handled.refusal.facts)}`);
}

/** The case by which the holder got what he holds now: it says how he is reached. */
export async function holderCase(
  office: Office,
  { state }: LoadedLicence,
): Promise<Exclude<CaseState, { phase: 'none' }> | undefined> {
  if (state.standing === 'none') return undefined;
  const granting = findCurrent(state) ?? state.versions.at(-1);
  if (!granting) return undefined;
  const { state: found } = await office.cases.load(office.profile.city.authority, granting.caseStream);
  return found.phase === 'none' ? undefined : found;
}

/** A text message to the holder, where he left a number; it carries no more than what it is about and where to look. */
export async function messageHolder(office: Office, loaded: LoadedLicence, text: string): Promise<boolean> {
  const phone = (await holderCase(office, loaded))?.answers['contact.phone'];
  if (typeof phone !== 'string' || phone === '') return false;
  await office.post.sms(phone, `【${office.profile.city.name}${office.profile.demo ? '·演示' : ''}】${text}`);
  return true;
}
