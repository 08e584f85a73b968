import { type LicenceEvent, type Locale, printDay } from '@tuofu/domain';

/** What time brings about in a licence, of which its holder is told. */
export const TOLD_OF_LICENCES = [
  'RenewalReminded',
  'LicenceDeemedRenewed',
  'LicenceExpired',
  'LicenceRestored',
  'ConditionFellDue',
  'AdverseActDropped',
] as const satisfies readonly LicenceEvent['type'][];

/** The words for it, or nothing where a paper tells it. */
export function licenceTidings(event: Pick<LicenceEvent, 'type' | 'data'>, locale: Locale): string | undefined {
  const said = (zh: string, en: string) => (locale === 'zh-CN' ? zh : en);
  const told = event as LicenceEvent;
  switch (told.type) {
    case 'RenewalReminded': {
      const { daysBefore, validTo } = told.data;
      const end = printDay(validTo, locale);
      return said(
        `有效期至${end}，距届满已不足${daysBefore}日。需要延续的，请尽快提出延期申请。`,
        `The licence is valid to ${end}, less than ${daysBefore} days from now. If it is to go on, apply for its renewal soon.`,
      );
    }
    case 'LicenceDeemedRenewed': {
      const end = printDay(told.data.validTo, locale);
      return said(
        `延期申请在有效期届满前未作出决定，依法视为准予延续，有效期至${end}。`,
        `Nothing was decided on the renewal before the term ended: by law it counts as granted, valid to ${end}.`,
      );
    }
    case 'LicenceExpired':
      return said(
        '有效期已届满且未延续，请停止相关经营活动；需要继续经营的，请重新申请。',
        'The term has ended and was not renewed. Stop the business that it covers; to go on, apply anew.',
      );
    case 'LicenceRestored':
      return told.data.by === 'lapse'
        ? said(
            '暂扣期限已满，许可证恢复有效。',
            'The time of the suspension is over and the licence is in force again.',
          )
        : undefined;
    case 'ConditionFellDue': {
      const { condition, dueOn } = told.data;
      const day = printDay(dueOn, locale);
      return said(
        `附加条件（${condition}）的期限${day}已过，尚未登记为已落实，请与发证机关联系。`,
        `The time for the condition (${condition}), ${day}, has passed and it is not recorded as met. Contact the office that issued the licence.`,
      );
    }
    case 'AdverseActDropped': {
      const { noticeNo } = told.data;
      return said(
        `此前告知（${noticeNo}）的拟作出决定，本机关不再作出。`,
        `The decision that was announced (${noticeNo}) will not be made.`,
      );
    }
    default:
      return undefined;
  }
}
