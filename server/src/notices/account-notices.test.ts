import type { LicenceEvent } from '@tuofu/domain';
import { expect, test } from 'vitest';
import type { Identity } from '../access/identity.ts';
import type { Office } from '../office/office.ts';
import { noticesFor } from './account-notices.ts';
import { licenceTidings, TOLD_OF_LICENCES } from './licence-tidings.ts';

const at = '2026-07-01T01:00:00Z';
const change = (reading: string) => ({
  clock: 'decision',
  limit: 'statutory',
  reading,
  before: { day: '2026-07-29' },
  after: { day: '2026-07-30' },
});
const identity = { account: 'zhou', officer: undefined, represents: [{ uscc: '91', name: '', role: '' }] };

/** An account with one case and one licence, in whose streams these things happened, the newest first. */
function officeWith(happened: readonly { stream: string; type: string; data: object }[]) {
  const asked: unknown[] = [];
  const office = {
    profile: { city: { authority: 1 } },
    releases: { current: () => ({ release: { definition: { names: { 'zh-CN': '经营许可', en: 'licence' } } } }) },
    licences: { ofHolder: async () => [{ stream: 'l-1', licenceNo: '许1', item: 'i' }] },
    lists: {
      ofAccount: async () => [{ stream: 'c-1', caseNo: '号1', item: 'i' }],
      happened: async (o: unknown) => {
        asked.push(o);
        return happened.map((h) => ({ ...h, at }));
      },
    },
  } as unknown as Office;
  return { office, asked };
}

test('the account reads what was told of its own cases and licences, in both languages, without any telephone', async () => {
  const { office, asked } = officeWith([
    { stream: 'l-1', type: 'RenewalReminded', data: { daysBefore: 90, validTo: '2029-06-30' } },
    { stream: 'c-1', type: 'ClocksRecomputed', data: { changes: [change('strict')] } },
  ]);
  const names = { 'zh-CN': '经营许可', en: 'licence' };
  expect(await noticesFor(office, identity as unknown as Identity)).toEqual([
    {
      ...{ at, about: 'licence', stream: 'l-1', number: '许1', item: 'i', itemNames: names },
      text: {
        'zh-CN': '有效期至2029年6月30日，距届满已不足90日。需要延续的，请尽快提出延期申请。',
        en: expect.stringContaining('less than 90 days'),
      },
    },
    {
      ...{ at, about: 'case', stream: 'c-1', number: '号1', item: 'i', itemNames: names },
      text: {
        'zh-CN': '因节假日安排公布或调整，办理期限由2026年7月29日改为2026年7月30日。',
        en: expect.stringContaining('limit for the decision moved from'),
      },
    },
  ]);
  expect(asked).toMatchObject([{ authority: 1, streams: ['c-1', 'l-1'] }]);
});

test('a date that is only shown for information, and what a decision has done, are no notices', async () => {
  const { office } = officeWith([
    { stream: 'c-1', type: 'ClocksRecomputed', data: { changes: [change('information')] } },
    { stream: 'l-1', type: 'LicenceRestored', data: { by: 'decision' } },
  ]);
  expect(await noticesFor(office, identity as unknown as Identity)).toEqual([]);
});

test('everything that a holder is told of has words in both languages', () => {
  const data = {
    daysBefore: 60,
    validTo: '2029-06-30',
    by: 'lapse',
    condition: 'c',
    dueOn: '2026-10-10',
    noticeNo: 'N1',
  };
  for (const type of TOLD_OF_LICENCES) {
    const event = { type, data } as unknown as LicenceEvent;
    expect(licenceTidings(event, 'zh-CN'), type).toMatch(/[\u4e00-\u9fff]/);
    expect(licenceTidings(event, 'en'), type).toMatch(/^[A-Z][^\u4e00-\u9fff]+$/);
  }
  expect(licenceTidings({ type: 'LicenceIssued', data: {} } as unknown as LicenceEvent, 'en')).toBeUndefined();
});
