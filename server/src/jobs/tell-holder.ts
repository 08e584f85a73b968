import { type LicenceEvent, printDay } from '@tuofu/domain';
import type { Job } from './job.ts';
import { licenceEventOf, messageHolder } from './licence-job.ts';

/** What the holder is told of what time has brought about, or nothing. */
export function tidingsOf(event: LicenceEvent): string | undefined {
  switch (event.type) {
    case 'RenewalReminded': {
      const { daysBefore, validTo } = event.data;
      return `有效期至${printDay(validTo, 'zh-CN')}，距届满已不足${daysBefore}日。需要延续的，请尽快提出延期申请。`;
    }
    case 'LicenceDeemedRenewed':
      return `延期申请在有效期届满前未作出决定，依法视为准予延续，有效期至${printDay(event.data.validTo, 'zh-CN')}。`;
    case 'LicenceExpired':
      return '有效期已届满且未延续，请停止相关经营活动；需要继续经营的，请重新申请。';
    case 'LicenceRestored':
      return event.data.by === 'lapse' ? '暂扣期限已满，许可证恢复有效。' : undefined;
    case 'ConditionFellDue':
      return `附加条件（${event.data.condition}）的期限${printDay(event.data.dueOn, 'zh-CN')}已过，尚未登记为已落实，请与发证机关联系。`;
    case 'AdverseActDropped':
      return `此前告知（${event.data.noticeNo}）的拟作出决定，本机关不再作出。`;
    default:
      return undefined;
  }
}

/** 告知 by text message: reminders, what silence or time has done, what is given up. A message may arrive twice; it decides nothing. */
export const tellHolder: Job = async (office, job) => {
  const { event } = await licenceEventOf(office, job);
  const tidings = tidingsOf(event);
  if (tidings === undefined) return;
  const loaded = await office.licences.load(job.authority, job.stream);
  await messageHolder(office, loaded, `许可证（${loaded.row?.licenceNo ?? ''}）${tidings}`);
};
