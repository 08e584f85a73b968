import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDocumentNo,
  formatLicenceNo,
  makeELicenceId,
  maskResidentId,
  parseCas,
  parseELicenceId,
  parseLicenceNo,
  parsePhone,
  parseResidentId,
  parseUscc,
} from './index.ts';

const offices = [
  '11990200TF0009000Y',
  '11990203TF0009035W',
  '11990214TF000914XU',
  '11990281TF000981XH',
  '11990211TF00091153',
  '11990300TF000930XY',
];
const firms = [
  '91990281TF0000057T',
  '91990214TF0000049Y',
  '91990203MA3BK8G054',
  '91990203TF00000304',
  '91990211TF00000141',
  '11990000TF0009019H',
];
const persons = [
  '990281190005200051',
  '990214190004120041',
  '990203198012173415',
  '990203190002140023',
  '990211190003080034',
];
const typeCode = '11990000TF0009019H001';
const [city, wangchao, landong] = [offices[0]!, offices[1]!, offices[2]!];
const eLicences = [
  [city, '2026000001', 'R'],
  [landong, '2026000001', 'C'],
  [wangchao, '2026000001', '9'],
  [city, '2026000002', 'B'],
  [city, '2026000003', 'W'],
] as const;

/** Every text with one character replaced by another one of the alphabet. */
const changes = (text: string, alphabet: string): string[] =>
  [...text].flatMap((old, at) =>
    [...alphabet].filter((c) => c !== old).map((c) => text.slice(0, at) + c + text.slice(at + 1)),
  );

describe('统一社会信用代码', () => {
  test('the vectors of the domain book and every code of the demo city pass', () => {
    for (const code of ['91370211TF0000014G', '91370202TF0000022A', ...offices, ...firms])
      expect(parseUscc(code).ok).toBe(true);
    expect(parseUscc('91370202TF0000022B')).toEqual({ ok: false, problem: 'CHECK_DIGIT' });
  });
  test('every single changed character of every demo code is detected', () => {
    for (const code of [...offices, ...firms])
      for (const changed of changes(code, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'))
        expect(parseUscc(changed).ok, changed).toBe(false);
  });
  test('full width, lower case and blanks are read; the letters that the standard leaves out are named', () => {
    expect(parseUscc('９１９９０２０３ma3bk8g054')).toMatchObject({ ok: true, value: '91990203MA3BK8G054' });
    expect(parseUscc(' 91990203 MA3BK8G054\u200b')).toMatchObject({ ok: true });
    expect(parseUscc('91990203MA3BK8GO54')).toEqual({ ok: false, problem: 'LETTER', hint: 'O→0' });
    expect(parseUscc('91990203MA3BK8G05')).toEqual({ ok: false, problem: 'LENGTH' });
  });
  test('the inner check digit is a warning and refuses nothing', () => {
    expect(parseUscc('91370211TF0000014G')).toMatchObject({ ok: true, innerCheck: 'ok' });
    const inner = changes('91990203MA3BK8G05', '0123456789').flatMap((c) =>
      [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((x) => parseUscc(c + x)),
    );
    expect(inner.some((p) => p.ok && p.innerCheck === 'fails')).toBe(true);
  });
});

describe('公民身份号码', () => {
  test('demo persons and the vectors of the domain book pass, with birth and sex', () => {
    for (const id of ['370202190001010014', '370203190002140028', '370211190003080039', ...persons])
      expect(parseResidentId(id).ok).toBe(true);
    expect(parseResidentId('990203198012173415')).toMatchObject({ birth: '1980-12-17', male: true });
    expect(maskResidentId('370202190001010014')).toBe('370202********0014');
  });
  test('every single changed character is detected', () => {
    for (const id of persons)
      for (const changed of changes(id, '0123456789X')) expect(parseResidentId(changed).ok, changed).toBe(false);
  });
  test('days that do not exist and births in the future are refused', () => {
    expect(parseResidentId('990203190002300023')).toEqual({ ok: false, problem: 'BIRTH_DATE' });
    expect(parseResidentId('990203198012173415', '1980-12-16')).toEqual({ ok: false, problem: 'BIRTH_IN_FUTURE' });
    expect(parseResidentId('990203198012173415', '1980-12-17').ok).toBe(true);
  });
});

describe('电子证照标识', () => {
  test('the identifiers of the demo city are reproduced and read back', () => {
    for (const [issuerCode, serial, check] of eLicences) {
      const id = makeELicenceId({ typeCode, issuerCode, serial, version: 1 });
      expect(id).toBe(`1.2.156.3005.2.${typeCode}.${issuerCode}.${serial}.001.${check}`);
      expect(parseELicenceId(id)).toMatchObject({ ok: true, typeCode, issuerCode, serial, version: 1 });
    }
  });
  test('every single changed character after the root is detected', () => {
    const root = '1.2.156.3005.2.';
    const tail = makeELicenceId({ typeCode, issuerCode: wangchao, serial: '2026000001', version: 1 }).slice(
      root.length,
    );
    for (const changed of changes(tail, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'))
      expect(parseELicenceId(root + changed).ok, changed).toBe(false);
  });
  test('any serial and version makes an identifier that reads back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,32}$/), fc.integer({ min: 1, max: 999 }), (serial, version) => {
        const read = parseELicenceId(makeELicenceId({ typeCode, issuerCode: city, serial, version }));
        expect(read).toMatchObject({ ok: true, serial, version });
      }),
    );
  });
});

describe('numbers', () => {
  test('licence numbers have six digits, document numbers no leading zeros', () => {
    expect(formatLicenceNo({ series: '东澜望潮危化经', year: 2026, serial: 1 })).toBe('东澜望潮危化经〔2026〕000001号');
    expect(formatDocumentNo({ prefix: '望应急许受', year: 2026, serial: 1 })).toBe('望应急许受〔2026〕1号');
    expect(() => formatLicenceNo({ series: '东澜危化经', year: 2026, serial: 1_000_000 })).toThrow(/no number/);
  });
  test('a licence number is read in all brackets, and refused for another series', () => {
    for (const text of [
      '东澜危化经〔2026〕000002号',
      '东澜危化经字【2026】000002',
      '东澜危化经[2026]000002号',
      '东澜危化经（2026）000002号',
    ])
      expect(parseLicenceNo(text)).toMatchObject({ ok: true, value: '东澜危化经〔2026〕000002号', serial: 2 });
    expect(parseLicenceNo('东澜危化经〔2026〕000002号', '东澜望潮危化经')).toEqual({ ok: false, problem: 'SERIES' });
    expect(parseLicenceNo('东澜危化经〔2026〕2号')).toEqual({ ok: false, problem: 'FORMAT' });
  });
  test('telephone numbers of the demo city and mobiles are read, others are not', () => {
    expect(parsePhone('0990-0000-0000')).toEqual({ ok: true, value: '0990-00000000', kind: 'landline' });
    expect(parsePhone('0990-8800 1652')).toMatchObject({ value: '0990-88001652' });
    expect(parsePhone('+86 138 0013 8000')).toEqual({ ok: true, value: '13800138000', kind: 'mobile' });
    for (const bad of ['12800138000', '1380013800', '990-00000000', '', 'abc']) expect(parsePhone(bad).ok).toBe(false);
  });
  test('CAS numbers carry a check digit, whose every change is detected', () => {
    const table = readFileSync(new URL('../hazard/catalogue.json', import.meta.url), 'utf8');
    const all = [...table.matchAll(/"(\d+-\d\d-\d)"/g)].map((m) => m[1]!);
    expect(all.length).toBeGreaterThan(30);
    for (const cas of all) {
      expect(parseCas(cas).ok, cas).toBe(true);
      for (const c of '0123456789')
        if (c !== cas.at(-1)) expect(parseCas(cas.slice(0, -1) + c)).toEqual({ ok: false, problem: 'CHECK_DIGIT' });
    }
    expect(parseCas('６７–５６－１')).toMatchObject({ ok: true, value: '67-56-1' });
  });
});
