import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumber, findDates, findTerm } from './dates.ts';

const values = (text: string) => findDates(text).map((d) => d.value);

test('dates are read in the forms that documents use', () => {
  expect(values('2018年07月16日')).toEqual(['2018-07-16']);
  expect(values('2023-05-18至2026-05-17')).toEqual(['2023-05-18', '2026-05-17']);
  expect(values('签发于2024.5.3，至2025/12/31')).toEqual(['2024-05-03', '2025-12-31']);
  expect(values('二〇二六年六月二十日')).toEqual(['2026-06-20']);
  expect(values('二○二六年十二月三十一日')).toEqual(['2026-12-31']);
});

test('a date whose 日 lies under the seal is still a date', () => {
  expect(values('2023年04月03')).toEqual(['2023-04-03']);
});

test('days that no calendar has, and numbers that are not dates, are not read', () => {
  expect(values('2023年02月29日')).toEqual([]);
  expect(values('2026-13-01')).toEqual([]);
  expect(values('9902032024-0368')).toEqual([]);
  expect(values('每年1月1日至6月30日')).toEqual([]);
  expect(values('12023-05-18')).toEqual([]);
});

test('every day written out is found again', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      const [y, m, d] = iso.split('-').map(Number);
      expect(values(`自${y}年${m}月${d}日起`)).toEqual([iso]);
    }),
  );
});

test('a term is two days joined by 至, not two days that merely follow each other', () => {
  const term = findTerm('签订于2023年2月20日。租赁期限自2023年3月1日起至2028年2月29日止');
  expect([term?.start.value, term?.end.value]).toEqual(['2023-03-01', '2028-02-29']);
  expect(findTerm('2023-05-18至2026-05-17')?.end.value).toBe('2026-05-17');
  expect(findTerm('2023年3月1日签订，2023年4月1日交付')).toBeUndefined();
});

test('Chinese numerals count to thirty-one and spell years', () => {
  expect(['十', '十二', '二十', '三十一', '九', '二〇二六'].map(chineseNumber)).toEqual([10, 12, 20, 31, 9, 2026]);
});
