import type { DocumentType } from '../types.ts';
import type { ValueKind } from './value.ts';

/** What may follow a label: a value of this kind, under this field name. Labels are tried in the order given. */
export type FieldTemplate = { readonly field: string; readonly kind: ValueKind; readonly labels: readonly string[] };

/** `others`: labels we do not keep, named so that a value ends where they begin. */
export type Template = { readonly fields: readonly FieldTemplate[]; readonly others: readonly string[] };

const uscc: FieldTemplate = {
  field: 'uscc',
  kind: 'uscc',
  labels: ['统一社会信用代码', '统一社会信用代码/注册号', '信用代码', '社会信用代码'],
};
const company = ['单位名称', '企业名称', '公司名称', '生产经营单位名称', '经营单位名称', '申请单位', '编制单位'];
const representative: FieldTemplate = {
  field: 'legalRepresentative',
  kind: 'name',
  labels: ['法定代表人', '法人代表', '法定代表人姓名', '负责人', '经营者', '投资人', '执行事务合伙人', '主要负责人'],
};
const idLabels = [
  '公民身份号码',
  '身份证号',
  '身份证号码',
  '居民身份证号',
  '身份证件号码',
  '证件号码',
  '证件号',
  '公民身份证号码',
];

/** Layouts by kind of document. A date, a term or an office found otherwise than by label is in `fallback.ts`. */
export const templates = {
  'business-licence': {
    fields: [
      { field: 'name', kind: 'name', labels: ['名称', '企业名称', '字号名称', '公司名称'] },
      uscc,
      { field: 'companyType', kind: 'text', labels: ['类型', '企业类型', '主体类型', '公司类型', '组成形式'] },
      representative,
      { field: 'capital', kind: 'text', labels: ['注册资本', '出资额', '资金数额', '注册资金'] },
      { field: 'established', kind: 'date', labels: ['成立日期', '注册日期', '成立时间'] },
      { field: 'address', kind: 'text', labels: ['住所', '经营场所', '营业场所', '主要经营场所', '住址', '注册地址'] },
      { field: 'scope', kind: 'text', labels: ['经营范围', '业务范围'] },
      { field: 'registeredOn', kind: 'date', labels: ['登记日期', '发照日期', '核准日期', '核发日期'] },
    ],
    others: ['登记机关', '营业期限', '经营期限', '副本编号', '编号', '实收资本'],
  },
  lease: {
    fields: [
      { field: 'lessor', kind: 'name', labels: ['出租方', '出租人', '甲方', '出租单位'] },
      { field: 'lessee', kind: 'name', labels: ['承租方', '承租人', '乙方', '承租单位'] },
      {
        field: 'address',
        kind: 'text',
        labels: [
          '房屋坐落',
          '坐落',
          '座落',
          '房屋地址',
          '租赁地址',
          '租赁房屋地址',
          '租赁物地址',
          '房屋坐落地址',
          '房屋位置',
          '租赁房屋坐落',
          '租赁房屋',
        ],
      },
      { field: 'area', kind: 'area', labels: ['建筑面积', '租赁面积', '房屋面积', '使用面积', '面积'] },
      { field: 'contractNo', kind: 'number', labels: ['合同编号', '合同号', '编号', '协议编号'] },
    ],
    others: [
      '统一社会信用代码',
      '法定代表人',
      '负责人',
      '联系电话',
      '电话',
      '联系人',
      '租赁期限',
      '租赁期间',
      '租期',
      '租金',
      '年租金',
      '月租金',
      '用途',
      '签订日期',
      '身份证号',
      '地址',
      '住所',
      '联系地址',
      '签订地点',
      '租赁用途',
      '房屋用途',
      '日期',
    ],
  },
  'property-certificate': {
    fields: [
      {
        field: 'certificateNo',
        kind: 'number',
        labels: ['不动产权证号', '不动产权证书号', '权证号', '证书编号', '证号', '房权证号'],
      },
      { field: 'owner', kind: 'name', labels: ['权利人', '房屋所有权人', '所有权人', '产权人'] },
      { field: 'address', kind: 'text', labels: ['坐落', '座落', '房屋坐落', '房屋座落'] },
      { field: 'usage', kind: 'text', labels: ['用途', '规划用途', '房屋用途', '设计用途'] },
      { field: 'area', kind: 'area', labels: ['面积', '建筑面积', '房屋建筑面积', '房屋面积'] },
    ],
    others: [
      '共有情况',
      '不动产单元号',
      '权利类型',
      '权利性质',
      '使用期限',
      '权利其他状况',
      '登记机构',
      '附记',
      '登记日期',
      '登记时间',
    ],
  },
  'safety-certificate': {
    fields: [
      { field: 'name', kind: 'name', labels: ['姓名'] },
      { field: 'idNo', kind: 'resident-id', labels: idLabels },
      { field: 'certificateNo', kind: 'number', labels: ['证书编号', '证号', '证书号', '合格证编号', '编号'] },
      { field: 'unitType', kind: 'text', labels: ['单位类型', '单位类别', '行业类别', '企业类型'] },
      { field: 'post', kind: 'text', labels: ['人员类型', '人员类别', '资格类型', '岗位', '职务'] },
      { field: 'firstIssuedOn', kind: 'date', labels: ['初领日期', '初次领证日期', '初次发证日期', '初领证日期'] },
      { field: 'validTo', kind: 'date', labels: ['有效期至', '有效期限至', '有效日期至', '失效日期'] },
      {
        field: 'issuer',
        kind: 'text',
        labels: ['签发机关', '发证机关', '颁发机关', '发证单位', '签发单位', '考核机关'],
      },
    ],
    others: [
      '性别',
      '有效期限',
      '有效期',
      '有效期间',
      '有效日期',
      '发证日期',
      '签发日期',
      '工作单位',
      '单位名称',
      '复审日期',
      '应复审日期',
      '学历',
      '换证日期',
    ],
  },
  'emergency-plan-filing': {
    fields: [
      { field: 'filingNo', kind: 'number', labels: ['备案编号', '备案登记编号', '备案号', '编号'] },
      { field: 'name', kind: 'name', labels: [...company, '备案单位', '名称'] },
      uscc,
      representative,
      { field: 'address', kind: 'text', labels: ['单位地址', '企业地址', '注册地址', '地址', '住所', '生产经营地址'] },
      { field: 'filedOn', kind: 'date', labels: ['备案日期', '备案时间', '登记日期'] },
      { field: 'issuer', kind: 'text', labels: ['备案机关', '备案部门', '受理部门', '受理备案部门', '备案受理部门'] },
    ],
    others: [
      '邮政编码',
      '经办人',
      '联系电话',
      '联系人',
      '传真',
      '电话',
      '预案名称',
      '应急预案名称',
      '备注',
      '你单位上报的',
      '行业类型',
      '风险级别',
    ],
  },
  'identity-card': {
    fields: [
      { field: 'name', kind: 'name', labels: ['姓名'] },
      { field: 'sex', kind: 'sex', labels: ['性别'] },
      { field: 'birth', kind: 'date', labels: ['出生', '出生日期'] },
      { field: 'address', kind: 'text', labels: ['住址'] },
      { field: 'idNo', kind: 'resident-id', labels: idLabels },
    ],
    others: ['民族', '签发机关', '有效期限'],
  },
  'rules-list': {
    fields: [
      { field: 'name', kind: 'name', labels: [...company, '名称', '单位'] },
      {
        field: 'date',
        kind: 'date',
        labels: ['日期', '编制日期', '发布日期', '实施日期', '生效日期', '印发日期', '颁布日期', '编制时间'],
      },
    ],
    others: [
      '序号',
      '制度名称',
      '编号',
      '统一社会信用代码',
      '编制',
      '审核',
      '批准',
      '版本',
      '法定代表人',
      '主要负责人',
    ],
  },
  'no-storage-undertaking': {
    fields: [
      { field: 'name', kind: 'name', labels: ['承诺单位', '承诺人', '承诺企业', ...company, '名称'] },
      uscc,
      { field: 'date', kind: 'date', labels: ['日期', '承诺日期', '签署日期', '签订日期', '签字日期'] },
    ],
    others: ['法定代表人', '主要负责人', '地址', '住所', '联系电话', '经营地址', '经营场所', '签字'],
  },
} as const satisfies Record<Exclude<DocumentType, 'unknown'>, Template>;
