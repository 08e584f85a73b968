import { dayOf, licencePaperOf, printDay } from '@tuofu/domain';
import { findOfficer, officeOf } from '../city/profile.ts';
import { remedyTexts } from '../documents/document-data.ts';
import { licenceLetterOf } from '../documents/licence-letters.ts';
import { licencePaperName } from '../documents/names.ts';
import { produceLicencePaper } from '../documents/produce.ts';
import type { Job } from './job.ts';
import { actOnLicenceByRule, licenceEventOf } from './licence-job.ts';

/**
 * The paper of an act on a licence, sealed by who acted. The same data and instant give the same pages, and a second run finds the paper
 * recorded under its number and changes nothing.
 */
export const makeLicencePaper: Job = async (office, job) => {
  const { event, at } = await licenceEventOf(office, job);
  const paper = licencePaperOf(event);
  if (!paper) return;
  const loaded = await office.licences.load(job.authority, job.stream);
  const { state, row } = loaded;
  if (state.standing === 'none' || state.papers.some((p) => p.number === paper.number)) return;
  const content = state.versions.findLast((v) => v.made?.content)?.made?.content;
  const seat = officeOf(office.profile, 'office' in event.data ? event.data.office : state.office);
  const { definition } = office.releases.byDigest(state.versions.at(-1)?.release ?? '').release;
  const letter = licenceLetterOf(event, {
    holder: content?.holder ?? '持证人',
    licenceNo: content?.licenceNo ?? row?.licenceNo ?? '',
    item: definition.licence?.title ?? definition.names['zh-CN'],
    officerName: (account) => findOfficer(office.profile, account)?.name ?? account,
  });
  if (!letter) throw new Error(`no letter for ${event.type}`);
  const { remedies } = letter;
  const file = await produceLicencePaper(office, {
    authority: job.authority,
    officeCode: seat.code,
    template: paper.document,
    data: {
      title: licencePaperName(paper.document),
      number: paper.number,
      office: { name: seat.name },
      date: printDay(dayOf(at), 'zh-CN'),
      demo: office.profile.marks.document,
      case: { number: state.versions.at(-1)?.caseNo ?? '' },
      ...letter,
      remedies: remedies && remedyTexts(remedies),
    },
    at,
  });
  await actOnLicenceByRule(office, job, 'make-licence-paper', {
    type: 'RecordLicencePaper',
    ...paper,
    file: file.digest,
    size: file.size,
  });
};
