import { expect, test } from 'vitest';
import { classifyDocument, holds } from './classify.ts';

test('a heading names the document, spaced letters or not', () => {
  expect(classifyDocument(['营 业 执 照', '名称 某公司', '经营范围 化工'])).toBe('business-licence');
  expect(classifyDocument(['房屋租赁合同', '出租方（甲方）：示例', '承租方（乙方）：示例'])).toBe('lease');
  expect(classifyDocument(['生产安全事故应急预案备案登记表', '备案编号：1'])).toBe('emergency-plan-filing');
  expect(classifyDocument(['不储存危险化学品承诺书', '承诺单位：示例'])).toBe('no-storage-undertaking');
  expect(classifyDocument(['安全生产规章制度和岗位操作规程清单', '序号 制度名称'])).toBe('rules-list');
});

test('one misread letter of a heading is forgiven, two are not', () => {
  expect(classifyDocument(['安全生产知识和管埋能力考核合恪证', '初领日期'])).toBe('safety-certificate');
  expect(holds('营业执熙', '营业执照')).toBe(true);
  expect(holds('营亚执熙', '营业执照')).toBe(false);
});

test('a contract that mentions a licence and a plan remains a contract', () => {
  const text = ['房屋租赁合同', '乙方应提供营业执照复印件，并办理应急预案备案，方可使用。', '租金按季支付'];
  expect(classifyDocument(text)).toBe('lease');
});

test('an undertaking that speaks of rules remains an undertaking', () => {
  const text = ['不储存危险化学品承诺书', '我单位承诺遵守安全管理制度和操作规程，不储存危险化学品。'];
  expect(classifyDocument(text)).toBe('no-storage-undertaking');
});

test('what no word decides is unknown', () => {
  expect(classifyDocument(['会议纪要', '统一社会信用代码'])).toBe('unknown');
  expect(classifyDocument([])).toBe('unknown');
});
