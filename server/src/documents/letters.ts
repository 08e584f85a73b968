import type { CalendarDay } from '@tuofu/domain';
import {
  addDays,
  addYears,
  type CaseEvent,
  type Defect,
  known,
  type Numbered,
  printDay,
  type Remedies,
  wordOf,
} from '@tuofu/domain';

/** What a letter of the layout kit says (documents/layout/letter.typ), besides head, number, date and seal. */
export type Letter = {
  readonly addressee: string;
  readonly letterhead: boolean;
  readonly paragraphs: readonly string[];
  readonly entries: readonly { readonly name: string; readonly value: string }[];
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
  readonly remedies: Remedies | null;
  /** How the remedies call the act, e.g. 本决定. */
  readonly act: string;
  readonly closing: string;
  readonly signers: readonly { readonly role: string; readonly name: string }[];
};

/** What the words of a letter are made from: the case and the names behind its codes. */
export type Facts = {
  readonly applicant: string;
  /** 你单位, or 你 to a natural person. */
  readonly you: string;
  readonly item: string;
  readonly caseNo: string;
  readonly filedOn: CalendarDay;
  readonly address: string;
  /** What the certificate of a filing shows besides, and for how many years it stands. */
  readonly filing: {
    readonly parts: readonly { readonly name: string; readonly value: string }[];
    readonly years: number | null;
  };
  officerName(account: string): string;
  officeName(code: string): string;
  subjectName(subject: string): string;
  /** The strict decision date after the event, in words; `undefined` where no decision clock runs. */
  readonly decideBy: string | undefined;
};

/** A letter that says nothing yet. */
export const blankLetter: Letter = {
  addressee: '',
  letterhead: true,
  paragraphs: [],
  entries: [],
  table: null,
  remedies: null,
  act: '',
  closing: '',
  signers: [],
};
const day = (d: CalendarDay): string => printDay(d, 'zh-CN');
const LICENSING = '《中华人民共和国行政许可法》';

/** The letter that an event asks for, or `undefined` where the paper has a template of its own. */
export function letterOf(event: CaseEvent, f: Facts): Letter | undefined {
  const own = { ...blankLetter, addressee: f.applicant };
  const { you } = f;
  const about = `${you}于${day(f.filedOn)}提出的${f.item}申请（办件编号：${f.caseNo}）`;
  switch (event.type) {
    case 'ProcedureAnnounced': {
      const { procedure, from, workingDays } = event.data;
      const name = wordOf(`procedure.${procedure}`, 'zh-CN');
      return {
        ...own,
        paragraphs: [
          `${about}，依法需要进行${name}。根据${LICENSING}第四十五条的规定，现将所需时间告知${you}，该时间不计算在审批期限内。`,
        ],
        entries: [
          { name: '程序', value: name },
          { name: '理由', value: known(event.data.reason) ?? '' },
          { name: '开始日期', value: day(from) },
          { name: '所需时间', value: `${workingDays}个工作日` },
          ...decideBy(f),
        ],
        closing: '超过上述告知时间的部分，计算在审批期限内。',
      };
    }
    case 'SiteCheckPlanned':
      return {
        ...own,
        paragraphs: [`${about}，需要对有关场所进行现场核查。根据${LICENSING}第三十四条第三款的规定，通知如下。`],
        entries: [
          { name: '核查日期', value: day(event.data.plannedOn) },
          { name: '核查地点', value: f.address },
          { name: '核查人员', value: event.data.officers.map(f.officerName).join('、') },
        ],
        closing: '请安排人员到场配合，并准备有关资料。核查人员将出示执法证件，不收取任何费用。',
      };
    case 'RectificationOrdered':
      return {
        ...own,
        paragraphs: [`${about}，经现场核查，存在下列不符合许可条件的情形，请予以整改。`],
        table: defectTable(known(event.data.defects) ?? [], f),
        closing: `请于${day(event.data.dueOn)}前完成整改，并通过原申请页面提交整改报告，本机关将组织复查。`,
      };
    case 'HearingRightTold': {
      const { party, requestUntil } = event.data;
      const interest = party === 'applicant' ? about : `${f.applicant}提出的${f.item}申请（办件编号：${f.caseNo}）`;
      return {
        ...own,
        addressee: known(event.data.name) ?? '',
        paragraphs: [
          `${interest}，与你（单位）有重大利益关系。根据${LICENSING}第三十六条、第四十七条的规定，你（单位）有权进行陈述和申辩，有权要求听证。`,
        ],
        entries: [{ name: '涉及事项', value: known(event.data.matter) ?? '' }],
        closing:
          requestUntil === null
            ? '要求听证的，请在收到本告知书之日起五日内提出。组织听证不收取费用。'
            : `要求听证的，请在收到本告知书之日起五日内，即${day(requestUntil)}前提出。组织听证不收取费用。`,
      };
    }
    case 'HearingCalled':
      return {
        ...own,
        paragraphs: [`${about}，决定举行听证。根据${LICENSING}第四十八条的规定，通知如下。`],
        entries: [
          { name: '听证日期', value: day(event.data.calledFor) },
          { name: '听证地点', value: event.data.place },
          { name: '听证主持人', value: f.officerName(event.data.chair) },
        ],
        closing: '认为主持人与本事项有直接利害关系的，有权申请回避。听证公开举行，不收取费用。',
      };
    case 'HearingRecorded': {
      const parties = known(event.data.parties) ?? [];
      return {
        ...own,
        addressee: '',
        letterhead: false,
        paragraphs: [`${about}，于${day(event.data.heldOn)}举行听证。`, known(event.data.summary) ?? ''],
        table: {
          head: ['参加人', '身份', '是否签字'],
          rows: parties.map((p) => [p.name, p.role, p.signed ? '已签字' : '拒绝签字']),
        },
        signers: parties.map((p) => ({ role: p.role, name: p.name })),
      };
    }
    case 'DecisionExtended': {
      const { workingDays, article, approval } = event.data;
      return {
        ...own,
        paragraphs: [
          `${about}，在法定期限内不能作出决定。根据${article}的规定，经${approval === '' ? '本机关负责人' : `本级人民政府负责人（${approval}）`}批准，审批期限延长${workingDays}个工作日。`,
        ],
        entries: [{ name: '延长理由', value: known(event.data.reason) ?? '' }, ...decideBy(f)],
      };
    }
    case 'OfficeAsked': {
      const { office, dueOn, workingDays, silence } = event.data;
      return {
        ...own,
        addressee: f.officeName(office),
        paragraphs: [
          `${f.applicant}提出的${f.item}申请（办件编号：${f.caseNo}）正在审查，现就下列事项征求你单位意见。`,
        ],
        entries: [
          { name: '征求意见事项', value: known(event.data.question) ?? '' },
          {
            name: '答复期限',
            value: dueOn === null ? `${workingDays}个工作日` : `${day(dueOn)}前（${workingDays}个工作日）`,
          },
        ],
        closing: silence === 'no-objection' ? '逾期未答复的，视为无意见。' : '请按期答复，以免影响审批期限。',
      };
    }
    case 'CaseTerminated':
      return {
        ...own,
        paragraphs: [`${about}，因${TERMINATION[event.data.ground]}，本机关决定终止办理。`],
        entries: [{ name: '具体情况', value: known(event.data.reason) ?? '' }],
        remedies: event.data.remedies,
        act: '本决定',
      };
    case 'CaseWithdrawn':
      return {
        ...own,
        paragraphs: [`${about}，${you}已在决定作出前撤回。本机关终止办理，需要时可以重新申请。`],
        entries: [
          { name: '撤回理由', value: (known(event.data.reason) ?? '').trim() || '未说明（撤回申请不需要理由）' },
        ],
      };
    case 'CancellationApproved':
      return {
        ...own,
        paragraphs: [
          `${about}，经审查符合规定。根据${LICENSING}第七十条的规定，决定准予注销许可证${event.data.licenceNo}，并办理注销手续。`,
        ],
        remedies: event.data.remedies,
        act: '本决定',
      };
    case 'FilingRecorded':
      return {
        ...own,
        paragraphs: [
          event.data.deemed
            ? `${about}，本机关在规定期限内未告知补正，自收到材料之日起即为备案。`
            : `${about}，材料齐全、符合法定形式，予以备案。`,
        ],
        entries: [
          { name: '备案编号', value: event.data.filingNo },
          { name: '备案日期', value: day(event.data.registeredOn) },
          ...f.filing.parts.filter((p) => p.value !== '').map(({ name, value }) => ({ name, value })),
          ...(f.filing.years === null
            ? []
            : [{ name: '有效期', value: termOf(event.data.registeredOn, f.filing.years) }]),
        ],
      };
    default:
      return undefined;
  }
}

/** Papers that a letter is made for, whatever the pack. */
export const LETTERS: readonly Numbered['document'][] = [
  'time-notice',
  'site-check-notice',
  'rectification-notice',
  'hearing-right-notice',
  'hearing-notice',
  'hearing-record',
  'extension-notice',
  'office-request',
  'termination-notice',
  'decision-cancellation',
  'filing-certificate',
];

const TERMINATION = {
  'applicant-ended': '申请人已终止',
  'object-gone': '申请事项已不存在',
  'withdrawn-by-law': '法律规定的其他情形',
} as const;

const decideBy = (f: Facts) => (f.decideBy === undefined ? [] : [{ name: '审批期限', value: `至${f.decideBy}届满` }]);

/** From the day of the record, whole years, both days included. */
const termOf = (from: CalendarDay, years: number): string =>
  `${day(from)} 至 ${day(addDays(addYears(from, years), -1))}`;

const defectTable = (defects: readonly Defect[], f: Facts): Letter['table'] => ({
  head: ['事项', '存在的问题', '整改要求'],
  rows: defects.map((d) => [f.subjectName(d.subject), d.problem, d.cure]),
});
