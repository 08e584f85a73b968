import { type CalendarDay, makeCalendar } from '../calendar/index.ts';
import type { Actor, Assessment, Context, Duty, LicenceAskedAbout, LicenceWords } from '../case/context.ts';
import type { Remedies } from '../case/events.ts';
import type { Limits } from '../clock/clock.ts';

/** The weekdays of 2026 with the National Day notice; July, where most stories are set, has no holiday. */
export const calendar = makeCalendar([
  {
    year: 2026,
    notices: [],
    days: ['01', '02', '05', '06', '07'].map((d) => ({ date: `2026-10-${d}`, name: '国庆节', off: true })),
  },
]);

export const limits: Limits = {
  acceptance: { workingDays: 5, article: '行政许可法第三十二条', certainty: 'verified' },
  decision: [
    {
      filed: { to: '2026-04-30' },
      decide: { workingDays: 30, from: 'acceptance' },
      article: '危险化学品经营许可证管理办法第十一条',
      certainty: 'known',
      excludes: ['hearing', 'expert-review', 'site-check', 'rectification', 'document-edit'],
      doubtfulExcludes: [],
    },
    {
      filed: { from: '2026-05-01' },
      decide: { workingDays: 20, from: 'complete-materials' },
      article: '危险化学品安全法第五十五条',
      certainty: 'verified',
      excludes: ['hearing', 'expert-review'],
      doubtfulExcludes: ['site-check', 'rectification', 'document-edit'],
    },
  ],
  issue: { workingDays: 10, article: '行政许可法第四十四条', certainty: 'verified' },
  promised: { workingDays: 10, from: 'acceptance', source: '演示设定' },
};

export const wangchao = '11990203TF0009035W';
export const landong = '11990214TF000914XU';

export const remedies: Remedies = {
  reconsiderationBody: '望潮区人民政府',
  reconsiderationDays: 60,
  reconsiderationChannel: 'https://reconsideration.example',
  court: '临澜市望潮区人民法院(演示)',
  suitMonths: 6,
};

/** An assessment in which nothing is missing, nothing must be seen on site and two lines are to be checked. */
export const assessment: Assessment & { readonly licence: LicenceWords } = {
  item: 'hazchem-operating-licence',
  release: 'release-1',
  itemName: '危险化学品经营许可',
  problems: [],
  slots: ['M3', 'M4', 'M5'],
  checklist: [
    { item: 'premises', kind: 'A', clause: '第五十四条', onSite: false, mayNotApply: false },
    { item: 'toxic', kind: 'B', clause: '第六十一条', onSite: false, mayNotApply: true },
  ],
  siteCheck: { needed: false, basis: '演示设定' },
  family: 'licensing',
  limits,
  outcome: 'licence',
  unverified: [],
  automaticAllowed: true,
  validityYears: 3,
  bans: { falseMaterials: { years: 1, article: '行政许可法第七十八条' } },
  procedure: {
    statutory: ['expert-review', 'testing'],
    signOff: [],
    legalCheck: false,
    secondFailure: 'apply-anew',
    officeSilence: 'no-objection',
  },
  routing: { level: 'county', reasons: ['NO_STORAGE'], office: wangchao, competentAuthority: '望潮区应急管理局' },
  benefit: null,
  licence: {
    title: '危险化学品经营许可证',
    holder: '临澜市澄海化工贸易有限公司',
    holderCode: '91990203MA3BK8G054',
    legalRepresentative: '周亦衡',
    registeredAddress: '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
    premises: '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
    storage: '无',
    mode: '不带有储存设施的经营',
    scope: ['甲醇', '丙酮', '甲苯', '乙酸乙酯'],
  },
};

/** A licence of the sample holder as an application about it knows it: valid from 10 July 2023 to 9 July 2026. */
export const licence: LicenceAskedAbout = {
  licence: 'licence-1',
  licenceNo: '东澜望潮危化经〔2023〕000007号',
  version: 1,
  validFrom: '2023-07-10' as CalendarDay,
  validTo: '2026-07-09' as CalendarDay,
  hindrance: null,
};

const officer = (account: string, office: string, duties: readonly Duty[]): Actor => ({
  role: 'officer',
  account,
  office,
  duties,
});

export const applicant: Actor = { role: 'applicant', account: 'zhou-yiheng' };
export const stranger: Actor = { role: 'applicant', account: 'test-ding' };
export const handler = officer('wangchao-handler-1', wangchao, ['handle']);
export const decider = officer('wangchao-decider', wangchao, ['decide']);
export const foreignHandler = officer('landong-handler-1', landong, ['handle']);
export const foreignDecider = officer('landong-decider', landong, ['decide']);
export const chair = officer('wangchao-chair', wangchao, []);
export const reviewer = officer('wangchao-reviewer', wangchao, ['review']);
export const legal = officer('wangchao-legal', wangchao, ['legal']);
export const head = officer('wangchao-head', wangchao, ['decide', 'head']);
export const machine: Actor = { role: 'machine', rule: 'test' };

/** What a decision knows at a moment; officers decide in the name of their own office. */
export function contextOf(
  actor: Actor,
  now: Temporal.Instant,
  changes: Partial<Assessment> = {},
  more: Partial<Context> = {},
): Context {
  const code = actor.role === 'officer' ? actor.office : wangchao;
  return {
    now,
    actor,
    calendar,
    assessment: { ...assessment, ...changes },
    office: { code, name: code === wangchao ? '望潮区应急管理局' : '澜东区应急管理局', remedies },
    offices: [wangchao, landong],
    bans: [],
    licence: null,
    ...more,
  };
}
