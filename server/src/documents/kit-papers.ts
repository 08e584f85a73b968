import { type CaseEvent, type Derivation, known, printDay, type Remedies } from '@tuofu/domain';
import type { ApplicantNamed } from './applicant.ts';

type Entry = { readonly name: string; readonly value: string };
type Section = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly entries: readonly Entry[];
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
};

/** What a common paper of the layout kit says (documents/layout/sections.typ), besides head, number, date and seal. */
export type KitPaper = {
  readonly addressee: string;
  readonly letterhead: boolean;
  readonly paragraphs: readonly string[];
  readonly sections: readonly Section[];
  readonly remedies: Remedies | null;
  /** How the remedies call the act; empty where there are none. */
  readonly act: string;
  readonly closing: string;
  readonly signers: readonly { readonly role: string; readonly name: string }[];
};

/** What the words of a common paper are made from. */
export type KitFacts = {
  readonly applicant: ApplicantNamed;
  readonly item: string;
  readonly outcome: 'licence' | 'filing' | 'benefit';
  readonly filedOn: Parameters<typeof printDay>[0];
  readonly address: string;
  readonly basis: readonly string[];
  /** By which article an application is checked and corrections are asked for. */
  readonly acceptanceArticle: string;
  readonly materials: readonly { readonly name: string; readonly copies: string }[];
  readonly handler: string;
  readonly complaintLine: string;
  readonly where: string;
  readonly serviceNote: string;
  readonly linesChecked: number;
  officer(account: string): { readonly name: string; readonly certificateNo: string };
  subjectName(subject: string): string;
  checklistLine(item: string): { readonly kind: string; readonly text: string };
  endText(d: Derivation): string;
};

const blank: KitPaper = {
  addressee: '',
  letterhead: true,
  paragraphs: [],
  sections: [],
  remedies: null,
  act: '',
  closing: '',
  signers: [],
};
const part = (title: string, more: Partial<Section>): Section => ({
  title,
  paragraphs: [],
  entries: [],
  table: null,
  ...more,
});
const day = (d: Parameters<typeof printDay>[0]): string => printDay(d, 'zh-CN');
const filled = (entries: readonly Entry[]): Entry[] => entries.filter((e) => e.value.trim() !== '');
const RESULT = { met: '合格', 'not-met': '不合格', 'not-applicable': '不适用' } as const;

/** The common paper that an event asks for, or `undefined` where it is no common one. */
export function kitPaperOf(event: CaseEvent, f: KitFacts): KitPaper | undefined {
  const { you, name, code, codeName } = f.applicant;
  const own = { ...blank, addressee: name };
  const who = `${you}（${codeName}：${code}）`;
  const received = `${who}于${day(f.filedOn)}提出的${f.item}申请收悉。`;
  const ended = `${who}提出的${f.item}申请，本机关已审查终结。`;
  const lawful = f.basis.join('、');
  switch (event.type) {
    case 'CaseAccepted': {
      const { deemed, acceptedOn, clocks } = event.data;
      const on = (limit: Derivation['limit']) =>
        clocks.find(
          (c) => c.clock === 'decision' && c.limit === limit && (limit === 'promised' || c.reading === 'strict'),
        );
      const [statutory, promised] = [on('statutory'), on('promised')];
      return {
        ...own,
        paragraphs: [
          deemed
            ? `${received}本机关未在规定期限内一次告知需要补正的全部内容，根据${f.acceptanceArticle}的规定，该申请自收到申请材料之日起即为受理，受理日期为${day(acceptedOn)}。`
            : `${received}经审查，该申请属于本机关职权范围，申请材料齐全、符合规定形式。根据${f.acceptanceArticle}的规定，本机关决定于${day(acceptedOn)}予以受理。`,
        ],
        sections: [
          part('一、办理期限', {
            paragraphs: [
              ...(statutory
                ? [
                    `办理期限为${statutory.workingDays}个工作日（依据：${statutory.article}），至${f.endText(statutory)}届满。`,
                  ]
                : []),
              ...(promised
                ? [`本机关承诺在${promised.workingDays}个工作日内，即${f.endText(promised)}前作出决定。`]
                : []),
            ],
          }),
          ...materialsPart(f),
          part(f.materials.length > 0 ? '三、承办与监督' : '二、承办与监督', {
            entries: filled([
              { name: '承办人', value: f.handler },
              { name: '监督投诉电话', value: f.complaintLine },
            ]),
          }),
        ],
        closing: f.serviceNote,
      };
    }
    case 'CorrectionRequested':
      return {
        ...own,
        paragraphs: [
          `${received}经审查，申请材料不齐全或者不符合规定形式。根据${f.acceptanceArticle}的规定，现将需要补正的全部内容一次告知如下：`,
        ],
        sections: [
          part('', {
            table: {
              head: ['材料', '存在的问题', '补正要求'],
              rows: (known(event.data.defects) ?? []).map((d) => [f.subjectName(d.subject), d.problem, d.cure]),
            },
          }),
        ],
        closing: `补正材料请提交至：${f.where}。以上为需要补正的全部内容，本机关已一次告知。${you}补齐全部材料后，本机关即按规定办理。`,
      };
    case 'CaseDeclined': {
      const { competentAuthority, remedies } = event.data;
      const result = f.outcome === 'filing' ? '不予备案' : '不予受理';
      return {
        ...own,
        paragraphs: [
          `${who}提出的${f.item}申请收悉。经审查，${known(event.data.reason) ?? ''}`,
          `根据${f.acceptanceArticle}的规定，本机关决定${result}。`,
          ...(competentAuthority === '' ? [] : [`请向有权办理的行政机关（${competentAuthority}）提出。`]),
        ],
        remedies,
        act: '本决定',
      };
    }
    case 'SiteCheckRecorded': {
      const officers = event.data.officers.map(f.officer);
      return {
        ...blank,
        letterhead: false,
        sections: [
          part('', {
            entries: filled([
              { name: '被核查人', value: name },
              { name: '核查地址', value: f.address },
              { name: '核查时间', value: day(event.data.checkedOn) },
              ...officers.map((o) => ({ name: '核查人员', value: `${o.name}（执法证号：${o.certificateNo}）` })),
            ]),
            table: {
              head: ['类别', '核查内容', '结果', '说明'],
              rows: (known(event.data.items) ?? []).map((i) => {
                const line = f.checklistLine(i.item);
                return [line.kind, line.text, RESULT[i.result], i.note];
              }),
            },
          }),
          part('', { entries: [{ name: '核查结论', value: known(event.data.conclusion) ?? '' }] }),
        ],
        signers: [
          ...officers.map((o) => ({ role: '核查人员', name: o.name })),
          { role: '被核查人', name: f.applicant.representative },
        ],
      };
    }
    case 'CaseGranted': {
      const licence = known(event.data.licence);
      if (!licence) throw new Error('the licence content has been erased before the decision was printed');
      return {
        ...own,
        paragraphs: [ended],
        sections: [
          factsPart(f),
          part('二、决定及依据', {
            paragraphs: [`根据${lawful}的规定，本机关决定准予许可，内容如下：`],
            entries: filled([
              { name: '许可事项', value: f.item },
              { name: '许可证编号', value: licence.licenceNo },
              { name: '场所地址', value: licence.premises },
              { name: '经营方式', value: licence.mode },
              { name: '许可范围', value: licence.scope.join('、') },
              ...(licence.parts ?? []),
              { name: '有效期', value: `${day(licence.validFrom)} 至 ${day(licence.validTo)}` },
            ]).map(({ name: called, value }) => ({ name: called, value })),
          }),
          part('三、救济途径', {}),
        ],
        remedies: event.data.remedies,
        act: '本决定',
        closing: '本决定依法向社会公开。',
      };
    }
    case 'BenefitGranted': {
      const benefit = known(event.data.benefit);
      if (!benefit) throw new Error('the benefit has been erased before the decision was printed');
      return {
        ...own,
        paragraphs: [ended],
        sections: [
          factsPart(f),
          part('二、决定及依据', {
            paragraphs: [`根据${lawful}的规定，本机关决定准予发放，内容如下：`],
            entries: filled([
              { name: '发放事项', value: benefit.title },
              ...benefit.parts.map(({ name: called, value }) => ({ name: called, value })),
              { name: '每月金额', value: `人民币${benefit.monthlyAmount}元` },
              { name: '发放月数', value: `${benefit.months}个月` },
              { name: '发放期间', value: `${day(benefit.from)} 至 ${day(benefit.to)}` },
            ]),
          }),
          part('三、救济途径', {}),
        ],
        remedies: event.data.remedies,
        act: '本决定',
        closing: `家庭人口、收入、住房等情况发生变化的，${you}应当及时告知本机关。`,
      };
    }
    case 'CaseRefused':
      return {
        ...own,
        paragraphs: [ended],
        sections: [
          part('一、查明的事实和理由', {
            paragraphs: ['本机关审查后认定存在下列不符合规定条件的情形。'],
            table: {
              head: ['未满足的条件', '理由', '证据', '改正途径'],
              rows: (known(event.data.reasons) ?? []).map((r) => [r.clause, r.text, r.evidence, r.cure]),
            },
          }),
          part('二、决定及依据', {
            paragraphs: [
              `根据${lawful}的规定，本机关决定${f.outcome === 'benefit' ? '不予给付' : '不予许可'}。${you}具备规定条件后，可以重新提出申请。`,
            ],
          }),
          part('三、救济途径', {}),
        ],
        remedies: event.data.remedies,
        act: '本决定',
      };
    default:
      return undefined;
  }
}

function materialsPart(f: KitFacts): Section[] {
  if (f.materials.length === 0) return [];
  const rows = f.materials.map((m) => [m.name, m.copies]);
  return [part('二、收到的材料', { table: { head: ['材料名称', '份数'], rows } })];
}

function factsPart(f: KitFacts): Section {
  return part('一、查明的事实', {
    paragraphs: [
      `申请人于${day(f.filedOn)}提出${f.item}申请，本机关经审查材料并与登记信息比对，未发现未处理的差异。`,
      `审查清单共${f.linesChecked}项，均符合规定或不适用。`,
    ],
  });
}
