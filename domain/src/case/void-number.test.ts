import { expect, test } from 'vitest';
import { accept, accepted, granted, opened, voidNumber as voids } from '../testing/acts.ts';
import { announce } from '../testing/procedure.ts';
import { applicant, decider, foreignHandler, handler, machine } from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';
import { papersDue } from './numbers.ts';
import { renumbered } from './void-number.ts';

const { replacement: next } = voids;
const made = (number: string) =>
  ({ type: 'RecordDocument', document: 'acceptance-notice', number, file: 'f', size: 1 }) as const;

test('a number whose paper cannot be made goes out of use with its reason, and the paper is owed under the next one', () => {
  const after = given(...accepted())
    .when(handler, voids)
    .thenHappened('NumberVoided', {
      ...{ document: 'acceptance-notice', number: accept.noticeNo, replacement: next },
      ...{ ground: 'cannot-be-made', officer: 'wangchao-handler-1' },
    });
  expect(papersDue(after)).toEqual([{ document: 'acceptance-notice', number: next }]);
  expect(JSON.stringify(after)).not.toContain(`"${accept.noticeNo}"`);
});

test('a paper is no more made under a voided number, but under the one that took its place', () => {
  const voided = [...accepted(), act(handler, voids)];
  given(...voided)
    .when(machine, made(next))
    .thenHappened('DocumentMade', { number: next });
  expect(given(...voided).when(machine, made(accept.noticeNo)).decided.ok).toBe(false);
});

test('a number that stands on a made paper is not voided, nor one that the case does not have, nor twice', () => {
  const refused = { document: 'acceptance-notice', number: accept.noticeNo };
  given(...accepted(), act(machine, made(accept.noticeNo)))
    .when(handler, voids)
    .thenRefused('NUMBER_NOT_VOIDABLE', refused);
  given(...accepted(), act(handler, voids))
    .when(handler, voids)
    .thenRefused('NUMBER_NOT_VOIDABLE', refused);
  given(...accepted())
    .when(handler, { ...voids, number: next })
    .thenRefused('NUMBER_NOT_VOIDABLE');
});

test("a licence's number is not voided as a paper's: it ends by an act on the licence", () => {
  const { licenceNo } = given(...granted).state as { licenceNo: string };
  given(...granted)
    .when(handler, { ...voids, document: 'licence', number: licenceNo })
    .thenRefused('NUMBER_NOT_VOIDABLE');
});

test('only a handler of the office voids a number, with a reason', () => {
  given(...accepted())
    .when(applicant, voids)
    .thenRefused('OFFICER_ONLY');
  given(...accepted())
    .when(machine, voids)
    .thenRefused('OFFICER_ONLY');
  given(...accepted())
    .when(foreignHandler, voids)
    .thenRefused('OTHER_OFFICE');
  given(...accepted())
    .when(decider, voids)
    .thenRefused('NO_DUTY', { duty: 'handle' });
  given(...accepted())
    .when(handler, { ...voids, reason: ' ' })
    .thenRefused('TEXT_MISSING', { fields: ['reason'] });
  given(opened).when(handler, voids).thenRefused('WRONG_PHASE', { phase: 'draft', act: 'VoidNumber' });
});

test('a number is replaced where it stands alone, and never inside another text', () => {
  const before = { a: ['1号', { b: '1号', c: '见1号' }], n: 1, none: null };
  expect(renumbered(before, '1号', '2号')).toEqual({ a: ['2号', { b: '2号', c: '见1号' }], n: 1, none: null });
});

test('another paper of the same kind keeps its number', () => {
  const testing = { ...announce, noticeNo: '2', procedure: 'testing' } as const;
  const both = given(...accepted(), act(handler, announce), act(handler, testing));
  const voided = { ...voids, document: 'time-notice', number: announce.noticeNo, replacement: '3' } as const;
  const due = papersDue(both.when(handler, voided).after).filter((p) => p.document === 'time-notice');
  expect(due.map((p) => p.number)).toEqual(['2', '3']);
});

test('a number is voided under the kind of its paper and under no other', () => {
  given(...accepted())
    .when(handler, { ...voids, document: 'decision-grant' })
    .thenRefused('NUMBER_NOT_VOIDABLE', { document: 'decision-grant', number: accept.noticeNo });
});
