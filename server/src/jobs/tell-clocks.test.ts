import { expect, test } from 'vitest';
import type { Office } from '../office/office.ts';
import { tellClocks } from './tell-clocks.ts';

const job = { authority: 990200, stream: 'case-1', version: 7 };
const change = (reading: string, before: object, after: object) => ({
  clock: 'decision',
  limit: 'statutory',
  reading,
  before,
  after,
});

/** An office with one case, in which the calendar has moved these dates. */
function officeWith(changes: readonly object[], o: { demo?: boolean; mailbox?: string; phone?: string } = {}) {
  const sent: string[] = [];
  const answers = o.phone === undefined ? {} : { 'contact.phone': o.phone };
  const office = {
    profile: {
      demo: o.demo ?? true,
      city: { name: '临澜市' },
      offices: [{ code: 'A', ...(o.mailbox ? { mailbox: o.mailbox } : {}) }],
    },
    journal: { load: async () => ({ events: [{ type: 'ClocksRecomputed', version: 7, data: { changes } }] }) },
    cases: { load: async () => ({ state: { office: 'A', caseNo: '990203-2026-000001', answers } }) },
    post: {
      sms: async (to: string, text: string) => void sent.push(`${to} ${text}`),
      mail: async (to: string, subject: string, text: string) => void sent.push(`${to} ${subject} ${text}`),
    },
  } as unknown as Office;
  return { office, sent };
}

const moved = change('strict', { day: '2026-07-29' }, { day: '2026-07-30' });

test('the applicant hears of a moved date by text message and the office by mail, with the date before and after and no personal value', async () => {
  const { office, sent } = officeWith([moved], { mailbox: 'xuke@wangchao.example', phone: '0990-0000-0103' });
  await tellClocks(office, job);
  expect(sent).toEqual([
    'xuke@wangchao.example 期限变动：990203-2026-000001 办件990203-2026-000001因节假日安排公布或调整，办理期限由2026年7月29日改为2026年7月30日。',
    '0990-0000-0103 【临澜市·演示】您的办件990203-2026-000001因节假日安排公布或调整，办理期限由2026年7月29日改为2026年7月30日。请登录查看。',
  ]);
});

test('a date that was not computable is told as what was known of it', async () => {
  const before = { notComputable: { needs: 2027, from: '2026-12-28', days: 20 } };
  const { office, sent } = officeWith([change('strict', before, { day: '2027-01-26' })], { phone: '1', demo: false });
  await tellClocks(office, job);
  expect(sent).toEqual([expect.stringMatching(/^1 【临澜市】.*自2026年12月28日起第20个工作日.*改为2027年1月26日/)]);
});

test('a date that is only shown for information is told to nobody, and who gave no telephone gets no message', async () => {
  const shown = officeWith([change('information', { day: '2026-07-29' }, { day: '2026-07-30' })], { phone: '1' });
  await tellClocks(shown.office, job);
  const silent = officeWith([moved]);
  await tellClocks(silent.office, job);
  expect([shown.sent, silent.sent]).toEqual([[], []]);
});
