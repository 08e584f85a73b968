import { licencePaperOf } from '@tuofu/domain';
import { licencePaperData } from '../documents/licence-paper.ts';
import { produceLicencePaper } from '../documents/produce.ts';
import type { Job } from './job.ts';
import { actOnLicenceByRule, licenceEventOf } from './licence-job.ts';

/**
 * The paper of an act on a licence, sealed by who acted. The same data and instant give the same pages, and a second run finds the paper
 * recorded under its number and changes nothing.
 */
export const makeLicencePaper: Job = async (office, job) => {
  const { event, at } = await licenceEventOf(office, job);
  const asked = licencePaperOf(event);
  if (!asked) return;
  const { state, row } = await office.licences.load(job.authority, job.stream);
  if (state.standing === 'none' || state.papers.some((p) => p.number === asked.number)) return;
  const paper = licencePaperData(office, { state, row }, event, { number: asked.number, at });
  if (!paper) return;
  const file = await produceLicencePaper(office, {
    authority: job.authority,
    officeCode: paper.officeCode,
    template: paper.document,
    data: paper.data,
    at,
  });
  await actOnLicenceByRule(office, job, 'make-licence-paper', {
    type: 'RecordLicencePaper',
    ...asked,
    file: file.digest,
    size: file.size,
  });
};
