import {
  addDays,
  type CalendarDay,
  dayOf,
  known,
  type LicenceDecision,
  type LicencePolicy,
  type LicenceState,
  licenceClocks,
  type PeriodEnd,
  type Personal,
  type Remedies,
  remedyPeriods,
} from '@tuofu/domain';
import type { Identity } from '../access/identity.ts';
import { words } from '../both-languages.ts';
import { knownOfficer } from '../city/known-officer.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';
import { lawWords } from '../releases/item-words.ts';

type Granted = Exclude<LicenceState, { standing: 'none' }>;

const textOf = (text: Personal<string> | null): string | null => (text && known(text)) ?? null;

/** Until when the holder may ask for a hearing, by the calendar of today; what is closed keeps the day that it was told. */
export function requestEnds(
  office: Office,
  state: Granted,
  policy: LicencePolicy,
): (noticeNo: string) => PeriodEnd | undefined {
  const clocks = licenceClocks(state, { calendar: office.calendar, policy });
  return (noticeNo) => {
    const clock = clocks.find((c) => c.clock === 'hearing-request-end' && c.noticeNo === noticeNo);
    if (clock?.clock !== 'hearing-request-end') return undefined;
    return 'day' in clock ? { day: addDays(clock.day, -1) } : clock.end;
  };
}

/** What was announced against the holder: act, ground, facts, article, his rights and until when, and what he said (行政处罚法第四十四条、第四十五条). */
export function announcementsTold(
  office: Office,
  state: Granted,
  policy: LicencePolicy,
  identity: Identity,
): JsonObject[] {
  const endOf = requestEnds(office, state, policy);
  return state.announcements.map(({ officer, ...a }) => ({
    ...a,
    text: words(`adverse.${a.act}`),
    groundText: words(`ground.${a.ground}`),
    articleText: lawWords(a.article, office.releases.all()),
    requestUntil: endOf(a.noticeNo) ?? a.requestUntil,
    by: identity.officer ? knownOfficer(office.profile, officer) : null,
  }));
}

/** What was decided: reasons, article, reply, what is paid, and the remedies with their last days once the paper was served. */
export function decisionsTold(office: Office, state: Granted): JsonObject[] {
  return state.decisions.map((decision) => {
    const { number, article, remedies, ground, ...more } = partsOf(decision);
    const by = 'office' in decision.data ? decision.data.office : state.office;
    return {
      ...NOTHING,
      ...more,
      act: ACTS[decision.type],
      text: words(`act.${COMMANDS[decision.type]}`),
      number,
      ground,
      groundText: ground === null ? null : words(`ground.${ground}`),
      reason: textOf(decision.data.reason),
      article: article === null ? null : lawWords(article, office.releases.all()),
      on: decision.data.on,
      office: by,
      remedies: remedies && remediesTold(office, remedies, servedOn(state, number)),
    };
  });
}

const ACTS = {
  LicenceSuspended: 'suspension',
  LicenceRestored: 'restoration',
  LicenceWithdrawn: 'withdrawal',
  LicenceAnnulled: 'annulment',
  LicenceRevoked: 'revocation',
  LicenceCancelled: 'cancellation',
} as const satisfies Record<LicenceDecision['type'], string>;

/** The commands after which a decision is called. */
const COMMANDS = {
  LicenceSuspended: 'SuspendLicence',
  LicenceRestored: 'RestoreLicence',
  LicenceWithdrawn: 'WithdrawLicence',
  LicenceAnnulled: 'AnnulLicence',
  LicenceRevoked: 'RevokeLicence',
  LicenceCancelled: 'CancelLicence',
} as const satisfies Record<LicenceDecision['type'], string>;

const NOTHING = {
  noticeNo: null,
  reply: null,
  until: null,
  publicInterest: null,
  compensation: null,
  indemnity: null,
  ban: null,
  caseNo: null,
};

type Parts = JsonObject & {
  readonly number: string;
  readonly article: string | null;
  readonly ground: string | null;
  readonly remedies: Remedies | null;
};

function partsOf(decision: LicenceDecision): Parts {
  switch (decision.type) {
    case 'LicenceRestored':
      return { number: decision.data.decisionNo ?? '', article: null, ground: null, remedies: null };
    case 'LicenceCancelled': {
      const { recordNo: number, article, ground, remedies, caseNo } = decision.data;
      return { number, article, ground, remedies, caseNo };
    }
    case 'LicenceSuspended':
      return { ...againstHolder(decision), until: decision.data.until };
    case 'LicenceWithdrawn': {
      const { publicInterest, compensation } = decision.data;
      return {
        ...againstHolder(decision),
        publicInterest: textOf(publicInterest),
        compensation: textOf(compensation),
      };
    }
    case 'LicenceAnnulled': {
      const { indemnity, ban } = decision.data;
      return { ...againstHolder(decision), indemnity: textOf(indemnity), ban: ban && { ...ban } };
    }
    case 'LicenceRevoked':
      return againstHolder(decision);
  }
}

function againstHolder({ data }: Exclude<LicenceDecision, { type: 'LicenceRestored' | 'LicenceCancelled' }>): Parts {
  const { decisionNo: number, article, ground, remedies, noticeNo } = data;
  const reply = textOf(data.reply);
  return { number, article, ground, remedies, noticeNo, reply: reply === '' ? null : reply };
}

/** 送达: the day on which the paper came to the holder; a text message only says that it is there. `null` until then. */
function servedOn({ papers }: Granted, number: string): CalendarDay | null {
  const served = papers.find((p) => p.number === number)?.delivered.filter((d) => d.channel !== 'sms') ?? [];
  const first = served.map((d) => d.at).sort()[0];
  return first === undefined ? null : dayOf(Temporal.Instant.from(first));
}

/** 救济 (行政复议法第二十条、行政诉讼法第四十六条): where, and the last days, which run from service. */
function remediesTold(office: Office, remedies: Remedies, knownOn: CalendarDay | null): JsonObject {
  const periods =
    knownOn &&
    remedyPeriods({
      knownOn,
      told: 'told',
      reconsiderationDays: remedies.reconsiderationDays,
      calendar: office.calendar,
    });
  const lastDay = (which: 'reconsideration' | 'suit'): JsonObject | null => {
    if (!periods) return null;
    const { end, nominal } = periods[which];
    return 'day' in end ? { day: end.day, settled: true } : { day: nominal, settled: false };
  };
  return {
    ...remedies,
    servedOn: knownOn,
    reconsiderationUntil: lastDay('reconsideration'),
    suitUntil: lastDay('suit'),
  };
}
