import { dayOf } from '../calendar/index.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { refused } from './outcome.ts';
import { silentSince } from './receipt.ts';
import type { Filed } from './state.ts';

/**
 * Silence beyond the limit has accepted the application, or recorded the filing: nothing is left to correct or to decline before it
 * (行政许可法第三十二条第一款第四项).
 */
export function barredBySilence(filed: Filed, context: Context): (Decided & { readonly ok: false }) | undefined {
  const { passed, due: day } = silentSince(filed, dayOf(context.now), context.assessment.limits);
  if (!passed) return undefined;
  return context.assessment.family === 'filing'
    ? refused('FILING_DEEMED', { day })
    : refused('DEEMED_ACCEPTED', { day });
}
