import { type CaseEvent, type ClockEnd, type Locale, printDay, printNotComputable } from '@tuofu/domain';

/** What calendars and new laws have done to a case that its applicant is told of: dates that moved, with the day before and after. */
export const TOLD_OF_CASES = ['ClocksRecomputed'] as const satisfies readonly CaseEvent['type'][];

/** 期限变动, in words: which limits moved from when to when; nothing where only what is shown for information has moved. */
function movedLimits(event: Pick<CaseEvent, 'type' | 'data'>, locale: Locale): string | undefined {
  if (event.type !== 'ClocksRecomputed') return undefined;
  const { changes } = event.data as Extract<CaseEvent, { type: 'ClocksRecomputed' }>['data'];
  const moved = changes.filter((c) => c.reading === 'strict' && c.limit === 'statutory');
  if (moved.length === 0) return undefined;
  const said = (end: ClockEnd): string =>
    'day' in end ? printDay(end.day, locale) : printNotComputable(end.notComputable, locale);
  return locale === 'zh-CN'
    ? moved.map((c) => `${CLOCK[c.clock][locale]}由${said(c.before)}改为${said(c.after)}`).join('，')
    : moved.map((c) => `${CLOCK[c.clock][locale]} moved from ${said(c.before)} to ${said(c.after)}`).join('; ');
}

/** The same as a whole sentence, with why they moved. */
export function caseTidings(event: Pick<CaseEvent, 'type' | 'data'>, locale: Locale): string | undefined {
  const moved = movedLimits(event, locale);
  if (moved === undefined) return undefined;
  const why = (event.data as { because?: 'new-law' }).because ?? 'calendar';
  return locale === 'zh-CN' ? `${WHY[why][locale]}，${moved}。` : `${WHY[why][locale]}: the ${moved}.`;
}

const WHY = {
  calendar: { 'zh-CN': '因节假日安排公布或调整', en: 'Holidays were announced or changed' },
  'new-law': { 'zh-CN': '因新的法律规定施行', en: 'Another law has come into force' },
} as const;

const CLOCK = {
  acceptance: { 'zh-CN': '受理期限', en: 'limit for acceptance' },
  decision: { 'zh-CN': '办理期限', en: 'limit for the decision' },
  issue: { 'zh-CN': '送达期限', en: 'limit for issue and service' },
} as const;
