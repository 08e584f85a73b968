import { licenceTidings } from '../notices/licence-tidings.ts';
import type { Job } from './job.ts';
import { licenceEventOf, messageHolder } from './licence-job.ts';

/**
 * 告知 by text message: reminders, what silence or time has done, what is given up. The same words stand in the holder's account whether or
 * not a telephone is known. A message may arrive twice; it decides nothing.
 */
export const tellHolder: Job = async (office, job) => {
  const { event } = await licenceEventOf(office, job);
  const tidings = licenceTidings(event, 'zh-CN');
  if (tidings === undefined) return;
  const loaded = await office.licences.load(job.authority, job.stream);
  await messageHolder(office, loaded, `许可证（${loaded.row?.licenceNo ?? ''}）${tidings}`);
};
