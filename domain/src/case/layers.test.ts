import { expect, test } from 'vitest';
import type { Finding } from '../comparison/finding.ts';
import { personal } from '../personal.ts';
import { accepted, check, checked, compared, filed, finding, opened, siteCheck } from '../testing/acts.ts';
import { assessment, handler } from '../testing/sample.ts';
import { act, given, type Step } from '../testing/story.ts';
import type { Assessment } from './context.ts';
import { initialCase } from './evolve.ts';
import { inOneNotice, type LayerName, layersOf } from './layers.ts';

const identityFields = ['company.uscc', 'people.officers.idNo'];
const layers = (steps: readonly Step[], changes: Partial<Assessment> = {}) =>
  layersOf(given(...steps).state, { ...assessment, identityFields, ...changes });
const layer = (name: LayerName, steps: readonly Step[], changes: Partial<Assessment> = {}) =>
  layers(steps, changes).find((l) => l.name === name)!;
const standings = (steps: readonly Step[], changes: Partial<Assessment> = {}) =>
  layers(steps, changes).map((l) => l.standing);

const code = finding('company.uscc', 'differs');
const address = finding('premises.address', 'differs');
const noLease = finding('premises.area', 'missing', ['a', null], 'M4');
const source = { from: 'registry', registry: 'enterprise', field: 'uscc', asOf: null, article: '' } as const;
const untrue: Finding = { ...finding('company.name', 'differs'), right: personal({ source, value: 'b' }) };
const july2 = { on: '2026-07-02' };

test('a case that is not opened has no layers, and an opened one has the six in their order (licensing.md §2.5)', () => {
  expect(layersOf(initialCase, assessment)).toEqual([]);
  const names = ['identity', 'completeness', 'consistency', 'truth', 'conditions', 'on-site'];
  expect(layers([opened]).map((l) => l.name)).toEqual(names);
});

test('each open finding lies in one layer: what is absent, what a registry denies, who applies, and the rest', () => {
  const all = compared(code, address, noLease, untrue);
  expect(layer('identity', all).findings.map((f) => f.field)).toEqual(['company.uscc']);
  expect(layer('completeness', all).findings.map((f) => f.field)).toEqual(['premises.area']);
  expect(layer('consistency', all).findings.map((f) => f.field)).toEqual(['premises.address']);
  expect(layer('truth', all).findings.map((f) => f.field)).toEqual(['company.name']);
});

test('an unreadable material is a matter of completeness, even of a field of identity', () => {
  const blurred = compared(finding('company.uscc', 'unreadable', ['a', null]));
  expect(layer('completeness', blurred)).toMatchObject({ standing: 'open', findings: [{ field: 'company.uscc' }] });
  expect(layer('identity', blurred).standing).toBe('closed');
});

test('a column of a group is of identity when the pack names it, without the index of its row', () => {
  const row = compared(finding('people.officers[1].idNo', 'question'), finding('people.officers[1].post', 'question'));
  expect(layer('identity', row).findings.map((f) => f.field)).toEqual(['people.officers[1].idNo']);
  expect(layer('identity', row, { identityFields: ['people.officers'] }).findings).toHaveLength(2);
  const { identityFields: _, ...silent } = { ...assessment, identityFields };
  expect(layersOf(given(...row).state, silent)[0]).toMatchObject({ name: 'identity', findings: [] });
});

test('a number with a wrong check digit is of identity, any other unfit or missing thing of completeness', () => {
  const problems = [
    { subject: 'company.uscc', kind: 'invalid', code: 'USCC_CHECK_DIGIT' },
    { subject: 'company.uscc', kind: 'missing', code: 'FIELD_MISSING' },
    { subject: 'contact.phone', kind: 'invalid', code: 'PHONE_FORMAT' },
    { subject: 'M2', kind: 'missing', code: 'MATERIAL_MISSING' },
  ] as const;
  expect(layer('identity', compared(), { problems }).problems).toEqual([problems[0]]);
  expect(layer('completeness', compared(), { problems }).problems).toEqual(problems.slice(1));
});

test('an inner layer with questions waits while an outer one is open; one without questions is closed', () => {
  expect(standings(compared(code, address))).toEqual(['open', 'closed', 'waiting', 'closed', 'waiting', 'closed']);
  expect(standings(compared(address))).toEqual(['closed', 'closed', 'open', 'closed', 'waiting', 'closed']);
  expect(standings(compared())).toEqual(['closed', 'closed', 'closed', 'closed', 'open', 'closed']);
});

test('a layer is not closed by a comparison that has not been made', () => {
  const before = layers(filed);
  expect(before.map((l) => l.standing)).toEqual(['open', 'waiting', 'waiting', 'waiting', 'waiting', 'closed']);
  expect(before.map((l) => l.uncompared)).toEqual([['m-M5'], ['m-M5'], ['m-M5'], ['m-M5'], null, null]);
});

test('what an officer has set aside, and what is equal, asks nothing more', () => {
  const answered = act(handler, { type: 'SetAsideFinding', finding: address.id, reason: '已核对' });
  expect(layer('consistency', [...compared(address, finding('a', 'equal')), answered]).standing).toBe('closed');
});

test('the one notice names all findings of the outer layers together, waiting or not, and none of the truth (第三十二条第一款第四项)', () => {
  const problems = [{ subject: 'contact.name', kind: 'missing', code: 'FIELD_MISSING' }] as const;
  const notice = inOneNotice(layers(compared(code, address, noLease, untrue), { problems }));
  expect(notice.findings.map((f) => f.field)).toEqual(['company.uscc', 'premises.area', 'premises.address']);
  expect(notice.problems).toEqual(problems);
});

test('lines of the checklist are conditions or on-site risks, open until met or rightly not applicable', () => {
  const checklist = [
    { item: 'premises', kind: 'A', clause: '第五十四条', onSite: false, mayNotApply: false },
    { item: 'alarm', kind: 'A', clause: '第三十六条', onSite: true, mayNotApply: true },
  ] as const;
  const before = accepted();
  expect(layer('conditions', before, { checklist }).lines).toMatchObject([{ item: 'premises', result: null }]);
  expect(layer('on-site', before, { checklist })).toMatchObject({ standing: 'waiting', lines: [{ item: 'alarm' }] });
  const unmet = [...before, act(handler, check('premises', 'not-met'))];
  expect(layer('conditions', unmet, { checklist }).lines).toMatchObject([{ result: 'not-met' }]);
  const met = [...before, act(handler, check('premises', 'met'))];
  expect(standings(met, { checklist }).slice(-2)).toEqual(['closed', 'open']);
  const skipped = [...met, act(handler, check('alarm', 'not-applicable'), { assessment: { checklist } })];
  expect(standings(skipped, { checklist }).slice(-2)).toEqual(['closed', 'closed']);
});

test('the on-site layer stays open until the needed site check is passed (行政许可法第三十四条第三款)', () => {
  const needed = { siteCheck: { needed: true } } as const;
  expect(layer('on-site', checked()).siteCheck).toBe('not-needed');
  expect(layer('on-site', checked(), needed)).toMatchObject({ siteCheck: 'missing', standing: 'open' });
  const failed = [...checked(), act(handler, siteCheck('failed'), july2)];
  expect(layer('on-site', failed)).toMatchObject({ siteCheck: 'failed', standing: 'open' });
  const passed = [...checked(), act(handler, siteCheck('passed'), july2)];
  expect(layer('on-site', passed, needed)).toMatchObject({ siteCheck: 'passed', standing: 'closed' });
});

test('a finding whose values were erased lies in the layer of its field', () => {
  const gone: Finding = { ...address, left: { erased: true }, right: { erased: true } };
  expect(layer('consistency', compared(gone)).findings.map((f) => f.field)).toEqual(['premises.address']);
});

test('the twelfth officer is an officer like the first', () => {
  const row = compared(finding('people.officers[12].idNo', 'question'));
  expect(layer('identity', row).findings.map((f) => f.field)).toEqual(['people.officers[12].idNo']);
});
