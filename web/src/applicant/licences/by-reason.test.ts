import { expect, test } from 'vitest';
import type { LicenceApplication } from '../../api/types.ts';
import { byReason } from './by-reason.ts';

const closed = (kind: string, why: string): LicenceApplication => ({
  kind,
  text: { 'zh-CN': kind, en: kind },
  admitted: false,
  warning: null,
  refusal: { code: 'LICENCE_ENDED', facts: {}, text: { 'zh-CN': why, en: why } },
});

test('a reason that closes several kinds of application is told once, in the order of the item', () => {
  const groups = byReason([closed('change', '已吊销'), closed('renewal', '期限已过'), closed('replacement', '已吊销')]);
  expect(groups.map((g) => [g.kinds.map((k) => k.kind), g.reason?.text['zh-CN']])).toEqual([
    [['change', 'replacement'], '已吊销'],
    [['renewal'], '期限已过'],
  ]);
});
