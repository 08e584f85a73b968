import type { CalendarDay, LicenceEvent } from '@tuofu/domain';
import { expect, test } from 'vitest';
import { licenceLetterOf } from './licence-letters.ts';

const day = (text: string) => text as CalendarDay;
const remedies = {
  reconsiderationBody: '望潮区人民政府',
  reconsiderationDays: 60,
  reconsiderationChannel: '线上',
  court: '望潮区人民法院',
  suitMonths: 6,
};
const facts = { holder: '示例公司', licenceNo: '甲1号', item: '危险化学品经营许可证', officerName: () => '示例甲' };
const decision = {
  noticeNo: '告1',
  decisionNo: '决1',
  reason: { personal: '理由所在' },
  article: '条文所在',
  reply: { personal: '答复所在' },
  office: 'o',
  remedies,
  on: day('2026-08-11'),
};
const adverse: readonly LicenceEvent[] = [
  { type: 'LicenceSuspended', data: { ...decision, ground: 'unlawful-conduct', until: day('2026-10-31') } },
  {
    type: 'LicenceWithdrawn',
    data: {
      ...decision,
      ground: 'facts-changed',
      publicInterest: { personal: '规划' },
      compensation: { personal: '补偿款' },
    },
  },
  {
    type: 'LicenceAnnulled',
    data: {
      ...decision,
      ground: 'fraud-or-bribery',
      duty: 'must',
      indemnity: null,
      ban: { item: 'i', years: 3, article: '行政许可法第七十九条', from: day('2026-08-11'), until: day('2029-08-11') },
    },
  },
  { type: 'LicenceRevoked', data: { ...decision, ground: 'unlawful-conduct' } },
];
const said = (event: LicenceEvent) => JSON.stringify(licenceLetterOf(event, facts));

test('every decision against a holder names its announcement, reasons, article, the answer to what he said, and both remedies (行政处罚法第五十九条)', () => {
  for (const event of adverse) {
    const letter = licenceLetterOf(event, facts);
    expect(letter?.remedies, event.type).toEqual(remedies);
    for (const part of ['告1', '理由所在', '条文所在', '答复所在', '甲1号', '示例公司'])
      expect(JSON.stringify(letter), event.type).toContain(part);
  }
});

test('what follows from a decision stands in it: the last day of a suspension, compensation, the bar to apply', () => {
  expect(adverse.map(said)).toEqual([
    expect.stringContaining('2026年10月31日'),
    expect.stringContaining('补偿款'),
    expect.stringContaining('2029年8月11日前（含当日）不得再次申请'),
    expect.stringContaining('吊销'),
  ]);
});

test('an announcement tells facts, article, the rights and until when, also where no calendar tells the day (行政处罚法第四十四条)', () => {
  const announced = (requestUntil: object): LicenceEvent =>
    ({
      type: 'AdverseActAnnounced',
      data: {
        noticeNo: '告1',
        act: 'revocation',
        ground: 'unlawful-conduct',
        facts: { personal: '事实所在' },
        article: '条文所在',
        hearingRight: true,
        requestUntil,
        office: 'o',
        officer: 'a',
        on: day('2026-08-04'),
      },
    }) as LicenceEvent;
  const known = said(announced({ day: day('2026-08-11') }));
  for (const part of ['拟予以吊销', '事实所在', '条文所在', '要求听证', '2026年8月11日前'])
    expect(known).toContain(part);
  const unknown = said(announced({ notComputable: { days: 5, from: day('2027-12-30'), needs: 2028 } }));
  expect(unknown).toContain('工作日历尚未公布');
});

test('the closing entry has remedies of its own, and what only time brought about needs no letter', () => {
  const cancelled: LicenceEvent = {
    type: 'LicenceCancelled',
    data: {
      recordNo: '销1',
      ground: 'revoked',
      reason: { personal: '吊销后注销' },
      article: '行政许可法第七十条第四项',
      caseNo: null,
      office: 'o',
      remedies,
      on: day('2026-09-01'),
    },
  };
  expect(licenceLetterOf(cancelled, facts)).toMatchObject({ remedies });
  const lapse: LicenceEvent = {
    type: 'LicenceRestored',
    data: { by: 'lapse', decisionNo: null, reason: { personal: '' }, on: day('2026-11-01') },
  };
  expect(licenceLetterOf(lapse, facts)).toBeUndefined();
  expect(licenceLetterOf({ type: 'LicenceExpired', data: { on: day('2029-07-10') } }, facts)).toBeUndefined();
});
