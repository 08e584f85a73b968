import {
  type AdverseAct,
  type AdverseDecision,
  type AnnulmentGround,
  annulmentGrounds,
  type CalendarDay,
  known,
  type LicenceEvent,
  printDay,
  printNotComputable,
} from '@tuofu/domain';
import { blankLetter, type Letter } from './letters.ts';

/** What the words of a letter about a licence are made from. */
export type LicenceFacts = {
  readonly holder: string;
  readonly licenceNo: string;
  readonly item: string;
  officerName(account: string): string;
};

const day = (d: CalendarDay): string => printDay(d, 'zh-CN');
const PENALTY = '《中华人民共和国行政处罚法》';
const LICENSING = '《中华人民共和国行政许可法》';

/** What an act does, as its notice and its decision say it. */
const ACTS = {
  suspension: '暂扣',
  withdrawal: '撤回',
  annulment: '撤销',
  revocation: '吊销',
} as const satisfies Record<AdverseAct, string>;

const ANNULMENTS = {
  'abuse-of-office': '行政机关工作人员滥用职权、玩忽职守作出准予许可决定',
  'beyond-powers': '超越法定职权作出准予许可决定',
  procedure: '违反法定程序作出准予许可决定',
  'applicant-unqualified': '对不具备申请资格或者不符合法定条件的申请人准予许可',
  'fraud-or-bribery': '被许可人以欺骗、贿赂等不正当手段取得许可',
  'safety-conditions-lost': '不再具备安全生产条件',
} as const satisfies Record<AnnulmentGround, string>;

/** The letter that an event of a licence asks for, or `undefined` where it asks for none. */
export function licenceLetterOf(event: LicenceEvent, f: LicenceFacts): Letter | undefined {
  const own = { ...blankLetter, addressee: f.holder };
  const licence = `${f.item}（编号：${f.licenceNo}）`;
  switch (event.type) {
    case 'AdverseActAnnounced': {
      const { act, facts, article, hearingRight, requestUntil } = event.data;
      const until =
        'day' in requestUntil ? `${day(requestUntil.day)}前` : printNotComputable(requestUntil.notComputable, 'zh-CN');
      const rights = hearingRight ? '陈述、申辩和要求听证' : '陈述、申辩';
      return {
        ...own,
        paragraphs: [
          `你单位持有的${licence}，本机关拟予以${ACTS[act]}。根据${PENALTY}第四十四条、第四十五条、第六十三条、第六十四条和${LICENSING}第三十六条的规定，现将有关事项告知如下。`,
        ],
        entries: [
          { name: '拟作出的决定', value: `${ACTS[act]}许可证` },
          { name: '事实', value: known(facts) ?? '' },
          { name: '依据', value: article },
          { name: '你单位的权利', value: rights },
          { name: '提出期限', value: `收到本告知书之日起五个工作日内（${until}）` },
        ],
        closing: '陈述、申辩不会加重处理。逾期未提出的，视为放弃上述权利。组织听证不收取费用。',
      };
    }
    case 'LicenceHearingHeld':
      return {
        ...own,
        addressee: '',
        letterhead: false,
        paragraphs: [`关于${f.holder}持有的${licence}，本机关于${day(event.data.heldOn)}举行听证。`],
        entries: [
          { name: '告知编号', value: event.data.noticeNo },
          { name: '通知日期', value: day(event.data.toldOn) },
          { name: '听证主持人', value: f.officerName(event.data.chair) },
        ],
        signers: [
          { role: '听证主持人', name: f.officerName(event.data.chair) },
          { role: '持证人', name: f.holder },
        ],
      };
    case 'LicenceSuspended':
      return decision(own, licence, '暂扣', event.data, [
        { name: '暂扣期限', value: `自${day(event.data.on)}起至${day(event.data.until)}止` },
      ]);
    case 'LicenceRestored':
      if (event.data.decisionNo === null) return undefined;
      return {
        ...own,
        paragraphs: [`你单位持有的${licence}，本机关决定自${day(event.data.on)}起解除暂扣，予以发还。`],
        entries: [{ name: '理由', value: known(event.data.reason) ?? '' }],
      };
    case 'LicenceWithdrawn':
      return decision(own, licence, '撤回', event.data, [
        { name: '公共利益', value: known(event.data.publicInterest) ?? '' },
        { name: '补偿', value: known(event.data.compensation) ?? '' },
      ]);
    case 'LicenceAnnulled': {
      const { ground, indemnity, ban } = event.data;
      return decision(own, licence, '撤销', event.data, [
        { name: '情形', value: `${ANNULMENTS[ground]}（${annulmentGrounds[ground].article}）` },
        ...(indemnity === null ? [] : [{ name: '赔偿', value: known(indemnity) ?? '' }]),
        ...(ban === null
          ? []
          : [{ name: '申请限制', value: `${day(ban.until)}前（含当日）不得再次申请该行政许可（${ban.article}）` }]),
      ]);
    }
    case 'LicenceRevoked':
      return decision(own, licence, '吊销', event.data, []);
    case 'LicenceCancelled':
      return {
        ...own,
        paragraphs: [
          `你单位持有的${licence}，根据${event.data.article}的规定，本机关决定自${day(event.data.on)}起予以注销。`,
        ],
        entries: [{ name: '理由', value: known(event.data.reason) ?? '' }],
        remedies: event.data.remedies,
        act: '本决定',
      };
    default:
      return undefined;
  }
}

/** A decision against the holder: facts and reasons, article, what is answered to what he said, what follows, and both remedies (行政处罚法第五十九条). */
function decision(own: Letter, licence: string, act: string, data: AdverseDecision, more: Letter['entries']): Letter {
  const reply = known(data.reply) ?? '';
  return {
    ...own,
    paragraphs: [
      `你单位持有的${licence}，本机关已于此前告知（${data.noticeNo}）。经审查，决定自${day(data.on)}起予以${act}。`,
    ],
    entries: [
      { name: '事实和理由', value: known(data.reason) ?? '' },
      { name: '依据', value: data.article },
      ...(reply === '' ? [] : [{ name: '对陈述申辩的答复', value: reply }]),
      ...more,
    ],
    remedies: data.remedies,
    act: '本决定',
  };
}
