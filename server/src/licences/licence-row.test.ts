import { type CalendarDay, foldLicence, type LicenceContent, type LicenceEvent } from '@tuofu/domain';
import { expect, test } from 'vitest';
import { frees, licenceRow } from './licence-row.ts';
import { sha256 } from './names.ts';

const day = (text: string) => text as CalendarDay;
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
const origin = { caseNo: 'c1', caseStream: 's1', office: content.office.code, item: 'i', release: 'r', demo: true };
const term = { validFrom: content.validFrom, validTo: content.validTo };
const granted: LicenceEvent = { type: 'LicenceGranted', data: { ...origin, ...term, decidedOn: content.decidedOn } };
const issued: LicenceEvent = {
  type: 'LicenceIssued',
  data: {
    ...origin,
    ...term,
    content: { personal: content },
    credential: { personal: { id: 'ID', typedCode: 'CODE', qrText: 'QR' } },
    issuedOn: day('2026-07-10'),
    credentialDigest: 'aa',
    file: 'bb',
  },
};
const succeeded: LicenceEvent = {
  type: 'LicenceSucceeded',
  data: { caseNo: 'c2', licence: 'l2', licenceNo: 'n2', on: day('2027-01-01') },
};
const rowAfter = (
  events: readonly LicenceEvent[],
  o: {
    before?: ReturnType<typeof licenceRow>;
    content?: LicenceContent;
    today?: string;
    log?: readonly LicenceEvent[];
  } = {},
) =>
  licenceRow({
    authority: 1,
    stream: 'l1',
    before: o.before,
    events,
    after: foldLicence([...(o.log ?? []), ...events]),
    version: events.length,
    today: day(o.today ?? '2026-07-10'),
    content: o.content ?? null,
  });

test('a licence that is only granted is found by nobody, and takes its place all the same', () => {
  const row = rowAfter([granted], { content });
  expect(row).toMatchObject({ status: 'being-made', licenceNo: content.licenceNo, item: 'i', caseNo: 'c1' });
  for (const secret of ['ID', 'CODE']) {
    expect(row.idHash).not.toEqual(sha256(secret));
    expect(row.codeHash).not.toEqual(sha256(secret));
  }
  expect(frees(row)).toBe(false);
});

test('as made it is found by what is printed on it, under the hashes alone', () => {
  const row = rowAfter([issued], { before: rowAfter([granted], { content }), log: [granted] });
  expect(row).toMatchObject({ status: 'valid', idHash: sha256('ID'), codeHash: sha256('CODE') });
  expect(JSON.stringify(row)).not.toContain('ID"');
});

test('the same place is the same key however its address is spaced or written in full width', () => {
  const again = rowAfter([granted], { content: { ...content, premises: '东海省临澜市望潮区 长汀路１８６号' } });
  expect(again.premisesKey).toBe(rowAfter([granted], { content }).premisesKey);
  const elsewhere = rowAfter([granted], { content: { ...content, premises: '东海省临澜市望潮区长汀路188号' } });
  expect(elsewhere.premisesKey).not.toBe(again.premisesKey);
});

test('a licence whose successor took its place frees it, and so does one whose term is over', () => {
  const before = rowAfter([granted, issued], { content });
  const log = [granted, issued];
  expect(rowAfter([succeeded], { before, log, today: '2027-01-01' })).toMatchObject({ status: 'lapsed' });
  expect(frees(rowAfter([succeeded], { before, log, today: '2027-01-01' }))).toBe(true);
  expect(frees(rowAfter([], { before, log, today: '2029-07-10' }))).toBe(true);
  expect(frees(rowAfter([], { before, log, today: '2029-07-09' }))).toBe(false);
  expect(frees(undefined)).toBe(false);
});
