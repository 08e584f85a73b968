import type { Segment } from '../layout/flatten.ts';
import { type Flow, flowOf } from '../layout/flow.ts';
import { findDates, findTerm } from '../text/dates.ts';
import type { FieldRead } from '../types.ts';
import { fieldRead } from './field-read.ts';
import { findValue } from './value.ts';

/** Where values stand that no label announces: in sentences, in headings, over seals. Each may be undefined. */
export type Sources = { readonly flow: Flow; readonly segments: readonly Segment[] };

type Find = (s: Sources) => FieldRead | undefined;

/** The last day named in the document: the one it is signed with. */
const lastDate =
  (field: string): Find =>
  ({ flow }) => {
    const found = findDates(flow.text).at(-1);
    return found && fieldRead(field, flow, found);
  };

/** The first group of a pattern on one line of the document, the last line that has it. */
const lineMatch =
  (field: string, pattern: RegExp): Find =>
  ({ segments }) => {
    for (const segment of segments.toReversed()) {
      const flow = flowOf(segment.glyphs);
      const found = groupIn(flow.text, pattern);
      if (found) return fieldRead(field, flow, found);
    }
    return undefined;
  };

/** The first group of a pattern in the running text. */
const textMatch =
  (field: string, pattern: RegExp): Find =>
  ({ flow }) => {
    const found = groupIn(flow.text, pattern);
    return found && fieldRead(field, flow, found);
  };

const termEnd =
  (field: string, end: 'start' | 'end'): Find =>
  ({ flow }) => {
    const term = findTerm(flow.text);
    return term && fieldRead(field, flow, term[end]);
  };

function groupIn(text: string, pattern: RegExp) {
  const m = new RegExp(pattern, `d${pattern.flags}`).exec(text);
  const range = m?.indices?.[1];
  return (
    range && {
      from: range[0],
      to: range[1],
      value: text.slice(range[0], range[1]).replaceAll('(', '（').replaceAll(')', '）'),
    }
  );
}

const firstCode =
  (field: string): Find =>
  ({ flow }) => {
    const m = /(?<![0-9A-Za-z])[0-9A-Z]{18}(?![0-9A-Za-z])/.exec(flow.text);
    const found = m && findValue('uscc', m[0]);
    return found ? fieldRead(field, flow, { ...found, from: m.index + found.from, to: m.index + found.to }) : undefined;
  };

const company = /([\p{Script=Han}（）()]{3,30}?(?:有限责任公司|有限公司|加油站|商行|经营部|合作社))/u;
const firstCompany =
  (field: string): Find =>
  ({ segments }) => {
    for (const segment of segments) {
      const flow = flowOf(segment.glyphs);
      const found = groupIn(
        flow.text.replace(/^我单位|^本单位|^本公司/, (m) => '，'.repeat(m.length)),
        company,
      );
      if (found) return fieldRead(field, flow, found);
    }
    return undefined;
  };

const area = /(?:建筑面积|租赁面积|使用面积|面积)(?:共计|合计|约|为|共|：|:)*(\d+(?:\.\d+)?)(?=平方米|平米|㎡|m)/;
const premises =
  /(?:坐落于|坐落在|座落于|位于|坐落为|地址为|地址是)(.{4,60}?)(?=的(?:房屋|厂房|办公|场所|商铺|仓库|房产)|房屋|[，,。；;]|建筑面积|面积)/;

export const fallbacks: Readonly<Record<string, readonly { readonly field: string; readonly find: Find }[]>> = {
  'business-licence': [
    { field: 'uscc', find: firstCode('uscc') },
    { field: 'registeredOn', find: lastDate('registeredOn') },
  ],
  lease: [
    { field: 'address', find: textMatch('address', premises) },
    { field: 'area', find: textMatch('area', area) },
    { field: 'start', find: termEnd('start', 'start') },
    { field: 'end', find: termEnd('end', 'end') },
  ],
  'property-certificate': [
    {
      field: 'certificateNo',
      find: lineMatch('certificateNo', /(\p{Script=Han}{0,3}[（(]\d{4}[）)]\p{Script=Han}{2,14}第[\dA-Z-]{4,}号)/u),
    },
  ],
  'safety-certificate': [
    { field: 'validFrom', find: termEnd('validFrom', 'start') },
    { field: 'validTo', find: termEnd('validTo', 'end') },
    { field: 'issuer', find: lineMatch('issuer', /(\p{Script=Han}{2,20}(?:应急管理[局厅]|安全生产监督管理局))/u) },
  ],
  'emergency-plan-filing': [
    { field: 'uscc', find: firstCode('uscc') },
    { field: 'filedOn', find: lastDate('filedOn') },
    {
      field: 'issuer',
      find: lineMatch('issuer', /^[^\p{Script=Han}]*(\p{Script=Han}{2,20}(?:应急管理[局厅]|管理委员会|监督管理局))$/u),
    },
  ],
  'identity-card': [],
  'rules-list': [
    { field: 'name', find: firstCompany('name') },
    { field: 'date', find: lastDate('date') },
  ],
  'no-storage-undertaking': [
    { field: 'name', find: firstCompany('name') },
    { field: 'uscc', find: firstCode('uscc') },
    { field: 'date', find: lastDate('date') },
  ],
};
