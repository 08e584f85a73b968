import type { CaseEvent } from '@tuofu/domain';
import { officeOf } from '../city/profile.ts';
import { caseTidings } from '../notices/case-tidings.ts';
import { eventOf, type Job } from './job.ts';

/**
 * 期限变动告知: after an announced calendar or a new law moved a date of a case, the applicant hears of it by text message and the office by
 * mail, where the city gives it a mailbox; the applicant's account (`notices/`) and the case itself show it besides. Each move is told by
 * one job; when that is interrupted between the message and its end, the same words may arrive twice.
 */
export const tellClocks: Job = async (office, job) => {
  const event = (await eventOf(office, job)) as unknown as CaseEvent;
  if (event.type !== 'ClocksRecomputed') return;
  const { state } = await office.cases.load(job.authority, job.stream);
  if (!('office' in state)) return;
  const words = caseTidings(event, 'zh-CN');
  if (words === undefined) return;
  const text = `您的办件${state.caseNo}${words}请登录查看。`;
  const seat = officeOf(office.profile, state.office);
  if (seat.mailbox) await office.post.mail(seat.mailbox, `期限变动：${state.caseNo}`, `办件${state.caseNo}${words}`);
  const phone = state.answers['contact.phone'];
  const sign = office.profile.demo ? `${office.profile.city.name}·演示` : office.profile.city.name;
  if (typeof phone === 'string' && phone !== '') await office.post.sms(phone, `【${sign}】${text}`);
};
