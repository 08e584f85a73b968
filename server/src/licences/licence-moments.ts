import {
  addMonths,
  cancellationGrounds,
  type LicenceClock,
  type LicencePolicy,
  type LicenceState,
  licenceClocks,
  renewalDueBy,
} from '@tuofu/domain';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';
import { lawWords } from '../releases/item-words.ts';

/** What time will bring to a licence, each moment with its article, and when a renewal of its term may be applied for. */
export function momentsOf(
  office: Office,
  state: Exclude<LicenceState, { standing: 'none' }>,
  policy: LicencePolicy,
): JsonObject {
  const law = (article: string | null) => article && lawWords(article, office.releases.all());
  const { earliestMonths, late, article } = policy.renewal;
  return {
    clocks: licenceClocks(state, { calendar: office.calendar, policy }).flatMap((clock) =>
      'day' in clock ? [{ ...aboutOf(clock), day: clock.day, article: law(articleOf(clock, policy)) }] : [],
    ),
    renewalWindow: {
      opensOn: earliestMonths === null ? null : addMonths(state.validTo, -earliestMonths),
      dueBy: renewalDueBy(state.validTo, policy),
      late,
      article: law(article),
    },
  };
}

/** What a moment is about besides its day. */
function aboutOf(clock: LicenceClock): JsonObject {
  return {
    clock: clock.clock,
    daysBefore: clock.clock === 'renewal-reminder' ? clock.daysBefore : null,
    condition: clock.clock === 'condition-due' ? clock.condition : null,
    noticeNo: clock.clock === 'hearing-request-end' ? clock.noticeNo : null,
  };
}

/** By which article a moment comes; `null` where a decision alone sets it. */
function articleOf({ clock }: LicenceClock, policy: LicencePolicy): string | null {
  switch (clock) {
    case 'renewal-reminder':
      return policy.renewal.article;
    case 'deemed-renewal':
      return '行政许可法第五十条第二款';
    case 'expiry':
      return cancellationGrounds.expired.article;
    case 'hearing-request-end':
      return policy.hearing.article;
    case 'suspension-end':
    case 'condition-due':
      return null;
  }
}
