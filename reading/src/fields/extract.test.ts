import { expect, test } from 'vitest';
import type { Line, PageLines } from '../layout/line.ts';
import { extractFields } from './extract.ts';

type Put = readonly [text: string, x: number, y: number, o?: { size?: number; confidence?: number }];

/** A page of 1000 × 1400 with lines put where a printer would put them, turned as a whole by some degrees. */
function page(puts: readonly Put[], degrees = 0): PageLines {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const lines: Line[] = puts.map(([text, x, y, { size = 20, confidence = 1 } = {}]) => ({
    height: size,
    glyphs: [...text].map((ch, i) => {
      const [u, v] = [x + i * size + size / 2, y + size / 2];
      const [cx, cy] = [u * c - v * s, u * s + v * c];
      return { ch, confidence, x0: cx - size / 2, x1: cx + size / 2, y0: cy - size / 2, y1: cy + size / 2 };
    }),
  }));
  return { page: 1, width: 1000, height: 1400, turn: 0, lines };
}

const read = (...pages: PageLines[]) => Object.fromEntries(extractFields(pages).fields.map((f) => [f.field, f.value]));

const licence: readonly Put[] = [
  ['营业执照', 380, 60, { size: 50 }],
  ['名', 100, 200],
  ['称示例公司有限公司', 200, 200], // justified label, its second letter glued to the value
  ['注册资本', 600, 200],
  ['叁佰万元整', 720, 200],
  ['类', 100, 260],
  ['型有限责任公司', 200, 260],
  ['住', 600, 260],
  ['所东海省临澜市望潮区示例路', 660, 260],
  ['4号', 680, 290],
  ['登记机关', 600, 700],
  ['2024年01月22', 650, 760],
];

test('justified labels give their values, and an address goes on in its own column', () => {
  expect(read(page(licence))).toEqual({
    name: '示例公司有限公司',
    capital: '叁佰万元整',
    companyType: '有限责任公司',
    address: '东海省临澜市望潮区示例路4号',
    registeredOn: '2024-01-22',
  });
});

test('the same page turned by three degrees either way reads the same', () => {
  expect(read(page(licence, 3))).toEqual(read(page(licence)));
  expect(read(page(licence, -3))).toEqual(read(page(licence)));
});

test('a label centred against two lines of value takes both', () => {
  const table = page([
    ['生产安全事故应急预案备案登记表', 200, 60, { size: 30 }],
    ['单位地址', 100, 212],
    ['东海省临澜市望潮区长汀路186号甲3号楼', 250, 200],
    ['1单元802室', 250, 224],
    ['邮政编码', 750, 212],
    ['990021', 850, 212],
    ['法定代表人', 100, 260],
    ['周亦衡', 250, 260],
  ]);
  expect(read(table)).toEqual({
    address: '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
    legalRepresentative: '周亦衡',
  });
});

test('a label broken over lines of a narrow cell is still that label', () => {
  const table = page([
    ['营业执照', 380, 60, { size: 50 }],
    ['法定', 100, 200],
    ['代表', 100, 226],
    ['人', 100, 252],
    ['测试丁', 200, 226],
    ['经营范围', 100, 320],
    ['危险化学品经营', 200, 320],
  ]);
  expect(read(table)).toMatchObject({ legalRepresentative: '测试丁', scope: '危险化学品经营' });
});

test('the two credit codes of a lease go to the party named before each', () => {
  const lease = page([
    ['房屋租赁合同', 300, 60, { size: 40 }],
    ['出租方（甲方）：示例资产有限公司', 100, 200],
    ['统一社会信用代码：9199020306908B7D3T', 100, 240],
    ['承租方（乙方）：示例贸易有限公司', 100, 280],
    ['统一社会信用代码：91990203MA3BK8G054', 100, 320],
    ['第一条甲方将坐落于东海省临澜市示例路1号的房', 140, 380],
    ['屋出租给乙方，建筑面积326.50平方米。', 100, 410],
    ['租期自2026年1月1日起至2028年12月31日止。', 140, 450],
  ]);
  expect(read(lease)).toEqual({
    lessor: '示例资产有限公司',
    lessorUscc: '9199020306908B7D3T',
    lessee: '示例贸易有限公司',
    lesseeUscc: '91990203MA3BK8G054',
    address: '东海省临澜市示例路1号',
    area: '326.50',
    start: '2026-01-01',
    end: '2028-12-31',
  });
});

test('a value says where it stands and which of its letters are doubtful', () => {
  const card = page([
    ['安全生产知识和管理能力考核合格证', 200, 60, { size: 30 }],
    ['姓名：', 100, 200],
    ['周亦衡', 170, 200, { confidence: 0.62 }],
  ]);
  const [name] = extractFields([card]).fields;
  expect(name).toMatchObject({ text: '周亦衡', confidence: 0.62, weak: [0, 1, 2], box: { page: 1, x: 0.17, w: 0.06 } });
});

test('a validity of one day only is its last day', () => {
  const card = page([
    ['安全生产知识和管理能力考核合格证', 200, 60, { size: 30 }],
    ['有效期限', 100, 200],
    ['至2026年5月17日', 250, 200],
  ]);
  expect(read(card)).toEqual({ validTo: '2026-05-17' });
});

test('a document of no known kind has text and no fields', () => {
  const extracted = extractFields([
    page([
      ['会议纪要', 100, 100],
      ['姓名：周亦衡', 100, 200],
    ]),
  ]);
  expect(extracted).toMatchObject({ documentType: 'unknown', fields: [], text: '会议纪要\n姓名：周亦衡' });
});
