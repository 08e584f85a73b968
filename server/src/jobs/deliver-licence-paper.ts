import { licencePaperName } from '../documents/names.ts';
import type { Job } from './job.ts';
import { actOnLicenceByRule, holderCase, licenceEventOf, messageHolder } from './licence-job.ts';

/**
 * 送达 of a paper of a licence: into the account where the holder agreed to electronic service, and a text message that it is there. Recorded
 * once per paper and channel: a second run finds the record; a message may arrive twice.
 */
export const deliverLicencePaper: Job = async (office, job) => {
  const { event } = await licenceEventOf(office, job);
  if (event.type !== 'LicencePaperMade') return;
  const { number, document } = event.data;
  const loaded = await office.licences.load(job.authority, job.stream);
  if (loaded.state.standing === 'none') return;
  const delivered = loaded.state.papers.find((p) => p.number === number)?.delivered ?? [];
  const record = (channel: 'account' | 'sms') =>
    actOnLicenceByRule(office, job, 'deliver-licence-paper', { type: 'RecordLicenceDelivery', number, channel });
  const consents = (await holderCase(office, loaded))?.answers['declaration.electronicService'] === true;
  if (consents && !delivered.some((d) => d.channel === 'account')) await record('account');
  if (delivered.some((d) => d.channel === 'sms')) return;
  const text = `您单位的许可证（${loaded.row?.licenceNo ?? ''}）有新文书：${licencePaperName(document)}，请登录查看。`;
  if (await messageHolder(office, loaded, text)) await record('sms');
};
