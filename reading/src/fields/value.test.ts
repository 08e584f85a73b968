import { expect, test } from 'vitest';
import { findValue } from './value.ts';

test('a credit code with a good check character is ok, one misread letter is shown as it stands and fails', () => {
  expect(findValue('uscc', '：91990203MA3BK8G054')).toMatchObject({ value: '91990203MA3BK8G054', checkDigit: 'ok' });
  expect(findValue('uscc', '91990203MA3BK8GO54')).toMatchObject({ value: '91990203MA3BK8GO54', checkDigit: 'fails' });
  expect(findValue('uscc', '9199020MA3BK8G054')).toMatchObject({ value: '9199020MA3BK8G054', checkDigit: 'fails' });
});

test('an identity number is checked and never repaired', () => {
  expect(findValue('resident-id', '990203198012173415')).toMatchObject({ checkDigit: 'ok' });
  expect(findValue('resident-id', '990203198012173416')).toMatchObject({
    value: '990203198012173416',
    checkDigit: 'fails',
  });
});

test('an area is the built one, without separators', () => {
  expect(findValue('area', '房屋建筑面积：326.50㎡')?.value).toBe('326.50');
  expect(findValue('area', '宗地面积：9000.00㎡/房屋建筑面积：1,326.50㎡')?.value).toBe('1326.50');
  expect(findValue('area', '见附图')).toBeUndefined();
});

test('text loses the colon before it and keeps its letters', () => {
  expect(findValue('text', '：有限责任公司(自然人独资)')).toEqual({
    from: 1,
    to: 14,
    value: '有限责任公司（自然人独资）',
  });
  expect(findValue('text', '：')).toBeUndefined();
});

test('a date field may say that it never ends', () => {
  expect(findValue('date', '至长期')?.value).toBe('长期');
});

test('a company name ends with its legal form or its branch, whatever lines follow', () => {
  const name = (text: string) => findValue('name', text);
  expect(name('：示例化工有限公司一、安全生产责任制二、动火作业')).toEqual({
    from: 1,
    to: 9,
    value: '示例化工有限公司',
  });
  expect(name('示例石油有限公司临澜分公司 1.责任制')?.value).toBe('示例石油有限公司临澜分公司');
  expect(name('示例贸易有限公司(普通合伙)目录')?.value).toBe('示例贸易有限公司（普通合伙）');
  expect(name('王示例')?.value).toBe('王示例');
  expect(name('示例加油站')?.value).toBe('示例加油站');
});
