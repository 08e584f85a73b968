import { type CaseEvent, type ClockEnd, printDay, printNotComputable } from '@tuofu/domain';
import { officeOf } from '../city/profile.ts';
import { eventOf, type Job } from './job.ts';

/**
 * 期限变动告知: after an announced calendar moved a date of a case, the applicant hears of it by text message and the office by mail, where
 * the city gives it a mailbox; the case itself shows it to both. Each recomputation is told by one job; when that is interrupted between
 * the message and its end, the same words may arrive twice.
 */
export const tellClocks: Job = async (office, job) => {
  const event = (await eventOf(office, job)) as unknown as CaseEvent;
  if (event.type !== 'ClocksRecomputed') return;
  const { state } = await office.cases.load(job.authority, job.stream);
  if (!('office' in state)) return;
  const moved = event.data.changes.filter((c) => c.reading === 'strict' && c.limit === 'statutory');
  if (moved.length === 0) return;
  const words = moved.map((c) => `${CLOCK[c.clock]}由${said(c.before)}改为${said(c.after)}`).join('，');
  const text = `您的办件${state.caseNo}因节假日安排公布或调整，${words}。请登录查看。`;
  const seat = officeOf(office.profile, state.office);
  if (seat.mailbox)
    await office.post.mail(
      seat.mailbox,
      `期限变动：${state.caseNo}`,
      `办件${state.caseNo}因节假日安排公布或调整，${words}。`,
    );
  const phone = state.answers['contact.phone'];
  const sign = office.profile.demo ? `${office.profile.city.name}·演示` : office.profile.city.name;
  if (typeof phone === 'string' && phone !== '') await office.post.sms(phone, `【${sign}】${text}`);
};

const CLOCK = { acceptance: '受理期限', decision: '办理期限', issue: '送达期限' } as const;

const said = (end: ClockEnd): string =>
  'day' in end ? printDay(end.day, 'zh-CN') : printNotComputable(end.notComputable, 'zh-CN');
