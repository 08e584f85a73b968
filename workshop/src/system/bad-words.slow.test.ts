import { afterAll, expect, test } from 'vitest';
import { GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { D3, D3_ANSWERS } from './d3.ts';
import { acceptAndExamine, at, done, file, handIn, openD3, view } from './d3-case.ts';
import { besiege, CONTACT } from './siege.ts';

const siege = await besiege();
const { city, applicant, stranger, handler, decider, draft, filed, refused, unchanged, openEmpty, threw } = siege;
afterAll(() => city.end());

test.each([
  ['company.uscc', '91990203MA3BK8G055', 'USCC_CHECK_DIGIT'],
  ['company.uscc', '9199', 'USCC_LENGTH'],
  ['company.uscc', '9199020OMA3BK8G054', 'USCC_LETTER'],
  ['company.uscc', '1'.repeat(25), 'VALUE_TOO_LONG'],
  ['company.legalRepresentativeId', '990203198012173416', 'RESIDENT_ID_CHECK_DIGIT'],
  ['company.legalRepresentativeId', '99020319801217341', 'RESIDENT_ID_LENGTH'],
  ['company.legalRepresentativeId', '99020319801217341A', 'RESIDENT_ID_CHARACTER'],
  ['company.legalRepresentativeId', '990203198002303411', 'RESIDENT_ID_BIRTH_DATE'],
  ['company.establishedOn', '2026-02-30', 'DAY_NOT_EXISTING'],
  ['company.establishedOn', '2025-02-29', 'DAY_NOT_EXISTING'],
  ['company.establishedOn', '2026-13-01', 'DAY_NOT_EXISTING'],
  ['company.establishedOn', '0000-00-00', 'DAY_NOT_EXISTING'],
  ['company.establishedOn', '2026-7-1', 'DAY_NOT_EXISTING'],
  ['company.establishedOn', '2026-07-02', 'DAY_IN_FUTURE'],
  ['company.name', '长'.repeat(101), 'VALUE_TOO_LONG'],
  ['company.name', '临澜市\u202e公司', 'CONTROL_CHARACTER'],
  ['company.name', '临澜市\u0007公司', 'CONTROL_CHARACTER'],
  ['company.name', true, 'VALUE_SHAPE'],
  ['company.centralSoe', 'yes', 'VALUE_SHAPE'],
  ['contact.phone', '12', 'PHONE_FORMAT'],
  ['contact.phone', '1'.repeat(31), 'VALUE_TOO_LONG'],
  ['premises.area', '1e3', 'NUMBER_FORMAT'],
  ['premises.area', '三百', 'NUMBER_FORMAT'],
  ['premises.area', '-5', 'NUMBER_NOT_POSITIVE'],
  ['premises.area', '0', 'NUMBER_NOT_POSITIVE'],
  ['premises.kind', 'stolen', 'CHOICE_UNKNOWN'],
  ['operation.mode', 'NO-STORAGE', 'CHOICE_UNKNOWN'],
  ['scope.chemicals', '甲醇', 'VALUE_SHAPE'],
  ['scope.chemicals', Array.from({ length: 201 }, (_, i) => ({ name: `物${i}` })), 'TOO_MANY_ROWS'],
  ['scope.chemicals', [{ name: '甲醇', cas: '67-56-2' }], 'CAS_CHECK_DIGIT'],
  ['scope.chemicals', [{ name: '甲醇', cas: 'x' }], 'CAS_FORMAT'],
  ['scope.chemicals', [{ name: '甲醇', colour: 'red' }], 'FIELD_UNKNOWN'],
  ['people.officers', [{ name: '甲', idNo: '99', certificateNo: '1', fullTime: 'maybe' }], 'CHOICE_UNKNOWN'],
  ['no.such.field', 'x', 'FIELD_UNKNOWN'],
] as const)('%s = %j is kept in the draft, named as %s, and not filed', async (field, value, code) => {
  const id = await openEmpty(stranger);
  threw(1);
  await done(stranger, 'PUT', at(id, '/answers'), { json: { answers: { [field]: value } } });
  const seen = (await done(stranger, 'GET', at(id))).body;
  expect(seen.answers[field]).toEqual(value);
  const problem = seen.problems.find((p: { code: string }) => p.code === code);
  expect(problem, JSON.stringify(seen.problems.slice(0, 5))).toBeDefined();
  expect(problem.subject.startsWith(field)).toBe(true);
  expect(problem.text['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  expect(problem.text.en).toMatch(/[a-z]{3}/);
  const refusal = await refused(stranger, 'POST', at(id, '/filing'), { json: { insist: true } }, 422, 'CASE_INVALID');
  expect(refusal.facts['problems']).toContain(code);
  expect((await view(stranger, id)).phase).toBe('draft');
});

test('text that no field may hold is refused before anything is saved', () =>
  unchanged(draft, async () => {
    const save = (value: unknown, status: number, code: string) =>
      refused(
        applicant,
        'PUT',
        at(draft, '/answers'),
        { json: { answers: { 'premises.address': value } } },
        status,
        code,
      );
    await save('长'.repeat(4_001), 422, 'VALUE_TOO_LONG');
    await save('x'.repeat(20_001), 400, 'BODY_INVALID');
    await save('前\u0000后', 400, 'BODY_INVALID');
    await save('\u0000', 400, 'BODY_INVALID');
    await save('\ud800', 400, 'BODY_INVALID');
    await save('甲\udfff乙', 400, 'BODY_INVALID');
    await save(5, 400, 'BODY_INVALID');
    await save(null, 400, 'BODY_INVALID');
    await save({ personal: 'x' }, 400, 'BODY_INVALID');
    await save({ fact: 'a', digest: 'b' }, 400, 'BODY_INVALID');
    await save([['x']], 400, 'BODY_INVALID');
    await save([{ name: 5 }], 400, 'BODY_INVALID');
    await save([{ name: { deep: 'x' } }], 400, 'BODY_INVALID');
    await save([{ name: '甲\u0000' }], 400, 'BODY_INVALID');
    await save([{ '甲\u0000': 'x' }], 400, 'BODY_INVALID');
    await save([{ ['列'.repeat(101)]: 'x' }], 400, 'BODY_INVALID');
    await save([{ 'a\nb': { deep: 1 } }], 400, 'BODY_INVALID');
    await save(
      Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}` })),
      400,
      'BODY_INVALID',
    );
    await save(
      Array.from({ length: 501 }, () => ({})),
      400,
      'BODY_INVALID',
    );
    await save('长'.repeat(200_000), 413, 'TOO_LARGE');
  }));

test('a value that a registry locked is not changed by anybody, and filing would notice', () =>
  unchanged(draft, async () => {
    const locked: readonly [string, unknown][] = [
      ['company.uscc', '91990203TF00000304'],
      ['company.name', '临澜市澄海化工贸易有限公司 '],
      ['company.name', ''],
      ['company.legalRepresentative', '测试甲'],
      ['company.registeredAddress', true],
      ['company.type', []],
    ];
    for (const [field, value] of locked) {
      const json = { answers: { 'contact.name': '另一人', [field]: value } };
      const refusal = await refused(applicant, 'PUT', at(draft, '/answers'), { json }, 422, 'LOCKED_VALUE');
      expect(refusal.facts['fields']).toEqual([field]);
    }
  }));

test('who types the code of a firm it does not represent is not given its data', async () => {
  const id = await openEmpty(stranger);
  await done(stranger, 'PUT', at(id, '/answers'), { json: { answers: { 'company.uscc': D3.uscc } } });
  await refused(stranger, 'POST', at(id, '/prefill'), {}, 422, 'NOT_REPRESENTED');
  expect((await view(stranger, id)).answers).toEqual({ 'company.uscc': D3.uscc });
});

test('when a registry is down the person is told which, its fields stay open and nothing typed is lost', async () => {
  const weather = async (state: string) => {
    const said = await fetch(`${city.addresses.registries}/weather`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ registry: 'enterprise', state }),
    });
    expect(said.status).toBe(200);
  };
  const id = await openEmpty();
  await done(applicant, 'PUT', at(id, '/answers'), { json: { answers: CONTACT } });
  await weather('down');
  threw(1);
  const { body } = await done(applicant, 'POST', at(id, '/prefill'));
  await weather('fine');
  expect(body.registries).toContainEqual({ registry: 'enterprise', outcome: 'unavailable' });
  const told = body.notices.find((n: { code: string }) => n.code === 'REGISTRY_UNAVAILABLE');
  expect(told.text['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  expect(told.text.en).toMatch(/try|fill|ask/i);
  const seen = await view(applicant, id);
  expect(seen.registriesUnavailable).toEqual(['enterprise']);
  expect(seen.answers['contact.name']).toBe(CONTACT['contact.name']);
  await done(applicant, 'PUT', at(id, '/answers'), { json: { answers: { 'company.name': D3.name } } });
});

test("an officer's words that no paper could show are refused before the act, each character named", () =>
  unchanged(filed, async () => {
    const words: readonly [string, string][] = [
      ['请补交👩', '👩 (U+1F469)'],
      ['请补\u202e交', 'U+202E'],
      ['请补\u0007交', 'U+0007'],
      ['请补\u200b交', 'U+200B'],
      ['行\u2028行', 'U+2028'],
      ['\ue000', 'U+E000'],
      ['人⺠政府', '⺠ (U+2EA0)'],
      ['请补عربى交', 'ع (U+0639)'],
    ];
    for (const [text, named] of words) {
      const notice = { json: { defects: [{ subject: 'M4', problem: text, cure: '请重新上传。' }] } };
      const decline = { json: { competentAuthority: '应急管理部', reason: text } };
      for (const [rest, o] of [
        ['/correction-notice', notice],
        ['/non-acceptance', decline],
      ] as const) {
        const { facts } = await refused(handler, 'POST', at(filed, rest), o, 422, 'TEXT_NOT_PRINTABLE');
        expect((facts['characters'] as string[])[0]).toBe(named);
      }
    }
  }));

test('what an applicant typed and no paper can show is told to the officer at the preview of the decision', async () => {
  const scope = (D3_ANSWERS['scope.chemicals'] as readonly Record<string, string>[]).map((row) => ({
    ...row,
    name: `${row['name']}🚒`,
  }));
  const id = await openD3(applicant, { 'scope.chemicals': scope });
  const needed = (await generateDocuments(GREEN_D3)).filter((f) => ['M4', 'M2', 'M10'].includes(f.slot));
  await handIn(applicant, id, needed);
  await file(applicant, id);
  await acceptAndExamine(handler, id);
  const preview = at(id, '/previews/decision-grant');
  const { facts } = await refused(decider, 'GET', preview, {}, 422, 'TEXT_NOT_PRINTABLE');
  expect(facts['characters']).toEqual(['🚒 (U+1F692)']);
});

test("an officer's wrong words are refused and leave the case alone", () =>
  unchanged(filed, async () => {
    const wrong: readonly [string, string, unknown, number, string][] = [
      ['POST', '/correction-notice', { defects: [] }, 400, 'BODY_INVALID'],
      ['POST', '/correction-notice', {}, 400, 'BODY_INVALID'],
      ['POST', '/correction-notice', { defects: [{ subject: 'M4' }] }, 400, 'BODY_INVALID'],
      ['POST', '/correction-notice', { defects: [{ subject: 'M4', problem: ' ', cure: ' ' }] }, 422, 'TEXT_MISSING'],
      [
        'POST',
        '/correction-notice',
        { defects: [{ subject: 'M4', problem: '\u0000', cure: 'x' }] },
        400,
        'BODY_INVALID',
      ],
      [
        'POST',
        '/correction-notice',
        { defects: Array.from({ length: 101 }, () => ({ subject: 'M4', problem: 'x', cure: 'x' })) },
        400,
        'BODY_INVALID',
      ],
      ['POST', '/non-acceptance', { competentAuthority: '', reason: 'x' }, 422, 'AUTHORITY_MISSING'],
      ['POST', '/non-acceptance', { competentAuthority: 'x', reason: '' }, 400, 'BODY_INVALID'],
      ['POST', '/non-acceptance', { competentAuthority: 'x', reason: ' ' }, 422, 'TEXT_MISSING'],
      ['POST', '/findings/nothing/setting-aside', { reason: 'x' }, 422, 'FINDING_UNKNOWN'],
      ['POST', '/findings/%00/setting-aside', { reason: 'x' }, 404, 'NOT_FOUND'],
      ['POST', '/findings/x/setting-aside', {}, 400, 'BODY_INVALID'],
      ['PUT', '/checklist/N1', { result: 'met', note: '' }, 409, 'WRONG_PHASE'],
      ['PUT', '/checklist/N1', { result: 'maybe', note: '' }, 400, 'BODY_INVALID'],
      ['POST', '/site-checks', {}, 400, 'BODY_INVALID'],
      ['POST', '/acceptance', { accepted: true }, 400, 'BODY_INVALID'],
    ];
    for (const [method, rest, json, status, code] of wrong)
      await refused(handler, method, at(filed, rest), { json }, status, code);
    const check = { officers: ['wangchao-handler-1', 'nobody'], items: [], conclusion: 'x', result: 'passed' };
    const day = { ...check, checkedOn: '2026-02-30' };
    await refused(handler, 'POST', at(filed, '/site-checks'), { json: day }, 422, 'NOT_AN_OFFICER');
    await refused(decider, 'POST', at(filed, '/grant'), {}, 409, 'WRONG_PHASE');
    await refused(decider, 'POST', at(filed, '/refusal'), { json: { reasons: [] } }, 400, 'BODY_INVALID');
    await refused(applicant, 'PUT', at(filed, '/answers'), { json: { answers: {} } }, 409, 'WRONG_PHASE');
    await refused(applicant, 'POST', at(filed, '/corrections'), {}, 409, 'WRONG_PHASE');
    await refused(
      applicant,
      'POST',
      at(filed, '/withdrawal'),
      { json: { reason: 'x'.repeat(2_001) } },
      400,
      'BODY_INVALID',
    );
    const id = crypto.randomUUID();
    await refused(applicant, 'DELETE', at(filed, `/materials/${id}`), {}, 409, 'WRONG_PHASE');
    await refused(applicant, 'DELETE', at(draft, `/materials/${id}`), {}, 422, 'MATERIAL_UNKNOWN');
    await refused(handler, 'GET', at(filed, '/previews/__proto__'), {}, 404, 'NOT_FOUND');
    await refused(handler, 'GET', at(filed, '/previews/licence'), {}, 404, 'NOT_FOUND');
  }));

test('of all these requests none was answered 5xx, none is an error in the log, and no person is named there', () => {
  expect(siege.faults(120)).toEqual([]);
});
