import { expect, test } from 'vitest';
import { textShows } from './read-back.ts';

test('a text is found across line breaks and white space', () => {
  expect(textShows('临澜市 澄海化工\n贸易有限公司', ['临澜市澄海化工贸易有限公司'])).toEqual({ ok: true });
});

test('compatibility forms that PDF readers answer with count as the same text', () => {
  expect(textShows('⼀⼈（甲）', ['一人(甲)'])).toEqual({ ok: true });
});

test('one changed character is missed, and named', () => {
  expect(textShows('甲醇、丙酮', ['甲醇', '丙烯'])).toEqual({ ok: false, missing: ['丙烯'] });
});

const demo = '演示文件 不具有法律效力';
const pages = (join: string) => `本机关决定准予${join}许可。\n${demo}\n— 2 —`;

test('a sentence may run over a page break with its page number and marks', () => {
  expect(textShows(pages(`\n${demo}\n— 1 —\n\f`), [demo, '本机关决定准予许可。'])).toEqual({ ok: true });
});

test('other words between the two halves are not overlooked', () => {
  expect(textShows(pages(`\n${demo}\n— 1 —\n\f不`), [demo, '本机关决定准予许可。'])).toEqual({
    ok: false,
    missing: ['本机关决定准予许可。'],
  });
});

test('what stands on every page must itself be there', () => {
  expect(textShows('甲\n— 1 —\n乙\n— 2 —', [demo])).toEqual({ ok: false, missing: [demo] });
});
