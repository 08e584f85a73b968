import type { LicenceContent, LicenceEvent } from '@tuofu/domain';
import { expect, test } from 'vitest';
import type { Office } from '../../office/office.ts';
import type { LicenceRow } from '../../office/ports.ts';
import { licencePage } from './pages.ts';
import { publicLicence } from './public-licence.ts';

const day = (text: string) => text as LicenceContent['validFrom'];
const content: LicenceContent = {
  licenceNo: '东澜望潮危化经〔2026〕000001号',
  eLicenceId: '1.2.156.3005.2.11990000TF0009019H001.11990203TF0009035W.2026000001.001.9',
  holder: '临澜市澄海化工贸易有限公司',
  holderCode: '91990203MA3BK8G054',
  legalRepresentative: '周亦衡',
  registeredAddress: '东海省临澜市望潮区长汀路186号',
  premises: '东海省临澜市望潮区长汀路186号',
  storage: '无',
  mode: '不带有储存设施的经营***',
  scope: ['甲醇***'],
  validFrom: day('2026-07-10'),
  validTo: day('2029-07-09'),
  decidedOn: day('2026-07-10'),
  office: { code: '11990203TF0009035W', name: '望潮区应急管理局' },
};
const remedies = {
  reconsiderationBody: '望潮区人民政府',
  reconsiderationDays: 60,
  reconsiderationChannel: '',
  court: '',
  suitMonths: 6,
};
const issued: LicenceEvent = {
  type: 'LicenceIssued',
  data: {
    content: { personal: content },
    credential: { personal: { id: 'id', typedCode: 'code', qrText: 'qr' } },
    validFrom: content.validFrom,
    validTo: content.validTo,
    issuedOn: content.validFrom,
    caseNo: 'c',
    caseStream: 's',
    office: content.office.code,
    item: 'hazchem-operating-licence',
    release: 'r',
    credentialDigest: 'aa',
    file: 'bb',
    demo: true,
  },
};
const filed: LicenceEvent = {
  type: 'RenewalFiled',
  data: { caseNo: 'c2', caseStream: 's2', filedOn: day('2029-03-01'), late: false, years: 3 },
};
const decision = {
  noticeNo: 'n',
  reason: { personal: '理由' },
  article: '条',
  reply: { personal: '' },
  office: 'o',
  remedies,
};
const suspended: LicenceEvent = {
  type: 'LicenceSuspended',
  data: { ...decision, decisionNo: 'd1', ground: 'unlawful-conduct', until: day('2026-10-31'), on: day('2026-08-11') },
};
const revoked: LicenceEvent = {
  type: 'LicenceRevoked',
  data: { ...decision, decisionNo: 'd2', ground: 'unlawful-conduct', on: day('2026-08-11') },
};

const officeWith = (events: readonly LicenceEvent[], today: string) =>
  ({
    journal: { load: async () => ({ events }) },
    clock: { now: () => Temporal.Instant.from(`${today}T09:00+08:00`) },
    profile: { demo: false, marks: { document: '' }, city: { name: '临澜市' } },
  }) as unknown as Office;
const row = { authority: 1, stream: 's' } as unknown as LicenceRow;

async function shown(events: readonly LicenceEvent[], today: string) {
  const office = officeWith(events, today);
  const licence = await publicLicence(office, row);
  if (!licence) throw new Error('no licence');
  const text = (locale: 'zh-CN' | 'en') => licencePage(locale, office, licence).replace(/<[^>]*>/g, ' ');
  return { status: licence.status, zh: text('zh-CN'), en: text('en') };
}

test('a licence that silence renewed says so on its public page, with the end that its certificate does not print', async () => {
  const { status, zh, en } = await shown([issued, filed], '2029-07-10');
  expect(status).toEqual({ code: '01', word: 'valid', colour: 'green', until: '2032-07-09', deemedRenewed: true });
  expect(zh).toMatch(/有效\s+视为准予延续 · 至 2032年7月9日/);
  expect(en).toMatch(/Valid\s+Deemed renewed · until 9 July 2032/);
});

test('a suspended licence says until when, and a valid one nothing beside its term', async () => {
  const { status, zh, en } = await shown([issued, suspended], '2026-09-01');
  expect(status).toMatchObject({ code: '02', word: 'suspended', colour: 'amber', until: '2026-10-31' });
  expect(zh).toMatch(/暂扣\s+至 2026年10月31日/);
  expect(en).toMatch(/Suspended\s+until 31 October 2026/);
  expect((await shown([issued, suspended], '2026-11-01')).status).toMatchObject({
    word: 'valid',
    deemedRenewed: false,
  });
  expect((await shown([issued], '2026-09-01')).zh).not.toContain('· 至');
});

test('a revoked licence is shown in red under its own code', async () => {
  const { status, zh, en } = await shown([issued, revoked], '2026-09-01');
  expect(status).toEqual({ code: '07', word: 'revoked', colour: 'red', until: null, deemedRenewed: false });
  expect(zh).toContain('已吊销');
  expect(en).toContain('Revoked');
});
