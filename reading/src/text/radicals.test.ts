import { expect, test } from 'vitest';
import { mapRadicals } from './radicals.ts';

test('radicals that PDF programs leave in text become the characters they are read as', () => {
  expect(mapRadicals('成⽴⽇期 公⺠ ⻋辆 ⻓汀路 ⻘ ⻛ ⻔')).toBe('成立日期 公民 车辆 长汀路 青 风 门');
});

test('the door radical becomes the modern 户, where NFKC alone would give 戶', () => {
  expect('⼾'.normalize('NFKC')).toBe('戶');
  expect(mapRadicals('501⼾')).toBe('501户');
});

test('compatibility ideographs become theirs, and everything else stays, full-width forms included', () => {
  expect(mapRadicals('\uF9B5子')).toBe('例子');
  expect(mapRadicals('临澜市（A１）〇')).toBe('临澜市（A１）〇');
});
