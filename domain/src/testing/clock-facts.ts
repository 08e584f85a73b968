import { type CalendarDay, isCalendarDay } from '../calendar/index.ts';
import {
  type ClockEnd,
  type DecisionFacts,
  type Derivation,
  decisionClocks,
  type Limits,
  type Stop,
  type StopReason,
} from '../clock/index.ts';
import { loadCalendar } from './demo-calendar.ts';

export const calendar = loadCalendar();

export const day = (text: string): CalendarDay => {
  if (!isCalendarDay(text)) throw new Error(`no day: ${text}`);
  return text;
};

export const art45: readonly StopReason[] = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
];
export const edits: readonly StopReason[] = ['site-check', 'rectification', 'document-edit'];

/** The limits of the flagship item; the second one may be extended and handled jointly here, as the general law has it. */
export const limits: Limits = {
  acceptance: { workingDays: 5, article: '行政许可法第三十二条', certainty: 'verified' },
  decision: [
    {
      filed: { to: '2026-04-30' },
      decide: { workingDays: 30, from: 'acceptance' },
      article: '危险化学品经营许可证管理办法第十一条',
      certainty: 'known',
      excludes: [...art45, ...edits],
      doubtfulExcludes: [],
      alsoShown: {
        workingDays: 30,
        from: 'complete-materials',
        article: '危险化学品安全管理条例第三十五条',
        certainty: 'known',
      },
    },
    {
      filed: { from: '2026-05-01' },
      decide: { workingDays: 20, from: 'complete-materials' },
      article: '危险化学品安全法第五十五条',
      certainty: 'verified',
      excludes: art45,
      doubtfulExcludes: edits,
      extension: {
        workingDays: 10,
        article: '行政许可法第四十二条第一款',
        certainty: 'uncertain',
        enabled: true,
        by: 'head',
      },
      joint: {
        decide: { workingDays: 45, from: 'acceptance' },
        article: '行政许可法第四十二条第二款',
        certainty: 'verified',
        excludes: art45,
        doubtfulExcludes: edits,
        extension: {
          workingDays: 15,
          article: '行政许可法第四十二条第二款',
          certainty: 'verified',
          enabled: true,
          by: 'government-head',
        },
      },
    },
  ],
  issue: { workingDays: 10, article: '行政许可法第四十四条', certainty: 'verified' },
  promised: { workingDays: 8, from: 'acceptance', source: '服务指南' },
};

type Told = { readonly filed: string; readonly complete?: string; readonly accepted?: string | null } & {
  readonly today?: string;
} & Partial<Pick<DecisionFacts, 'stops' | 'limits' | 'joint' | 'extension' | 'calendar'>>;

/** The decision clocks of a case that was filed, complete and accepted on one day unless told. */
export function clocks(o: Told): Derivation[] {
  const { filed, complete = filed, accepted = filed, today = accepted ?? filed, ...rest } = o;
  return decisionClocks({
    limits,
    stops: [],
    calendar,
    ...rest,
    filedOn: day(filed),
    completeOn: day(complete),
    acceptedOn: accepted === null ? null : day(accepted),
    today: day(today),
  });
}

/** A stop whose notice was served on its first day and announced more than enough. */
export function stop(reason: StopReason, from: string, to: string | null, changes: Partial<Stop> = {}): Stop {
  return {
    reason,
    from: day(from),
    to: to === null ? null : day(to),
    noticeNo: '望应急许听〔2026〕1号',
    servedOn: day(from),
    announcedWorkingDays: 60,
    ...changes,
  };
}

export function endOf(of: { readonly end: ClockEnd } | null | undefined): string {
  if (of == null) return 'nothing';
  return 'day' in of.end ? of.end.day : `needs ${of.end.notComputable.needs}`;
}

export const brief = (list: readonly Derivation[]): string[] =>
  list.map((d) => `${d.reading} ${d.workingDays} ${endOf(d)}`);
