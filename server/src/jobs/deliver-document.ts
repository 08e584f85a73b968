import type { CaseEvent, DocumentKind } from '@tuofu/domain';
import { addresseeOf } from '../documents/addressee.ts';
import { documentName } from '../documents/names.ts';
import { actByRule, eventOf, type Job } from './job.ts';

/**
 * 送达: after a paper or the licence is made for the applicant; what is addressed to others is handed to them by the office. With the
 * applicant's consent to electronic service the paper's arrival in the account is the service (民事诉讼法第九十条, by analogy); a text message only says that it is there. Recorded once per paper and channel:
 * a second run finds the record; a message may arrive twice.
 */
export const deliverDocument: Job = async (office, job) => {
  const event = (await eventOf(office, job)) as unknown as CaseEvent;
  const paper = paperMade(event);
  if (!paper) return;
  const { state } = await office.cases.load(job.authority, job.stream);
  if (!('documents' in state)) return;
  const made = state.documents.find((d) => d.document === paper.document && d.number === paper.number);
  if (!made || addresseeOf(state, paper) !== 'applicant') return;
  const { definition } = office.releases.byDigest(state.release).release;
  const consents = state.answers['declaration.electronicService'] === true;
  const phone = state.answers['contact.phone'];
  const record = (channel: 'account' | 'sms') =>
    actByRule(office, job, 'deliver-document', {
      type: 'RecordDelivery',
      document: paper.document,
      number: paper.number,
      channel,
    });
  // The service first: it needs nobody outside the house, and a gateway that is down must not hold it up.
  if (consents && !made.delivered.some((d) => d.channel === 'account')) await record('account');
  if (typeof phone === 'string' && phone !== '' && !made.delivered.some((d) => d.channel === 'sms')) {
    await office.post.sms(
      phone,
      `【${office.profile.city.name}${office.profile.demo ? '·演示' : ''}】您的办件${state.caseNo}有新文书：${documentName(paper.document, definition)}，请登录查看。`,
    );
    await record('sms');
  }
};

function paperMade(event: CaseEvent): { readonly document: DocumentKind; readonly number: string } | undefined {
  if (event.type === 'DocumentMade') return { document: event.data.document, number: event.data.number };
  if (event.type === 'LicenceMade') return { document: 'licence', number: event.data.licenceNo };
  return undefined;
}
