import { expect, test } from 'vitest';
import { type Beginning, drawBeginning, Opening, officer, plain } from './beginnings.ts';
import type { LicenceWish } from './licence-wishes.ts';
import { seeded } from './random.ts';

const annul = (noticeNo: string): LicenceWish => ({
  type: 'AnnulLicence',
  by: 'decider',
  paper: 'annulment-decision',
  make: (decisionNo) => ({
    type: 'AnnulLicence',
    noticeNo,
    decisionNo,
    ground: 'fraud-or-bribery',
    reason: '提交虚假的安全评价报告',
    article: '行政许可法第六十九条',
    reply: '',
    harmsPublic: false,
    indemnity: '',
  }),
});

test('fraud bars the holder for three years although his certificate was never made (行政许可法第七十九条)', async () => {
  const o = new Opening();
  const licence = await o.granted('2026-06-08');
  const noticeNo = await o.announced(licence, 'annulment', 'fraud-or-bribery');
  await o.waived(licence, noticeNo);
  await o.withLicence(licence, officer('decider'), annul(noticeNo));
  const bans = o.store.log.filter((c) => c.kind === 'office').flatMap((c) => c.events);
  expect(bans.map((b) => [b.type, b.data['from'], b.data['until']])).toEqual([
    ['BanImposed', '2026-06-08', '2029-06-08'],
  ]);
});

test('who is barred while his application is on its way does not file (行政许可法第七十九条)', async () => {
  const o = new Opening();
  const licence = await o.licensed('2026-06-08');
  const noticeNo = await o.announced(licence, 'annulment', 'fraud-or-bribery');
  await o.waived(licence, noticeNo);
  const filing = o.overtaken(
    'number',
    () => o.accepted(plain, 'first', null),
    () => o.withLicence(licence, officer('decider'), annul(noticeNo)),
  );
  await expect(filing).rejects.toThrow('FileCase BANNED');
});

test('a certificate that others overtook while it was made is dated after them, and made again where its day is over', async () => {
  const o = new Opening();
  const licence = await o.granted('2026-06-08');
  const log = () => o.store.streams.get(licence)?.events ?? [];
  await o.overtaken(
    'render',
    () => o.work(),
    async () => {
      o.on('2026-06-08', 9);
      await o.announced(licence, 'revocation', 'unlawful-conduct');
    },
  );
  expect(log().map((e) => e.type)).toContain('LicenceIssued');
  expect(log().map((e) => e.at)).toEqual(
    log()
      .map((e) => e.at)
      .toSorted(),
  );

  const late = new Opening();
  const other = await late.granted('2026-06-08');
  const overnight = late.overtaken(
    'render',
    () => late.work(),
    async () => late.on('2026-06-09'),
  );
  await expect(overnight).rejects.toThrow('made again');
  await late.work();
  const issued = late.store.streams.get(other)?.events.find((e) => e.type === 'LicenceIssued');
  expect(issued?.data['issuedOn']).toBe('2026-06-09');
});

test('what a case brings about in a licence is dated after what overtook it on the same day', async () => {
  const o = new Opening();
  const licence = await o.licensed('2025-03-10');
  o.on('2026-06-08');
  await o.overtaken(
    'tx load',
    () => o.accepted(plain, 'renewal', licence),
    async () => {
      o.on('2026-06-08', 9);
      await o.announced(licence, 'revocation', 'unlawful-conduct');
    },
  );
  const log = o.store.streams.get(licence)?.events ?? [];
  const told = log.filter((e) => /^(AdverseActAnnounced|RenewalFiled)$/.test(e.type)).map((e) => e.type);
  expect(told).toEqual(['AdverseActAnnounced', 'RenewalFiled']);
  expect(log.map((e) => e.at)).toEqual(log.map((e) => e.at).toSorted());
});

test('every beginning is told without a refusal, and a life goes on from a copy of it', async () => {
  const begun = new Set<Beginning>();
  for (let seed = 1; seed <= 400; seed += 1) begun.add(await drawBeginning(seeded(seed)));
  expect(begun.size).toBe(12);
  for (const { broken } of begun) expect(broken).toEqual([]);
});
