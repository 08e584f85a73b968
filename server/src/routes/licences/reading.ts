import { OFFICE_PURPOSES } from '../../access/reading-ledger.ts';
import { holderCase } from '../../jobs/licence-job.ts';
import type { GrantedLicence } from '../../licences/held-licence.ts';
import type { Office } from '../../office/office.ts';

/**
 * 谁查过我的数据: an officer's reading of a licence stands in the ledger of the account that applied for it. `what` is `licence`,
 * `document.<number>` or `preview.<paper>`.
 */
export async function recordLicenceReading(
  office: Office,
  account: string,
  licence: GrantedLicence,
  what: string,
): Promise<void> {
  const granting = await holderCase(office, licence);
  if (!granting) return;
  await office.ledger.record([
    {
      authority: office.profile.city.authority,
      subject: granting.applicant,
      caseRef: licence.row?.licenceNo ?? licence.stream,
      purpose: OFFICE_PURPOSES.licence['zh-CN'],
      article: '《中华人民共和国行政许可法》第六十一条',
      registry: null,
      requester: `officer:${account}`,
      fields: [what],
      at: office.clock.now().toString(),
    },
  ]);
}
