import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadDemoCity } from './index.ts';

const city = loadDemoCity();
const files = ['profile.json', 'accounts.json', 'registry-data.json', 'firms.json'].map((f) =>
  readFileSync(new URL(f, import.meta.url), 'utf8'),
);
const everything = files.join('\n');
const all = (pattern: RegExp): string[] => [...new Set([...everything.matchAll(pattern)].map((m) => m[1]!))];

/** GB 32100-2015, written down here again so that the codes are not judged by the code that will meet them. */
function usccHolds(code: string): boolean {
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  let sum = 0;
  let weight = 1;
  for (const c of code.slice(0, 17)) {
    sum += letters.indexOf(c) * weight;
    weight = (weight * 3) % 31;
  }
  return code.length === 18 && letters[(31 - (sum % 31)) % 31] === code[17];
}

/** GB 11643-1999: the number with its check (X = 10) is 1 modulo 11, weights are powers of two from the right. */
function residentIdHolds(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 18; i += 1) sum += (id[i] === 'X' ? 10 : Number(id[i])) * 2 ** (17 - i);
  const day = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  return id.length === 18 && sum % 11 === 1 && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** ISO/IEC 7064 MOD 37,36 over the letters and digits of the identifier after its root. */
function eLicenceIdHolds(id: string): boolean {
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const text = id.replace('1.2.156.3005.2.', '').replaceAll('.', '');
  let product = 36;
  for (const c of text.slice(0, -1)) {
    const sum = (product + letters.indexOf(c)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return (product + letters.indexOf(text.at(-1)!)) % 36 === 1;
}

test('the check-digit oracles see a wrong digit', () => {
  expect(usccHolds('91370202TF0000022A')).toBe(true);
  expect(usccHolds('91370202TF0000022B')).toBe(false);
  expect(residentIdHolds('370202190001010014')).toBe(true);
  expect(residentIdHolds('370202190001010013')).toBe(false);
  expect(eLicenceIdHolds('1.2.156.3005.2.11990000TF0009019H001.11990203TF0009035W.2026000001.001.8')).toBe(false);
});

test('every credit code in the demonstration city passes its check digit and has an unassigned area', () => {
  const codes = all(/"((?:91|92|11)[0-9A-Z]{16})"/g);
  expect(codes.length).toBe(21);
  expect(codes.filter((c) => !usccHolds(c) || !c.slice(2).startsWith('99'))).toEqual([]);
});

test('every resident ID passes its check digit, has a real birthday and an unassigned area', () => {
  const ids = all(/"idNo": "([^"]+)"/g).concat(all(/"legalRepresentativeId": "([^"]+)"/g));
  expect(new Set(ids).size).toBe(13);
  expect(ids.filter((id) => !residentIdHolds(id) || !id.startsWith('99'))).toEqual([]);
});

test('every e-licence identifier passes its check character', () => {
  const ids = all(/"(?:eLicenceId|identifier)": "([^"]+)"/g);
  expect(ids.length).toBe(12);
  expect(ids.filter((id) => !eLicenceIdHolds(id))).toEqual([]);
});

test('telephones are the ones that do not exist, and courts say that they are a demonstration', () => {
  const phones = all(/"(?:phone|complaintLine)": "([^"]+)"/g);
  expect(phones.filter((p) => !/^0990-0000-0\d{3}$/.test(p))).toEqual([]);
  expect(all(/"court": "([^"]+)"/g).filter((c) => !c.endsWith('(演示)'))).toEqual([]);
});

/** The duties that every office which acts has, and those with a sign-off chain, legal officers, of whom one chairs hearings, and a head. */
const SMALL = ['decide', 'handle', 'handle'];
const WHOLE = [...SMALL, 'head', 'legal', 'legal', 'review'];

test('every officer works in an office of its own city, and every office that acts can check, double-check and decide', () => {
  for (const part of [city.profile, ...city.profile.otherCities]) {
    const codes = part.offices.map((o) => o.code);
    expect(part.officers.filter((f) => !codes.includes(f.office))).toEqual([]);
    expect(part.areas.filter((a) => !codes.includes(a.office))).toEqual([]);
    for (const office of new Set(part.officers.map((f) => f.office))) {
      const duties = part.officers.filter((f) => f.office === office).flatMap((f) => f.duties);
      const inCases = duties.filter((d) => d !== 'operate').sort();
      expect([SMALL, WHOLE]).toContainEqual(inCases);
    }
  }
});

test('the second city shares no authority, office, officer or number series with the first', () => {
  const [other] = city.profile.otherCities;
  expect(other!.city.authority).toBe(990300);
  const series = (offices: readonly { code: string; licenceSeries: string; documentPrefix: string }[]) =>
    offices.flatMap((o) => [o.code, o.licenceSeries, o.documentPrefix]);
  const first = new Set([...series(city.profile.offices), ...city.profile.officers.map((f) => f.account)]);
  expect([...series(other!.offices), ...other!.officers.map((f) => f.account)].filter((x) => first.has(x))).toEqual([]);
});

test('every officer of the profiles can sign in, and accounts are unique', () => {
  const accounts = city.accounts.map((a) => a.account);
  expect(new Set(accounts).size).toBe(accounts.length);
  const officers = [city.profile, ...city.profile.otherCities].flatMap((p) =>
    p.officers.map((f) => `${f.account} ${f.name}`),
  );
  const signIn = city.accounts.filter((a) => a.kind === 'officer').map((a) => `${a.account} ${a.name}`);
  expect(signIn.sort()).toEqual(officers.sort());
});

test('each firm stands in every registry under the facts that its applicant will state', () => {
  for (const firm of city.firms) {
    const { enterprise, 'safety-certificate': certificates, 'emergency-plan': plans } = city.registryData;
    expect(enterprise.find((r) => r['uscc'] === firm.uscc)).toMatchObject({
      name: firm.name,
      legalRepresentative: firm.legalRepresentative,
      address: firm.address,
      status: '存续',
    });
    const held = (idNo: string) => certificates.find((c) => c['idNo'] === idNo);
    expect(held(firm.legalRepresentativeId)).toMatchObject({ name: firm.legalRepresentative, post: '主要负责人' });
    expect(held(firm.safetyOfficer.idNo)).toMatchObject({ ...firm.safetyOfficer, post: '安全生产管理人员' });
    expect(plans.find((p) => p['uscc'] === firm.uscc)).toMatchObject({ name: firm.name });
    const signer = city.accounts.find((a) => a.account === firm.account);
    expect(signer).toMatchObject({
      idNo: firm.legalRepresentativeId,
      represents: [{ uscc: firm.uscc, name: firm.name }],
    });
  }
});

test('each firm has clean credit and its business licence in the library; each store of hazardous goods is accepted and, where major, filed', () => {
  const { credit, construction, 'major-hazard': hazards, 'e-licence': licences } = city.registryData;
  for (const firm of city.firms) {
    const one = { uscc: firm.uscc, name: firm.name };
    expect(credit).toContainEqual(expect.objectContaining({ ...one, status: '正常', ban: '' }));
    expect(licences).toContainEqual(expect.objectContaining({ ...one, typeName: '营业执照', certNo: firm.uscc }));
    const works = construction.filter((c) => c['uscc'] === firm.uscc);
    const filed = hazards.filter((h) => h['uscc'] === firm.uscc);
    expect(works.map((w) => [w['storage'], w['fireConclusion']])).toEqual(
      firm.units.length > 0 ? [[firm.storage, '合格']] : [],
    );
    expect(filed.map((h) => h['sum'])).toEqual(Number(firm.majorHazardS) >= 1 ? [firm.majorHazardS] : []);
  }
  expect(credit.filter((c) => c['ban'] !== '').map((c) => c['name'])).toEqual(['示例失信化工贸易有限公司']);
});

test('the registries hold what the sample documents of D3 say, but the renewed certificate', () => {
  const { registryData: r } = city;
  expect(r.enterprise).toContainEqual(
    expect.objectContaining({
      uscc: '91990203MA3BK8G054',
      companyType: '有限责任公司(自然人投资或控股)',
      capital: '伍佰万元整',
      establishedOn: '2018-07-16',
      address: '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
    }),
  );
  expect(r['real-estate']).toContainEqual(
    expect.objectContaining({
      certificateNo: '东（2020）临澜市不动产权第0038061号',
      owner: '临澜市望潮资产经营有限公司',
      address: '望潮区长汀路186号甲3号楼1单元802室',
      usage: '商务金融用地/办公',
      area: '326.50',
    }),
  );
  expect(r['emergency-plan']).toContainEqual(
    expect.objectContaining({ filingNo: '9902032024-0368', filedOn: '2024-05-30' }),
  );
  expect(r['safety-certificate']).toContainEqual(
    expect.objectContaining({
      name: '周亦衡',
      certificateNo: 'LL-A2300B8160',
      validFrom: '2026-05-18',
      validTo: '2029-05-17',
    }),
  );
});

test('a planned licence goes to an office of the level and number series that its firm names', () => {
  for (const firm of city.firms) {
    const office = city.profile.offices.find((o) => o.code === firm.office);
    expect(office?.level).toBe(firm.level);
    expect(firm.licenceNo.startsWith(`${office!.licenceSeries}〔2026〕`)).toBe(true);
    expect(firm.eLicenceId).toContain(`${city.profile.city.certTypeCode}.${firm.office}.`);
  }
});

test('no two organs number their papers in one series, whatever the item (GB/T 9704-2012, 7.2.5)', () => {
  const { offices, documentSeries, items = {} } = city.profile;
  const claimed = new Set(offices.flatMap((o) => o.items ?? []));
  // What follows a licence; an office of benefits alone makes none of these.
  const ofLicences =
    /^licence|^(suspension|restoration|withdrawal|annulment|revocation)-decision$|^cancellation-record$/;
  const organs = new Map<string, Set<string>>();
  const series = (of: string, office: string) => organs.set(of, (organs.get(of) ?? new Set()).add(office));
  for (const { code, items: own, documentPrefix, licenceSeries } of offices) {
    series(licenceSeries, code);
    for (const item of own ?? [...Object.keys(items).filter((i) => !claimed.has(i)), 'hazchem-operating-licence'])
      for (const [paper, word] of Object.entries({ ...documentSeries, ...items[item]?.documentSeries }))
        if (!own || !ofLicences.test(paper)) series(`${documentPrefix}${word}`, code);
  }
  expect(organs.size).toBeGreaterThanOrEqual(7 * 18);
  expect([...organs].filter(([, of]) => of.size > 1).map(([name]) => name)).toEqual([]);
});
