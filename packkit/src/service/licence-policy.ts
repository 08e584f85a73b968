import type { LicencePolicy } from '@tuofu/domain';
import type { LicenceLife, ServiceDefinition } from './definition.ts';

/** What the general law says of every licence (行政许可法第五十条, 行政处罚法第六十三条、第六十四条); what it leaves open takes the safe reading. */
const general: Omit<LicenceLife, 'basis' | 'certainty'> = {
  renewal: {
    latestMonths: 1,
    earliestMonths: null,
    late: 'accept-with-warning',
    reminders: [90, 60, 30],
    article: '行政许可法第五十条',
    certainty: 'known',
  },
  hearingOffered: ['suspension', 'withdrawal', 'annulment', 'revocation'],
  hearing: { requestWorkingDays: 5, noticeWorkingDays: 7, article: '行政处罚法第六十四条' },
  reApplicationParts: ['premises', 'mode', 'scope'],
  keepsNumber: true,
  whileSuspended: ['change', 'renewal', 'change-and-renewal', 'cancellation'],
  cancelAfterReApplication: false,
  doubts: [
    { setting: 'renewal.late', certainty: 'uncertain', basis: '行政许可法第五十条未规定逾期提出的后果' },
    { setting: 'hearingOffered', certainty: 'uncertain', basis: '行政处罚法第六十三条只明列吊销' },
  ],
};

/** The policy of a licence's life that the release of its item gives; an item without a licence has none that ever runs. */
export function licencePolicyOf(d: ServiceDefinition): LicencePolicy {
  const { basis: _basis, certainty: _certainty, ...life } = d.life ?? { ...general, basis: '', certainty: 'known' };
  return { ...life, years: d.validity?.years ?? 0, publicSafety: d.bans.fraud !== null };
}
