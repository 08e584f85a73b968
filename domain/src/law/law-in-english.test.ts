import { expect, test } from 'vitest';
import { lawInEnglish } from './law-in-english.ts';

test.each([
  ['危险化学品安全法第五十五条', 'Hazardous Chemicals Safety Law, art. 55'],
  ['危险化学品安全法第五十四条第四项', 'Hazardous Chemicals Safety Law, art. 54, item 4'],
  ['《中华人民共和国行政许可法》第三十二条第一款第四项', 'Administrative Licensing Law, art. 32, para. 1, item 4'],
  ['危险化学品安全法第五十四条、第五十五条', 'Hazardous Chemicals Safety Law, arts. 54 and 55'],
  ['行政许可法第十条第二款、第一百零五条', 'Administrative Licensing Law, art. 10, para. 2, and art. 105'],
  [
    '国务院令第716号第七条；危险化学品经营许可证管理办法第九条',
    'State Council Order No. 716, art. 7; Measures for Hazardous Chemicals Operating Licences, art. 9',
  ],
  ['危险化学品目录（2015版）', 'Catalogue of Hazardous Chemicals (2015)'],
  ['GB 30871；危险化学品安全管理条例第二十一条', 'GB 30871; Regulations on the Safety of Hazardous Chemicals, art. 21'],
])('%s is %s', (chinese, english) => {
  expect(lawInEnglish(chinese)).toBe(english);
});

test('a title or a whole reference that the house does not know is taken from the pack', () => {
  const more = {
    临澜市清单: 'List of Linlan',
    '行政许可法第一条“按照规定”': 'Administrative Licensing Law, art. 1 (“as provided”)',
  };
  expect(lawInEnglish('临澜市清单第二条', more)).toBe('List of Linlan, art. 2');
  expect(lawInEnglish('行政许可法第一条“按照规定”；临澜市清单', more)).toBe(
    'Administrative Licensing Law, art. 1 (“as provided”); List of Linlan',
  );
});

test.each(['临澜市清单第二条', '行政许可法第一', '行政许可法第一条“按照规定”', '行政许可法第一条；别的法'])(
  '%s has no English, and none is guessed',
  (chinese) => {
    expect(lawInEnglish(chinese)).toBeNull();
  },
);
