import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../json.ts';
import { kitFiles } from '../kit.ts';
import type { RenderRequest } from '../press/press.ts';
import { qrSvg } from '../qr.ts';

/** The templates of the hazchem pack with the demo firm D3 of the demo city: what the slow tests print and people look at. */
const folder = new URL('../../../packs/hazchem-operating-licence/templates/', import.meta.url);
const templates = Object.fromEntries(
  readdirSync(folder).map((name) => [`templates/${name}`, readFileSync(new URL(name, folder), 'utf8')]),
);

const office = { name: '望潮区应急管理局' };
const demo = '演示文件 不具有法律效力';
const item = '危险化学品经营许可';
const firm = '临澜市澄海化工贸易有限公司';
const code = '91990203MA3BK8G054';
const address = '东海省临澜市望潮区长汀路186号甲3号楼1单元802室';
const scope = '甲醇、丙酮、甲苯、乙酸乙酯***';
const mode = '不带有储存设施的经营***';
const licenceNo = '东澜望潮危化经〔2026〕000001号';
const remedies = {
  body: '望潮区人民政府',
  period: '60日',
  channel: 'https://fuyi.wangchao.example',
  court: '望潮区人民法院',
};
const article = '《中华人民共和国危险化学品安全法》第五十五条';
const common = (title: string, number: string, date: string): JsonObject => ({
  title,
  number,
  office,
  date,
  demo,
  case: { number: '990203-2026-000001' },
});

/** Template file name to its data. */
export const hazchemSamples: Readonly<Record<string, JsonObject>> = {
  'acceptance-notice.typ': {
    ...common('受理通知书', '望应急许受〔2026〕1号', '2026年7月1日'),
    applicant: { name: firm, code },
    item,
    receivedOn: '2026年7月1日',
    acceptedOn: '2026年7月1日',
    deemed: false,
    statutory: { days: 20, due: '2026年7月29日', article },
    promised: { days: 8, due: '2026年7月13日' },
    handler: '示例承办人',
    complaintLine: '0990-0000-0012',
    materials: [
      { name: '危险化学品经营许可证申请书', copies: '1' },
      { name: '安全生产规章制度和岗位操作规程目录清单', copies: '1' },
      { name: '主要负责人、安全生产管理人员的安全生产知识和管理能力考核合格证明', copies: '2' },
      { name: '经营场所产权证明或者租赁证明', copies: '1' },
      { name: '生产安全事故应急预案备案登记表', copies: '1' },
      { name: '不储存危险化学品承诺书', copies: '1' },
    ],
    serviceNote:
      '你单位已同意电子送达，后续文书将送达至你单位在本平台的账户，送达日期以到达系统的日期为准；需要纸质文书的，可以到政务服务窗口领取。',
  },
  'correction-notice.typ': {
    ...common('补正告知书', '望应急许补〔2026〕1号', '2026年7月2日'),
    applicant: { name: firm, code },
    item,
    receivedOn: '2026年7月1日',
    defects: [
      {
        no: '1',
        material: '安全生产知识和管理能力考核合格证',
        problem: '主要负责人周亦衡的证书有效期至2026年5月17日，已经届满。',
        cure: '提交在有效期内的考核合格证；正在换证的，提交考核合格的证明。',
      },
      {
        no: '2',
        material: '租赁证明',
        problem: '租赁合同载明的房号为“820室”，与申请书所填“802室”不一致。',
        cure: '提交更正后的租赁合同，或者出租人出具的书面说明。',
      },
      {
        no: '3',
        material: '应急预案备案登记表',
        problem: '未提交。',
        cure: '提交在有效期内的备案登记表；已在本机关备案的，填写备案编号即可。',
      },
    ],
    where: '临澜市政务服务平台（https://tuofu.linlan.example），或者望潮区政务服务中心示例窗口',
    basis: '《中华人民共和国行政许可法》第三十二条第一款第四项',
  },
  'non-acceptance.typ': {
    ...common('不予受理决定书', '望应急许不受〔2026〕1号', '2026年7月1日'),
    applicant: { name: firm, code },
    item,
    reason:
      '你单位申请经营的化学品含有剧毒化学品，该项许可不属于本机关职权范围，依法由设区的市级人民政府应急管理部门受理。',
    competentAuthority: '临澜市应急管理局',
    basis: '《中华人民共和国行政许可法》第三十二条第一款第二项',
    remedies,
  },
  'decision-grant.typ': {
    ...common('准予行政许可决定书', '望应急许准〔2026〕1号', '2026年7月10日'),
    applicant: { name: firm, code, legalRepresentative: '周亦衡', address },
    item,
    facts: [
      '你单位于2026年7月1日提出申请，本机关于同日受理。经书面审查，申请材料齐全，企业名称、统一社会信用代码、法定代表人、经营场所与市场主体登记信息一致。',
      '你单位采用不带有储存设施的经营方式，经营场所内不存放危险化学品；主要负责人和安全生产管理人员经考核合格，证书均在有效期内；生产安全事故应急预案已经备案。',
      '本机关于2026年7月7日指派两名工作人员进行现场核查，核查结论为合格。',
    ],
    basis: [
      '《中华人民共和国行政许可法》第三十八条第一款',
      '《中华人民共和国危险化学品安全法》第五十四条',
      '第五十五条',
    ],
    licence: { number: licenceNo, mode, scope, validFrom: '2026年7月10日', validTo: '2029年7月9日', address },
    publication: '本决定在临澜市应急管理局网站公开，公众有权查阅。许可证自作出决定之日起十个工作日内颁发、送达。',
    remedies,
  },
  'decision-refusal.typ': {
    ...common('不予行政许可决定书', '望应急许不〔2026〕1号', '2026年7月10日'),
    applicant: { name: firm, code },
    item,
    facts: [
      '你单位于2026年7月1日提出申请，本机关于同日受理。申请书载明主要负责人为周亦衡，经营方式为不带有储存设施的经营。',
      '经核对应急管理部门证照数据，周亦衡的安全生产知识和管理能力考核合格证有效期至2026年5月17日，截至本决定作出之日未取得新的证书。2026年7月7日现场核查发现，经营场所内存放甲苯样品3瓶，合计1.5升。',
    ],
    reasons: [
      {
        clause: '《中华人民共和国危险化学品安全法》第五十四条第二项',
        text: '主要负责人未经考核合格。',
        evidence: '考核合格证（有效期至2026年5月17日）；证照数据核对结果。',
        cure: '参加考核，取得在有效期内的合格证。',
      },
      {
        clause: '《危险化学品经营许可证管理办法》第六条第一项',
        text: '以无储存方式申请，经营场所内存放危险化学品样品。',
        evidence: '现场核查记录（2026年7月7日）及照片4张。',
        cure: '清理样品，并作出不存放危险化学品的书面承诺。',
      },
    ],
    basis: ['《中华人民共和国行政许可法》第三十八条第二款', article],
    remedies,
  },
  'site-check-record.typ': {
    ...common('现场核查记录', '望应急许核〔2026〕1号', '2026年7月7日'),
    firm,
    address,
    checkedOn: '2026年7月7日9时30分至10时40分',
    officers: [
      { name: '示例核查员甲', certificateNo: '990203000001' },
      { name: '示例核查员乙', certificateNo: '990203000002' },
    ],
    items: [
      {
        no: '1',
        kind: 'A',
        text: '经营场所与申请一致，依法可以用于商业经营',
        result: '合格',
        note: '与不动产登记信息一致',
      },
      { no: '2', kind: 'A', text: '现场未存放危险化学品实物及样品', result: '合格', note: '' },
      {
        no: '3',
        kind: 'A',
        text: '主要负责人、安全生产管理人员考核合格，证书在有效期内',
        result: '合格',
        note: '查验证书2本',
      },
      { no: '4', kind: 'A', text: '购销管理制度健全，对供货方、购买方资质进行查验', result: '合格', note: '' },
      { no: '5', kind: 'B', text: '每种产品备有化学品安全技术说明书和安全标签', result: '合格', note: '4种产品齐全' },
      { no: '6', kind: 'B', text: '应急预案已备案，每半年至少组织一次演练', result: '合格', note: '' },
      { no: '7', kind: 'B', text: '与有资质的承运单位签订危险货物运输合同', result: '合格', note: '' },
      { no: '8', kind: 'B', text: '剧毒、易制爆化学品销售登记', result: '不适用', note: '不经营该类化学品' },
      {
        no: '9',
        kind: 'B',
        text: '从业人员安全教育培训档案',
        result: '不合格',
        note: '缺1名业务员2026年上半年培训记录，当场补正',
      },
      { no: '10', kind: 'B', text: '购销台账、合同按规定归档', result: '合格', note: '' },
    ],
    conclusion: '合格。A类项目全部合格，B类项目一项不合格，已当场改正。',
    representative: '周亦衡',
  },
  'licence.typ': {
    ...common('危险化学品经营许可证', licenceNo, '2026年7月10日'),
    licenceNo,
    holder: firm,
    registeredAddress: address,
    premises: address,
    storage: '无',
    legalRepresentative: '周亦衡',
    mode,
    scope,
    issuedOn: '2026年7月10日',
    validFrom: '2026年7月10日',
    validTo: '2029年7月9日',
    eLicenceId: '1.2.156.3005.2.11990000TF0009019H001.11990203TF0009035W.2026000001.001.9',
    typedCode: '7K2M-9QXR-4TND',
  },
};

/** As long as the real payload: 265 bytes in base 10 (design documents-and-proof.md §5, g2). */
export const sampleQrText = `HTTPS://LOCALHOST:8080/C/01J8ZQ4M5N6P7R8S9T0V1W2X3Y#${'31415926535897932384626433832795028841971'.repeat(16).slice(0, 639)}`;

/** The request for one of the templates above. */
export function hazchemRequest(template: string, o: { preview?: boolean; data?: JsonObject } = {}): RenderRequest {
  const preview = o.preview ?? false;
  const sample = hazchemSamples[template];
  if (!sample) throw new Error(`no sample for ${template}`);
  const unnumbered = preview ? { number: '', ...(template === 'licence.typ' ? { licenceNo: '' } : {}) } : {};
  return {
    files: { ...kitFiles, ...templates },
    template: `templates/${template}`,
    data: { ...sample, ...unnumbered, ...o.data },
    hidden: template === 'licence.typ' ? { qr: qrSvg(sampleQrText) } : {},
    preview,
    at: '2026-07-10T01:00:00Z',
  };
}
